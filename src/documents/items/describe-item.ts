/** Everything one item says: title, properties, commands, thresholds, and what it claims. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Claim, ItemSource, Phase } from '../../model/checklist.ts';
import { PHASES, SEVERITIES } from '../../model/checklist.ts';
import type { ProblemCode } from '../../model/problem-catalogue.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import { renderBlocks, renderInline } from '../markdown/render-html.ts';
import { hasTaskBelow, type OutlineSection } from '../outline/read-outline.ts';
import { stripLeadingEmoji } from '../outline/strip-decoration.ts';
import { readKeyKind } from '../words/property-keys.ts';
import { classifyCode, isShell, readBareEnv, readCommands } from './classify-code.ts';
import type { Draft, DraftItem } from './draft.ts';
import { readBox, readTrailingState } from './read-box.ts';
import { addThresholds } from './read-item-thresholds.ts';
import { isOptional, readCondition, readOwnSeverity, readSeverityWord } from './read-markers.ts';
import { isBlank, readBoldProperty, readProperty } from './read-properties.ts';
import { settleClaim } from './settle-claim.ts';

/** The first line of an item, its box taken off. */
export interface TitleLine {
  line: number;
  column: number;
  text: string;
  nodes: PhrasingContent[];
  /** Further lines of the same paragraph. */
  rest: TextLine[];
  claim: Claim;
  source: ItemSource;
  problem: { code: ProblemCode; values: Record<string, string> } | null;
}

export interface ItemContext {
  title: TitleLine;
  section: OutlineSection;
  parent: DraftItem | null;
}

/** An item of a list: `newItem` plus what stands below its title. */
export const describeItem = (
  draft: Draft,
  context: ItemContext & { entry: ListItem },
): DraftItem => {
  const item = newItem(context);
  const body = context.entry.children.slice(
    context.entry.children[0]?.type === 'paragraph' ? 1 : 0,
  );
  for (const line of context.title.rest) readBodyLine(item, line);
  for (const node of body) readBodyNode(item, node);
  item.detailsHtml = renderDetails(context.title.rest, body);
  settleClaim(draft, item);
  return item;
};

/** An item that is one line, with what its section and parent hand down. */
export const newItem = ({ title, section, parent }: ItemContext): DraftItem => {
  // A register of blockers with a status column says "fixed" of what is good.
  const flag = section.role === 'flags' && title.source === 'checkbox';
  const optional = isOptional(title.text) || parent?.optional === true || section.optional;
  const item: DraftItem = {
    parentItem: parent,
    hasChildren: false,
    name: itemName(title),
    authorId: null,
    column: title.column,
    box: title.source === 'checkbox' ? title.claim : null,
    text: title.text,
    html: shareText(renderInline(title.nodes), title.text),
    line: title.line,
    section: section.path,
    sectionId: section.id,
    depth: parent ? parent.depth + 1 : 0,
    phase: parent?.phase ?? section.phase,
    claim: flag && title.claim === 'done' ? 'blocked' : title.claim,
    source: title.source,
    status: null,
    severity:
      readOwnSeverity(title.text) ?? (optional ? 'low' : (parent?.severity ?? section.severity)),
    optional,
    condition: readCondition(title.text) ?? null,
    flag,
    owner: null,
    due: null,
    thresholds: [],
    commands: [],
    files: [],
    env: [],
    urls: [],
    expected: [],
    blanks: [],
    properties: [],
    details: [],
    detailsHtml: '',
  };
  collectCode(item, title.nodes);
  for (const name of readBareEnv(toText(title.nodes.filter((node) => node.type !== 'inlineCode'))))
    item.env.push(name);
  addThresholds(
    item,
    { text: title.text, nodes: title.nodes, line: title.line },
    parent?.name ?? section.title,
  );
  readComments(item, title.nodes);
  return item;
};

/** Plain titles are their own HTML: one string for both. */
const shareText = (html: string, text: string): string => (html === text ? text : html);

/** The bold lead-in, or the whole title: rewording the statement behind a lead-in keeps the id. */
const itemName = (title: TitleLine): string => {
  const [first, second] = title.nodes.filter(
    (node) => !(node.type === 'text' && node.value.trim() === ''),
  );
  const lead = first?.type === 'strong' ? toText(first.children) : '';
  const leads =
    lead !== '' &&
    (/[:：]$/.test(lead) ||
      (second?.type === 'text' && /^\s*(?:[:：]|[–—-]\s)/.test(second.value)));
  const text = leads ? lead : (readTrailingState(title.text)?.rest ?? title.text);
  return stripLeadingEmoji(text)
    .replace(/[:：]+$/, '')
    .trim();
};

const readBodyNode = (item: DraftItem, node: RootContent): void => {
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

const readBodyLine = (item: DraftItem, line: TextLine): void => {
  if (line.text === '') return;
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

const keepProperty = (
  item: DraftItem,
  given: { key: string; value: string | null; line: TextLine },
): void => {
  const { key, value, line } = given;
  const kind = readKeyKind(key);
  switch (kind) {
    case 'status':
      item.status = value;
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

const collectCode = (item: DraftItem, nodes: PhrasingContent[]): void => {
  for (const node of nodes) {
    if (node.type === 'inlineCode') {
      const names = classifyCode(node.value);
      item.commands.push(...names.commands);
      item.files.push(...names.files);
      item.env.push(...names.env.filter((name) => !item.env.includes(name)));
      item.urls.push(...names.urls);
    } else if (node.type === 'link') {
      item.urls.push(node.url);
      collectCode(item, node.children);
    } else if ('children' in node) {
      collectCode(item, node.children as PhrasingContent[]);
    }
  }
};

const COMMENT = /<!--\s*(id|phase|severity)\s*:\s*([^>]*?)\s*-->/giu;

/** `<!-- id: tls -->`, `<!-- phase: follow-up -->`, `<!-- severity: critical -->`: the author's own word wins. */
const readComments = (item: DraftItem, nodes: PhrasingContent[]): void => {
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    for (const [, key = '', value = ''] of node.value.matchAll(COMMENT)) {
      if (key.toLowerCase() === 'id' && value !== '') item.authorId = value;
      if (key.toLowerCase() === 'phase')
        item.phase = PHASES.find((phase): phase is Phase => phase === value) ?? item.phase;
      if (key.toLowerCase() === 'severity')
        item.severity = SEVERITIES.find((severity) => severity === value) ?? item.severity;
    }
  }
};

/** What stands below the title, its tasks left out, as HTML. */
const renderDetails = (rest: TextLine[], body: RootContent[]): string => {
  const lines = rest.filter((line) => line.text !== '');
  const first: RootContent[] =
    lines.length > 0
      ? [
          {
            type: 'paragraph',
            children: lines.flatMap((line, index) =>
              index > 0 ? [{ type: 'break' } as PhrasingContent, ...line.nodes] : line.nodes,
            ),
          },
        ]
      : [];
  const kept = body.map(withoutTasks).filter((node) => node !== null);
  return first.length + kept.length === 0 ? '' : renderBlocks([...first, ...kept]);
};

const withoutTasks = (node: RootContent): RootContent | null => {
  if (!hasTaskBelow(node)) return node;
  if (node.type !== 'list') return null;
  const children = node.children
    .filter((entry) => typeof entry.checked !== 'boolean')
    .map((entry) => ({
      ...entry,
      children: entry.children
        .map((child) => withoutTasks(child))
        .filter((child) => child !== null) as ListItem['children'],
    }))
    .filter((entry) => entry.children.length > 0);
  return children.length > 0 ? { ...node, children } : null;
};
