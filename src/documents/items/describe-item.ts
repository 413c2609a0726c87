/** One item: what its title says, and what its section and parent hand down. */
import type { ListItem, PhrasingContent } from 'mdast';
import type { Claim, ItemSource } from '../../model/checklist.ts';
import type { ProblemCode } from '../../model/problem-catalogue.ts';
import { type TextLine, toText } from '../markdown/plain-text.ts';
import { renderInline } from '../markdown/render-html.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { stripLeadingEmoji } from '../outline/strip-decoration.ts';
import { readAmounts } from '../thresholds/read-amounts.ts';
import { readBareEnv } from './classify-code.ts';
import { collectCode, readComments } from './collect-inline.ts';
import type { Draft, DraftItem } from './draft.ts';
import type { TrailingState } from './read-box.ts';
import { readBodyLine, readBodyNode } from './read-item-body.ts';
import { addThresholds } from './read-item-thresholds.ts';
import { readMarkers } from './read-markers.ts';
import { isSolid } from './read-properties.ts';
import { readTitleState } from './read-title-state.ts';
import { renderDetails } from './render-details.ts';
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
  const { title, entry } = context;
  const state = readTitleState(title.text, title.nodes);
  const item = newItem(context, state);
  const body = entry.children.slice(entry.children[0]?.type === 'paragraph' ? 1 : 0);
  for (const line of title.rest) readBodyLine(item, line);
  for (const node of body) readBodyNode(item, node);
  item.detailsHtml = renderDetails(title.rest, body);
  settleClaim(draft, item, state);
  return item;
};

/** An item that is one line, with what its section and parent hand down. `state`: what its title states. */
export const newItem = (
  { title, section, parent }: ItemContext,
  state = readTitleState(title.text, title.nodes),
): DraftItem => {
  // A register of blockers with a status column says "fixed" of what is good.
  const flag = section.role === 'flags' && title.source === 'checkbox';
  const markers = readMarkers(title.text);
  const optional = markers.optional || parent?.optional === true || section.optional;
  const item: DraftItem = {
    parentItem: parent,
    hasChildren: false,
    id: '',
    name: itemName(title, state),
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
    severity: markers.severity ?? (optional ? 'low' : (parent?.severity ?? section.severity)),
    optional,
    condition: markers.condition,
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
  const words = title.nodes.some(isCode)
    ? title.nodes.filter((node) => !isCode(node))
    : title.nodes;
  for (const name of readBareEnv(toText(words))) item.env.push(name);
  addThresholds(
    item,
    { text: title.text, nodes: title.nodes, line: title.line },
    parent?.name ?? section.title,
  );
  readComments(item, title.nodes);
  return item;
};

const isCode = (node: PhrasingContent): boolean => node.type === 'inlineCode';

/** Plain titles are their own HTML: one string for both. */
const shareText = (html: string, text: string): string => (html === text ? text : html);

/** The bold lead-in, or the whole title: rewording the statement behind a lead-in keeps the id. */
const itemName = (title: TitleLine, state: TrailingState | null): string => {
  const text = leadIn(title.nodes) ?? (state?.rest || title.text);
  const name = stripNumbering(stripLeadingEmoji(text));
  return (COLON_END.test(name) ? name.replace(/[:：]+$/, '') : name).trim();
};

const COLON_END = /[:：]$/;

const leadIn = (nodes: PhrasingContent[]): string | null => {
  const start = nodes.findIndex(isSolid);
  const first = nodes[start];
  if (first?.type !== 'strong') return null;
  const lead = toText(first.children);
  const second = nodes.slice(start + 1).find(isSolid);
  const leads =
    COLON_END.test(lead) || (second?.type === 'text' && /^\s*(?:[:：]|[–—-]\s)/.test(second.value));
  return leads && lead !== '' && !/^TODO[:：]?$/.test(lead) ? lead : null;
};

/** "8. mTLS" and "1.2 mTLS" are numbered, "1.5 GB heap" names an amount. */
const stripNumbering = (text: string): string => {
  const [number = ''] = NUMBERING.exec(text) ?? [];
  const [amount] = number === '' ? [] : readAmounts(text.slice(0, 40));
  const measured = amount?.start === 0 && amount.end >= number.length;
  return measured ? text : text.slice(number.length);
};

const NUMBERING = /^(?:\d+(?:\.\d+)*[.)]\s+(?=\S)|\d+(?:\.\d+)+(?:\s*[:：–—-])?\s+(?=\p{L}))/u;
