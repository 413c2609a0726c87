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
import { readBodyLine, readBodyNode } from './read-item-body.ts';
import { addThresholds } from './read-item-thresholds.ts';
import { isOptional, readCondition, readOwnSeverity } from './read-markers.ts';
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
  const item = newItem(context);
  const body = context.entry.children.slice(
    context.entry.children[0]?.type === 'paragraph' ? 1 : 0,
  );
  for (const line of context.title.rest) readBodyLine(item, line);
  for (const node of body) readBodyNode(item, node);
  item.detailsHtml = renderDetails(context.title.rest, body);
  settleClaim(draft, item, readTitleState(item.text, context.title.nodes));
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
  const state = readTitleState(title.text, title.nodes);
  const text = leads && !/^TODO[:：]?$/.test(lead) ? lead : state?.rest || title.text;
  return stripNumbering(stripLeadingEmoji(text))
    .replace(/[:：]+$/, '')
    .trim();
};

/** "8. mTLS" and "1.2 mTLS" are numbered, "1.5 GB heap" names an amount. */
const stripNumbering = (text: string): string => {
  const [number = ''] = NUMBERING.exec(text) ?? [];
  const [amount] = number === '' ? [] : readAmounts(text.slice(0, 40));
  const measured = amount?.start === 0 && amount.end >= number.length;
  return measured ? text : text.slice(number.length);
};

const NUMBERING = /^(?:\d+(?:\.\d+)*[.)]\s+(?=\S)|\d+(?:\.\d+)+(?:\s*[:：–—-])?\s+(?=\p{L}))/u;
