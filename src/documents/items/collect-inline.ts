/** What code spans, links and comments in a line of an item say. */
import type { PhrasingContent } from 'mdast';
import { PHASES, type Phase, SEVERITIES } from '../../model/checklist.ts';
import { toText } from '../markdown/plain-text.ts';
import { classifyCode, splitOutput } from './classify-code.ts';
import type { DraftItem } from './draft.ts';

export const collectCode = (item: DraftItem, nodes: PhrasingContent[]): void => {
  let index = -1;
  for (const node of nodes) {
    index += 1;
    if (node.type === 'inlineCode') {
      const names = classifyCode(node.value);
      if (names.commands.length > 0) collectCommand(item, node.value, nodes.slice(index + 1));
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

/** "`curl x` → `200 OK`": what follows the arrow is the output, unless it is the next command. */
const collectCommand = (item: DraftItem, code: string, rest: PhrasingContent[]): void => {
  const { command, output } = splitOutput(code.trim());
  item.commands.push(command);
  if (output !== null) item.expected.push(output);
  const [next, after] = rest;
  if (next?.type !== 'text' || !ARROW.test(next.value)) return;
  if (after?.type === 'inlineCode' && classifyCode(after.value).commands.length > 0) return;
  const said = toText(rest).replace(ARROW, '').trim();
  if (said !== '') item.expected.push(said);
};

const ARROW = /^\s*(?:→|➜|⇒|=>)\s*/u;

const COMMENT = /<!--\s*(id|was|phase|severity)\s*:\s*([^>]*?)\s*-->/giu;

/** `<!-- id: tls -->`, `<!-- phase: follow-up -->`, `<!-- severity: critical -->`: the author's own word wins. */
export const readComments = (item: DraftItem, nodes: PhrasingContent[]): void => {
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    for (const [, key = '', value = ''] of node.value.matchAll(COMMENT)) {
      if (key.toLowerCase() === 'id' && value !== '') item.authorId = value;
      if (key.toLowerCase() === 'was' && value !== '') item.was = [...(item.was ?? []), value];
      if (key.toLowerCase() === 'phase')
        item.phase = PHASES.find((phase): phase is Phase => phase === value) ?? item.phase;
      if (key.toLowerCase() === 'severity')
        item.severity = SEVERITIES.find((severity) => severity === value) ?? item.severity;
    }
  }
};
