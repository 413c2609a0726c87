export type Cell = string | number | boolean | null;

/**
 * Lines of cells, each line ended by CR LF. A cell that a spreadsheet would take for a formula is led by
 * an apostrophe, since much of what stands in them was written by tools and by strangers.
 * Sources: RFC 4180; https://owasp.org/www-community/attacks/CSV_Injection
 */
export const renderCsv = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [heads, ...rows].map((cells) => `${cells.map(renderCell).join(',')}\r\n`).join('');

const renderCell = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Spaces before it do not keep it from being one; full-width signs count too. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]/u;
