/** Lists of tasks and of marked bullets, as items in their nesting. */
import type { List, ListItem, Nodes, RootContent } from 'mdast';
import type { Claim } from '../../model/checklist.ts';
import { dropPrefix } from '../markdown/drop-prefix.ts';
import { splitLines, toText } from '../markdown/plain-text.ts';
import { renderBlocks } from '../markdown/render-html.ts';
import { hasTaskBelow, isTask, type OutlineSection } from '../outline/read-outline.ts';
import { addSignOff, isSignOffTask } from '../parts/read-signoff-task.ts';
import { describeItem, type TitleLine } from './describe-item.ts';
import { addBlock, addItem, addProblem, type Draft, type DraftItem } from './draft.ts';
import { readBox, readStateMark } from './read-box.ts';

export interface Cursor {
  section: OutlineSection;
  parent: DraftItem | null;
  /** Bullets with an emoji are items here. */
  marks: boolean;
  /** Roles that are asked for their approval are sign-offs here. */
  signing?: boolean;
  /** The entries are the possible answers of one decision. */
  choice?: boolean;
}

/** Reads a list into items, sign-offs and groups; bullets that are none of these stay prose, in their place. */
export const readItemList = (draft: Draft, list: List, cursor: Cursor): void => {
  const marks = cursor.marks || list.children.some(startsWithSymbol);
  const choice = isVerdictChoice(list);
  const below: Cursor = { ...cursor, marks, choice };
  let prose: ListItem[] = [];
  const flush = () => {
    if (prose.length > 0) addProse(draft, cursor.section, [{ ...list, children: prose }]);
    prose = [];
  };
  for (const entry of list.children) {
    if (!holdsItem(entry, marks)) {
      prose.push(entry);
      continue;
    }
    flush();
    readEntry(draft, entry, below);
  }
  flush();
};

/** Where one entry has such a box, the marks of its neighbours are boxes too. */
const SYMBOL_BOX = /^(?:\d+[.)]\s*)?[☐□⬜]/u;

const startsWithSymbol = (entry: ListItem): boolean =>
  !startsWithLetter(entry.children[0]) && SYMBOL_BOX.test(titleText(entry));

/** Most entries: their title need not be taken apart to see that it starts with no sign. */
const startsWithLetter = (node: Nodes | undefined): boolean => {
  if (node && 'children' in node) return startsWithLetter(node.children[0]);
  return (node?.type === 'text' || node?.type === 'inlineCode') && /^[A-Za-z]/.test(node.value);
};

const holdsItem = (entry: ListItem, marks: boolean): boolean =>
  hasTaskBelow(entry) || (marks && readStateMark(titleText(entry)) !== null);

/** "✅ PASS", "❌ NO-GO": tick one of them. They decide, so they are no readiness. */
const VERDICT_OPTION =
  /^(?:\p{Extended_Pictographic}\uFE0F?\s*)?(?:PASS(?:ED)?|FAIL(?:ED)?|WARNING|PARTIAL|READY|NOT READY|GO|NO[- ]?GO|APPROVED|REJECTED|CONDITIONAL|DEFERRED|CANCELLED|ROLLBACK|APROBADO|RECHAZADO|CANCELADO|APROVADO|REPROVADO|FREIGEGEBEN|ABGELEHNT|APPROUVÉ|REFUSÉ|承認|却下|通过|不通过)(?![\p{L}\p{N}])/u;

const isVerdictChoice = (list: List): boolean =>
  list.children.filter((entry) => isTask(entry)).length > 1 &&
  list.children.every((entry) => VERDICT_OPTION.test(readTitle(entry, false)?.text ?? ''));

const readEntry = (draft: Draft, entry: ListItem, cursor: Cursor): void => {
  const title = readTitle(entry, cursor.marks);
  if (!title) {
    readGroup(draft, entry, cursor);
    return;
  }
  if (
    (cursor.section.role === 'signoff' || cursor.signing) &&
    title.source === 'checkbox' &&
    !cursor.choice &&
    isSignOffTask(entry, title)
  ) {
    addSignOff(draft, cursor.section, { entry, title });
    readChildren(draft, entry, { ...cursor, marks: false });
    return;
  }
  if (title.problem)
    addProblem(
      draft,
      { ...title.problem, line: title.line, column: title.column },
      title.problem.values,
    );
  const item = describeItem(draft, {
    entry,
    title,
    section: cursor.section,
    parent: cursor.parent,
  });
  if (cursor.choice) item.phase = 'approval';
  addItem(draft, cursor.section, item);
  readChildren(draft, entry, { ...cursor, parent: item, marks: false });
};

