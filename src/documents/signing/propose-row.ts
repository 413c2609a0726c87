import { isKey } from '../words/property-keys.ts';
import type { Block } from './sign-line.ts';

/** The row of a table: name, date and mark in the cells of their columns. */
export const proposeRow = ({
  lines: [row = '', ...rest],
  above,
  by,
  mark,
  datedMark,
}: Block): string[][] => {
  if (!row.includes('|')) return [];
  const start = above.findLastIndex((line) => !line.includes('|')) + 1;
  const head = splitRow(above[start] ?? '').map((cell) => cell.replace(/[*_`]/g, '').trim());
  const cells = splitRow(row);
  const columnOf = (kind: 'name' | 'date' | 'signature'): number =>
    head.findIndex((title) => isKey(title, kind));
  const names = [columnOf('name'), columnOf('signature')].filter((at) => at >= 0);
  const date = columnOf('date');
  return names.map((name) => {
    const written = cells.map((cell, at) => {
      if (at === name) return fillCell(cell, `${by.name} ${date < 0 ? datedMark : mark}`);
      return at === date ? fillCell(cell, by.date) : cell;
    });
    return [joinRow(row, written), ...rest];
  });
};

const splitRow = (row: string): string[] => {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/);
};

/** What stands around the cells stays, as does the width of a cell where the text fits. */
const joinRow = (row: string, cells: readonly string[]): string => {
  const [, before = ''] = /^(\s*\|?)/.exec(row) ?? [];
  const [, after = ''] = /((?<!\\)\|?\s*)$/.exec(row) ?? [];
  return before + cells.join('|') + after;
};

const fillCell = (cell: string, text: string): string => {
  const [, lead = ''] = /^(\s*)/.exec(cell) ?? [];
  return `${(lead || ' ') + text} `.padEnd(cell.length);
};
