import { fragment } from '../model/addresses.ts';
import type { Strip, StripCell, StripRow } from '../model/history-view.ts';
import { formatDay } from '../model/proof-wording.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';
import { escapeHtml } from './escape-html.ts';

export interface StripLinks {
  /** From the page that holds it. */
  project: string;
  record: (recordId: string) => string;
}

/** The rows of items, as HTML: a cell for each run of days on which an item was the same. */
export const renderStripRows = ({ rows }: Pick<Strip, 'rows'>, links: StripLinks): string =>
  rows.map((row) => renderRow(row, links)).join('');

const renderRow = ({ id, text, cells }: StripRow, links: StripLinks): string =>
  `<tr><th scope="row"><a href="${escapeHtml(links.project + fragment(id))}">${escapeHtml(text)}</a></th>${cells
    .map((cell) => renderCell(cell, links))
    .join('')}</tr>`;

const renderCell = (cell: StripCell, { record }: StripLinks): string => {
  const { days, verdict, note, recordId, report, from, to } = cell;
  const span = days === 1 ? '' : ` colspan="${days}"`;
  const when = from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
  if (verdict === null) return `<td${span}><span class="sr">not there, ${when}</span></td>`;
  const { glyph, word } = VERDICT_STYLES[verdict];
  const said = [word, note].filter((part) => part !== null).join(', ');
  const shown =
    days < 4 ? `<span class="sr">${escapeHtml(said)}</span>` : `<span>${escapeHtml(said)}</span>`;
  const digest = report === null ? '' : `, ${report.path}, SHA-256 ${report.sha256}`;
  const inside =
    `<svg class="g" aria-hidden="true"><use href="#g-${glyph}"></use></svg>${shown}` +
    `<span class="sr">, ${when}${escapeHtml(digest)}</span>`;
  const place = report === null ? '' : `#_report-${report.index}`;
  return recordId === null
    ? `<td${span}><span class="seg is-${glyph}">${inside}</span></td>`
    : `<td${span}><a class="seg is-${glyph}" href="${escapeHtml(record(recordId) + place)}" title="${escapeHtml(`${said}, ${when}${digest}`)}">${inside}</a></td>`;
};

/** Weeks of the strip for its head: days until each Sunday. */
export const listWeeks = (days: readonly string[]): { label: string; days: number }[] => {
  const weeks: { first: string; last: string; days: number }[] = [];
  for (const day of days) {
    const isMonday = new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
    const open = weeks.at(-1);
    if (open === undefined || isMonday) weeks.push({ first: day, last: day, days: 1 });
    else {
      open.last = day;
      open.days += 1;
    }
  }
  return weeks.map(({ first, last, days: count }) => ({
    days: count,
    label: labelWeek(first, last, count),
  }));
};

/** As much as there is room for over so many days. */
const labelWeek = (first: string, last: string, days: number): string => {
  if (days < 3) return short(first).replace(/ .*/, '');
  return days < 6 ? short(first) : `${short(first)} to ${short(last)}`;
};

/** "21 Nov". */
const short = (iso: string): string => formatDay(iso).replace(/ \d{4}$/, '');
