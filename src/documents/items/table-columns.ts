/** What the columns of a table are, by their headings and cells. */
import type { Table, TableRow } from 'mdast';
import { toText } from '../markdown/plain-text.ts';
import { isKey, normaliseKey } from '../words/property-keys.ts';
import { CELL_BOXES, FILLED_BOX, HOLLOW_BOX } from '../words/state-marks.ts';
import {
  COUNT_HEADS,
  DONE_HEADS,
  ID_HEADS,
  LEVEL_HEADS,
  MEANING_HEADS,
  STATUS_HEADS,
} from '../words/table-heads.ts';
import { readBox, readMark, readStateWord, readStatus } from './read-box.ts';
import { readChoice } from './read-choice.ts';
import { isBlank } from './read-properties.ts';

export interface Columns {
  heads: string[];
  item: number;
  /** -1 where there is none. */
  status: number;
  /** Cells of the status column that stand for a box, lower case. */
  boxes: Readonly<Record<string, string>>;
  /** Columns of which one is ticked: Yes | No | N/A. Their heads are the states. */
  answers: readonly number[];
  owner: number;
  due: number;
  severity: number;
  evidence: number[];
}

export const cellText = (row: TableRow | undefined, index: number): string => {
  const cell = row?.children[index];
  return cell ? toText(cell) : '';
};

/** What the status column says of a row, or the head of the answer that is ticked. */
export const statusText = (row: TableRow, { heads, status, boxes, answers }: Columns): string => {
  if (answers.length > 0)
    return heads[answers.find((index) => ticks(cellText(row, index))) ?? -1] ?? '';
  const text = cellText(row, status);
  return boxes[text.toLowerCase()] ?? text;
};

/** Columns of a table that is a checklist, or null. */
export const readColumns = (table: Table): Columns | null => {
  const [head, ...rows] = table.children;
  const heads = (head?.children ?? []).map((cell) => toText(cell));
  const cells = heads.map((_, index) => rows.map((row) => cellText(row, index)));
  const answers = findAnswers(heads, cells);
  const boxed = answers.length > 0 ? -1 : findBoxed(heads, cells);
  const status = answers[0] ?? findStatus(heads, cells, boxed);
  if (status < 0 || heads.some((text) => COUNT_HEADS.includes(normaliseKey(text)))) return null;
  const find = (kind: 'owner' | 'due' | 'severity') =>
    heads.findIndex((text, index) => index !== status && isKey(text, kind));
  const columns = { owner: find('owner'), due: find('due'), severity: find('severity') };
  const taken = new Set([status, ...answers, ...Object.values(columns)]);
  const titled = boxed >= 0 && boxed !== status ? boxed : holdsTitles(cells[status]) ? status : -1;
  const item =
    titled >= 0
      ? titled
      : heads.findIndex(
          (text, index) => !taken.has(index) && !isId(text) && cells[index]?.some(isProse),
        );
  if (item < 0 || explainsStates(heads[item], cells[item], cells[status])) return null;
  const evidence = heads
    .map((_, index) => index)
    .filter((index) => !taken.has(index) && index !== item && !isId(heads[index] ?? ''));
  const boxes = boxesOf(heads[status], cells[status]);
  return { heads, item, status, boxes, answers, ...columns, evidence };
};

/** "✅ | done", "PASS | command completed": each state once, beside what it means. */
const explainsStates = (head = '', titles: string[] = [], states: string[] = []): boolean =>
  new Set(states).size === states.length &&
  states.every((text) => text !== '') &&
  (MEANING_HEADS.test(head) || titles.every((text) => readStateWord(text) !== null));

const nameOf = (head: string): string => normaliseKey(head) || head.trim();

const DONE = new Set(DONE_HEADS.map(nameOf));
const STATING = new Set([...STATUS_HEADS, ...DONE_HEADS].map(nameOf));

const isId = (head: string): boolean => ID_HEADS.includes(nameOf(head));

const isProse = (text: string): boolean => /\p{L}/u.test(text) && !/^[\d.,%\s/]+$/.test(text);

/** Letters below a done-word are boxes, and so is a filled square in a column that has a hollow one. */
const boxesOf = (head = '', cells: string[] = []): Columns['boxes'] => ({
  ...(DONE.has(nameOf(head)) ? CELL_BOXES : {}),
  ...(cells.includes(HOLLOW_BOX) ? { [FILLED_BOX]: '[x]' } : {}),
});

/** Boxes below a level ask, boxes below "Approved" beside a role sign: neither states. */
const findBoxed = (heads: string[], cells: string[][]): number => {
  const levels = isLevelMatrix(heads);
  const signs = heads.some((text) => isKey(text, 'role'));
  return heads.findIndex((head, index) => {
    if ((levels && LEVEL_HEADS.test(head)) || (signs && isKey(head, 'signature'))) return false;
    const boxes = boxesOf('', cells[index]);
    return share(cells[index], (text) => isDrawnBox(boxes[text] ?? text)) > 0.5;
  });
};

const LEAST_ANSWERS = 2;

/** Columns headed by different states, with nothing below them but ticks. */
const findAnswers = (heads: string[], cells: string[][]): number[] => {
  const answers = heads.flatMap((head, index) =>
    readStateWord(head) !== null &&
    (cells[index] ?? []).every((text) => isBlank(text) || isTick(text))
      ? [index]
      : [],
  );
  const states = new Set(answers.map((index) => readStateWord(heads[index] ?? '')));
  return states.size < LEAST_ANSWERS || states.size < answers.length ? [] : answers;
};

const isTick = (text: string): boolean => ticks(text) || (isBox(text) && isDrawnBox(text));

/** "x", "✓", "[x]", "☑": this answer. */
const ticks = (text: string): boolean =>
  (readBox(`${CELL_BOXES[text.toLowerCase()] ?? text} .`)?.claim ??
    readMark(`${text} .`)?.claim) === 'done';

const isLevelMatrix = (heads: string[]): boolean =>
  heads.filter((text) => LEVEL_HEADS.test(text)).length > 1;

const isBox = (text: string): boolean => readBox(`${text} .`) !== null;

const isDrawnBox = (text: string): boolean => /^[[☐☑☒□⬜]/u.test(text) && isBox(text);

/** "[ ] **Server sized**": the box stands in the title's own cell. */
const holdsTitles = (cells: string[] | undefined): boolean =>
  share(cells, (text) => readChoice(text) === null && /\p{L}/u.test(readBox(text)?.rest ?? '')) >
  0.5;

/** A column of boxes with titles behind them leaves the status to a column of its own, where there is one. */
const findStatus = (heads: string[], cells: string[][], boxed: number): number => {
  if (boxed >= 0 && !holdsTitles(cells[boxed])) return boxed;
  const named = heads.findIndex((head, index) => {
    if (index === boxed || !STATING.has(nameOf(head))) return false;
    const boxes = boxesOf(head, cells[index]);
    return share(cells[index], (text) => isState(boxes[text.toLowerCase()] ?? text)) >= 0.5;
  });
  if (named >= 0) return named;
  return isLevelMatrix(heads) ? -1 : boxed;
};

/** Share of the filled cells of a column that pass; 1 for a column without any filled cell. A box is filled. */
const share = (cells: string[] | undefined, test: (text: string) => boolean): number => {
  const filled = (cells ?? []).filter((text) => !isBlank(text) || isBox(text));
  if (filled.length === 0) return test('pending') ? 1 : 0;
  return filled.filter(test).length / filled.length;
};

const isState = (text: string): boolean =>
  readStatus(text) !== null ||
  readChoice(text) !== null ||
  isBox(text) ||
  readMark(`${text} .`) !== null;
