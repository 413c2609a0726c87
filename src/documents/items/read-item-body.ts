/** What stands below the title of an item: properties, commands, blanks, plain details. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import { hasTaskBelow } from '../outline/read-outline.ts';
import { readKeyKind } from '../words/property-keys.ts';
import { classifyCode, isShell, readCommands } from './classify-code.ts';
import { collectCode, readComments } from './collect-inline.ts';
import type { DraftItem } from './draft.ts';
import { readBox, readStateWord } from './read-box.ts';
import { addThresholds } from './read-item-thresholds.ts';
import { readSeverityWord } from './read-markers.ts';
import { isBlank, readBoldProperty, readProperty } from './read-properties.ts';

export const readBodyNode = (item: DraftItem, node: RootContent): void => {
  switch (node.type) {
    case 'paragraph':
      for (const line of splitLines(node)) readBodyLine(item, line);
      return;
    case 'list':
      for (const entry of node.children) readBodyEntry(item, entry);
      return;
    case 'code':
      readBodyCode(item, node.lang ?? null, node.value);
      return;
    case 'html':
      readComments(item, [node as PhrasingContent]);
      if (toText(node) !== '') item.details.push(toText(node));
      return;
    default:
      if (!hasTaskBelow(node) && toText(node) !== '') item.details.push(toText(node));
  }
};

const readBodyEntry = (item: DraftItem, entry: ListItem): void => {
  if (typeof entry.checked === 'boolean') return;
  const [first, ...rest] = entry.children;
  if (first?.type === 'paragraph' && readBox(toText(first)) && hasTaskBelow(entry)) return;
  for (const node of first ? [first, ...rest] : []) readBodyNode(item, node);
};

const readBodyCode = (item: DraftItem, language: string | null, code: string): void => {
  const { commands, expected } = readCommands(code);
  const typed =
    isShell(language) ||
    (language === null && commands.some((line) => classifyCode(line).commands.length > 0));
  if (!typed) {
    item.details.push(code);
    return;
  }
  item.commands.push(...commands);
  item.expected.push(...expected);
};

export const readBodyLine = (item: DraftItem, line: TextLine): void => {
  if (line.text === '' || DIRECTIVE.test(line.text)) return;
  collectCode(item, line.nodes);
  readComments(item, line.nodes);
  const property = readBoldProperty(line) ?? readProperty(line);
  addThresholds(item, line, item.name);
  if (!property) {
    if (isBlank(line.text)) item.blanks.push('');
    else item.details.push(line.text);
    return;
  }
  item.properties.push(property);
  const { key, value } = property;
  if (value === null && (/[:：]\s*$/.test(line.text) === false || isBlank(key)))
    item.blanks.push(key);
  keepProperty(item, { key, value, line });
};

/** ":::warning" and the ":::" that closes it dress what stands between them. */
const DIRECTIVE = /^:{3,}\s*[\w-]*$/u;

const keepProperty = (
  item: DraftItem,
  given: { key: string; value: string | null; line: TextLine },
): void => {
  const { key, value, line } = given;
  const kind = readKeyKind(key);
  switch (kind) {
    case 'status':
      if (readStateWord(item.status ?? '') === null) item.status = value;
      return;
    case 'owner':
      item.owner = value;
      return;
    case 'due':
      item.due = value;
      return;
    case 'severity':
      item.severity = (value && readSeverityWord(value)) || item.severity;
      return;
    case 'expected':
      if (value) item.expected.push(value);
      return;
    case 'file':
      if (value && !line.nodes.some((node) => node.type === 'inlineCode')) item.files.push(value);
      return;
    case 'url':
      if (value && !line.nodes.some((node) => node.type === 'inlineCode' || node.type === 'link'))
        item.urls.push(value);
      return;
    default:
      item.details.push(line.text);
  }
};
