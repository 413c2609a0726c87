/** One section from top to bottom: its items, sign-offs, groups and prose, in the document's own order. */
import type { List, Paragraph, RootContent } from 'mdast';
import type { Claim, SectionRole } from '../../model/checklist.ts';
import { dropPrefix } from '../markdown/drop-prefix.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import { readRole } from '../outline/assign-roles.ts';
import { hasTaskBelow, type OutlineSection } from '../outline/read-outline.ts';
import { stripDecoration } from '../outline/strip-decoration.ts';
import { announces, announcesSignOff } from '../parts/announces-signoff.ts';
import { describeItem } from './describe-item.ts';
import { addBlock, addItem, type Draft } from './draft.ts';
import { readBox, readHeadingState, readMark, readStateMark, readStateWord } from './read-box.ts';
import { readCard } from './read-card-items.ts';
import { readCodeItems } from './read-code-items.ts';
import { addProse, isSilent, readItemList, titleText } from './read-items.ts';
import { readBoldProperty } from './read-properties.ts';
import { readTableItems } from './read-table-items.ts';

/** Emoji are states here; elsewhere they are criteria, warnings, examples or decoration. */
const MARKED_ROLES = new Set<SectionRole>(['checklist', 'follow-up', 'rollout']);
/** What stands here explains; it asks nothing of anybody. */
const SILENT_ROLES = new Set<SectionRole>(['legend', 'contents']);

/** `card`: what the section states of itself, where it is an item by its heading and status line. */
export const readSectionItems = (draft: Draft, section: OutlineSection, card?: Claim): void => {
  const before = draft.items.length;
  readNodes(draft, section);
  if (card === undefined || draft.items.length > before) return;
  draft.blocks.delete(section);
  addItem(draft, section, readCard(draft, section, card));
};

const readNodes = (draft: Draft, section: OutlineSection): void => {
  const loose: RootContent[] = [];
  const flush = () => addProse(draft, section, loose.splice(0));
  const headed = MARKED_ROLES.has(section.role) ? headingState(draft, section) : null;
  const mixed = MARKED_ROLES.has(section.role) && mixesMarks(section);
  let leadIn: Claim | 'none' | null = null;
  let signing = false;
  for (const node of section.nodes) {
    if (isSilent(node)) continue;
    const marks: boolean =
      leadIn === 'none'
        ? false
        : mixed || headed !== null || (leadIn !== null && MARKED_ROLES.has(section.role));
    if (
      SILENT_ROLES.has(section.role) ||
      !readNode(draft, node, { section, marks, signing, flush })
    )
      loose.push(node);
    if (node.type === 'paragraph' && announces(node)) signing = announcesSignOff(node);
    if (node.type === 'paragraph') leadIn = readLeadInState(node);
    else if (node.type !== 'list') leadIn = null;
  }
  flush();
};

interface Reading {
  section: OutlineSection;
  marks: boolean;
  /** Roles are asked for their approval. */
  signing: boolean;
  flush: () => void;
}

/** Reads what holds items; false where the node is prose. */
const readNode = (draft: Draft, node: RootContent, reading: Reading): boolean => {
  const { section, marks, signing, flush } = reading;
  switch (node.type) {
    case 'list':
      if (
        !hasTaskBelow(node) &&
        !(
          marks &&
          !isLegend(node) &&
          node.children.some((entry) => readStateMark(titleText(entry)))
        )
      )
        return false;
      flush();
      readItemList(draft, node, { section, parent: null, marks, signing });
      return true;
    case 'table':
      return readTableItems(draft, node, { section, flush });
    case 'code':
      return readCodeItems(draft, node, { section, flush });
    case 'paragraph':
      return readParagraph(draft, node, reading);
    case 'blockquote':
      if (!hasTaskBelow(node)) return false;
      flush();
      for (const child of node.children)
        if (!readNode(draft, child, reading)) addProse(draft, section, [child]);
      return true;
    default:
      return false;
  }
};

const readParagraph = (
  draft: Draft,
  node: Paragraph,
  { section, marks, flush }: Reading,
): boolean => {
  const lines = splitLines(node);
  if (isGroupTitle(node)) {
    flush();
    addBlock(draft, section, {
      kind: 'group',
      title: toText(node).replace(/\s*[:：]$/, ''),
      line: lines[0]?.line ?? 1,
    });
    return true;
  }
  const items = lines.map((line) => itemLine(line, marks));
  if (section.role === 'signoff' || items.some((item) => item === null) || items.length === 0)
    return false;
  flush();
  for (const item of items) {
    if (item)
      addItem(
        draft,
        section,
        describeItem(draft, {
          title: item,
          section,
          parent: null,
          entry: { type: 'listItem', children: [] },
        }),
      );
  }
  return true;
};

