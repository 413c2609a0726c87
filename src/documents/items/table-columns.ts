/** What the columns of a table are, by their headings and cells. */
import type { Table, TableCell, TableRow } from 'mdast';
import { toText } from '../markdown/plain-text.ts';
import { isKey, normaliseKey } from '../words/property-keys.ts';
import { COUNT_HEADS, ID_HEADS, LEVEL_HEADS, STATUS_HEADS } from '../words/table-heads.ts';
import { readBox, readMark, readStateWord } from './read-box.ts';
import { isBlank } from './read-properties.ts';

export interface Columns {
  heads: string[];
  item: number;
  /** -1 where there is none. */
  status: number;
  owner: number;
  due: number;
  severity: number;
  evidence: number[];
}

export const cellText = (row: TableRow | undefined, index: number): string => {
  const cell = row?.children[index];
  return cell ? toText(cell) : '';
};

/** Columns of a table that is a checklist, or null. */
export const readColumns = (table: Table): Columns | null => {
  const [head, ...rows] = table.children;
  const heads = (head?.children ?? []).map((cell) => toText(cell));
  const boxed = findBoxed(heads, rows);
  const status = findStatus(heads, rows, boxed);
  if (status < 0 || heads.some((text) => COUNT_HEADS.includes(normaliseKey(text)))) return null;
  const find = (kind: 'owner' | 'due' | 'severity') =>
    heads.findIndex((text, index) => index !== status && isKey(text, kind));
  const columns = { owner: find('owner'), due: find('due'), severity: find('severity') };
  const taken = new Set([status, ...Object.values(columns)]);
  const titled = boxed >= 0 && boxed !== status ? boxed : holdsTitles(rows, status) ? status : -1;
  const item =
    titled >= 0
      ? titled
      : heads.findIndex(
          (text, index) =>
            !taken.has(index) && !isId(text) && rows.some((row) => isProse(row.children[index])),
        );
  if (item < 0) return null;
  const evidence = heads
    .map((_, index) => index)
    .filter((index) => !taken.has(index) && index !== item && !isId(heads[index] ?? ''));
  return { heads, item, status, ...columns, evidence };
};

const isId = (head: string): boolean => ID_HEADS.includes(normaliseKey(head) || head.trim());

const isProse = (cell: TableCell | undefined): boolean => {
  const text = cell ? toText(cell) : '';
  return /\p{L}/u.test(text) && !/^[\d.,%\s/]+$/.test(text);
};

const findBoxed = (heads: string[], rows: TableRow[]): number =>
  heads.findIndex(
    (_, index) =>
      share(rows, index, (text) => readBox(`${text} .`) !== null && /^[[☐☑☒□⬜]/u.test(text)) > 0.5,
  );

/** "[ ] **Server sized**": the box stands in the title's own cell. */
const holdsTitles = (rows: TableRow[], index: number): boolean =>
  share(rows, index, (text) => /\p{L}/u.test(readBox(text)?.rest ?? '')) > 0.5;

/** A column of boxes with titles behind them leaves the status to a column of its own, where there is one. */
const findStatus = (heads: string[], rows: TableRow[], boxed: number): number => {
  if (boxed >= 0 && !holdsTitles(rows, boxed)) return boxed;
  if (heads.filter((text) => LEVEL_HEADS.test(text)).length > 1) return -1;
  const named = heads.findIndex(
    (text, index) =>
      index !== boxed &&
      STATUS_HEADS.includes(normaliseKey(text) || text.trim()) &&
      share(rows, index, isState) >= 0.5,
  );
  return named < 0 ? boxed : named;
};

/** Share of the filled cells of a column that pass; 1 for a column without any filled cell. */
const share = (rows: TableRow[], index: number, test: (text: string) => boolean): number => {
  const cells = rows.map((row) => cellText(row, index)).filter((text) => !isBlank(text));
  if (cells.length === 0) return test('pending') ? 1 : 0;
  return cells.filter(test).length / cells.length;
};

export const isState = (text: string): boolean =>
  readStateWord(text) !== null || readBox(`${text} .`) !== null || readMark(`${text} .`) !== null;
