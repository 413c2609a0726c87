/** The head of a table that becomes blocks on a phone; its roles keep it a table there. */
import { escapeHtml } from './escape-html.ts';

export interface Column {
  title: string;
  /** `sys` is what a row is called by, `n` holds figures, `wide` and `when` get the room for sentences. */
  class?: 'sys' | 'n' | 'wide' | 'when';
  /** What its cells are sorted by, where the page can sort them; text if not said. */
  kind?: 'number' | 'time';
}

/** A `<tr>` with a head for each column; false leaves one out. */
export const renderHeads = (columns: readonly (Column | string | false)[]): string =>
  `<tr role="row">${columns.map(renderHead).join('')}</tr>`;

const renderHead = (column: Column | string | false): string => {
  if (column === false) return '';
  if (typeof column === 'string') return renderHead({ title: column });
  const { title, class: name, kind } = column;
  const rest = `${name === undefined ? '' : ` class="${name}"`}${kind === undefined ? '' : ` data-kind="${kind}"`}`;
  return `<th role="columnheader" scope="col"${rest}>${escapeHtml(title)}</th>`;
};