/** A line of a paragraph that is an item by its own sign: "☐ x", and "✅ x" where marks are states. */
const itemLine = (line: TextLine, marks: boolean) => {
  const box = readBox(line.text);
  const states = marks && readBoldProperty(line) === null && !/[:：]$/u.test(line.text);
  const mark = states ? readStateMark(line.text) : null;
  const read = box ?? (mark?.mark === '⚠' ? null : mark);
  if (!read || (box && /[☐□⬜]/u.test(box.rest))) return null;
  return {
    line: line.line,
    column: 1,
    text: read.rest,
    nodes: line.text.endsWith(read.rest)
      ? dropPrefix(line.nodes, line.text.length - read.rest.length)
      : line.nodes,
    rest: [],
    claim: read.claim,
    source: box ? ('checkbox' as const) : ('mark' as const),
    problem: null,
  };
};

/** A paragraph that is one bold run and announces what follows: "**Items:**". */
const isGroupTitle = (node: Paragraph): boolean => {
  const [only, ...rest] = node.children.filter(
    (child) => !(child.type === 'text' && /^[\s:：]*$/.test(child.value)),
  );
  return (
    only?.type === 'strong' &&
    rest.length === 0 &&
    /[:：]\s*$/.test(toText(node)) &&
    splitLines(node).length === 1
  );
};

/** What a lead-in makes of the marks below it; "Expected:" makes them no states at all. */
const readLeadInState = (node: Paragraph): Claim | 'none' | null => {
  const text = toText(node);
  if (node.children[0]?.type !== 'strong' && !/[:：]$/u.test(text)) return null;
  const role = readRole(stripDecoration(text)) ?? 'checklist';
  if (!MARKED_ROLES.has(role) || EXPECTATION.test(text)) return 'none';
  return node.children[0]?.type === 'strong' ? readHeadingState(toText(node.children[0])) : null;
};

const EXPECTATION =
  /^\W*(?:expected|should|success|acceptance|criteria|attendu|esperado|erwartet|beklenen|期待|预期|예상)/iu;

/** Three or more entries, each with another mark and a state word behind it: they explain the marks. */
const isLegend = (list: List): boolean => {
  const entries = list.children.map((entry) => readMark(titleText(entry)));
  const marks = new Set(entries.map((entry) => entry?.mark));
  return (
    entries.length > 2 &&
    marks.size === entries.length &&
    entries.every(
      (entry) =>
        entry !== null && (readStateWord(entry.rest) ?? readHeadingState(entry.rest)) !== null,
    )
  );
};

/** The nearest heading that states something; the document's title does not speak for its bullets. */
const headingState = (draft: Draft, section: OutlineSection | null): Claim | null => {
  if (!section || section.documentTitle) return null;
  const known = draft.headings.get(section);
  if (known !== undefined) return known;
  const { title, heading, parent } = section;
  if (CHEER.test(heading)) return null;
  const state =
    readHeadingState(title) ??
    (heading === title ? null : readHeadingState(heading)) ??
    headingState(draft, parent);
  draft.headings.set(section, state);
  return state;
};

/** "🎉 Deployment complete!" is glad of the whole, and claims nothing of what stands below. */
const CHEER = /[🎉🎊🥳]|[!！](?:\p{Extended_Pictographic}|\uFE0F|\s)*$/u;

/** No box anywhere, and bullets that tell at least two different states apart. */
const mixesMarks = (section: OutlineSection): boolean => {
  if (section.nodes.some(hasTaskBelow)) return false;
  const marks = section.nodes
    .flatMap((node) => (node.type === 'list' && !isDecorated(node) ? node.children : []))
    .map((entry) => readMark(titleText(entry))?.mark)
    .filter((mark) => mark !== undefined && mark !== '⚠');
  return new Set(marks).size > 1;
};

/** Other signs beside the marks: all of them are decoration ("📊 Metrics", "🔄 Rate", "❌ Errors"). */
const isDecorated = (list: List): boolean =>
  list.children.some((entry) => SIGN.test(titleText(entry)) && readMark(titleText(entry)) === null);

const SIGN = /^\p{Extended_Pictographic}/u;