/** A plain bullet with tasks below it: a heading of its own, without a claim. */
const readGroup = (draft: Draft, entry: ListItem, cursor: Cursor): void => {
  const own = entry.children.filter((child) => !hasTaskBelow(child));
  const title = titleText(entry);
  if (title !== '')
    addBlock(draft, cursor.section, {
      kind: 'group',
      title,
      line: entry.position?.start.line ?? 1,
    });
  const rest = own.slice(own[0]?.type === 'paragraph' ? 1 : 0);
  if (rest.length > 0) addProse(draft, cursor.section, rest);
  readChildren(draft, entry, { ...cursor, marks: false });
};

const readChildren = (draft: Draft, entry: ListItem, cursor: Cursor): void => {
  if (entry.children.length < 2 && entry.children[0]?.type === 'paragraph') return;
  for (const child of entry.children) {
    if (child.type === 'list') {
      for (const below of child.children)
        if (hasTaskBelow(below)) readChildEntry(draft, below, cursor);
    } else if (child.type === 'blockquote' && hasTaskBelow(child)) {
      for (const below of child.children)
        if (below.type === 'list') readItemList(draft, below, cursor);
    }
  }
};

/** Below an item a plain bullet with tasks is a detail of it; its tasks are the item's own. */
const readChildEntry = (draft: Draft, entry: ListItem, cursor: Cursor): void => {
  if (isTask(entry) || cursor.parent === null) readEntry(draft, entry, cursor);
  else readChildren(draft, entry, cursor);
};

/** First line of an entry with its box or mark taken off; null where it has neither. */
export const readTitle = (entry: ListItem, marks: boolean): TitleLine | null => {
  const first = entry.children[0];
  const at = { line: entry.position?.start.line ?? 1, column: entry.position?.start.column ?? 1 };
  const lines = first?.type === 'paragraph' ? splitLines(first) : [];
  while (lines.length > 1 && lines[0]?.text === '') lines.shift();
  const line = lines[0];
  const rest = lines.slice(1);
  const text = line?.text ?? '';
  const nodes = line?.nodes ?? [];
  if (typeof entry.checked === 'boolean') {
    const claim: Claim = entry.checked ? 'done' : 'open';
    return { ...at, text, nodes, rest, claim, source: 'checkbox', problem: null };
  }
  const box = readBox(text);
  if (box) {
    const problem = box.unknown
      ? ({
          code: 'box-unknown',
          values: { found: box.mark, expected: '`[~]`, `[-]`, `[!]`, `[N/A]`' },
        } as const)
      : box.tight
        ? ({
            code: 'box-without-space',
            values: { box: box.mark, found: text.slice(0, 40) },
          } as const)
        : null;
    return {
      ...at,
      text: box.rest,
      nodes: dropPrefix(nodes, text.length - box.rest.length),
      rest,
      claim: box.claim,
      source: 'checkbox',
      problem,
    };
  }
  const mark = marks ? readStateMark(text) : null;
  if (!mark) return null;
  const leading = text.endsWith(mark.rest);
  return {
    ...at,
    text: mark.rest,
    nodes: leading ? dropPrefix(nodes, text.length - mark.rest.length) : nodes,
    rest,
    claim: mark.claim,
    source: 'mark',
    problem: null,
  };
};

export const titleText = (entry: ListItem): string => {
  const first = entry.children[0];
  return first?.type === 'paragraph' ? (splitLines(first)[0]?.text ?? '') : '';
};

export const addProse = (draft: Draft, section: OutlineSection, nodes: RootContent[]): void => {
  const html = renderBlocks(nodes);
  if (html.trim() === '') return;
  addBlock(draft, section, {
    kind: 'prose',
    html,
    line: nodes[0]?.position?.start.line ?? section.line,
  });
};

/** Is there anything to read in a node? Comments alone are nothing. */
export const isSilent = (node: RootContent): boolean =>
  node.type === 'thematicBreak' ||
  node.type === 'definition' ||
  (node.type === 'html' && toText(node) === '');
