import type { FindReport, ItemHistory, ItemState, Moment } from '../../model/history.ts';
import { findProof } from '../../model/history-lookup.ts';
import type { Strip, StripCell, StripRow } from '../../model/history-view.ts';
import { formatDay } from '../../model/proof-wording.ts';
import { VERDICTS } from '../../model/verdict.ts';
import type { LedgerItem, LedgerState } from './item-ledger.ts';
import { type TrendInput, viewTrend } from './view-trend.ts';

const DAY = 86_400_000;
const DAYS = 31;
const MOST_ROWS = 40;

/** The last 31 days up to the moment of judging, worst items first. */
export const viewStrip = (
  items: readonly LedgerItem[],
  { now, findReport, ...trend }: TrendInput & { now: string; findReport: FindReport },
): Strip => {
  const { moments } = trend;
  const last = Date.parse(now.slice(0, 10));
  const days = Array.from({ length: DAYS }, (_, index) => isoDay(last - (DAYS - 1 - index) * DAY));
  const ends = listEnds(days, moments);
  const rows = items
    .map((item) => ({ item, row: viewRow(item, days, { ends, moments, findReport }) }))
    .filter(({ row }) => row.cells.filter(({ verdict }) => verdict !== null).length > 1)
    .sort((a, b) => rank(a.item) - rank(b.item));
  return {
    days,
    records: days.map((day) =>
      moments.flatMap(({ at, source }) =>
        source.kind === 'record' && at.startsWith(day) ? [source.id] : [],
      ),
    ),
    rows: rows.slice(0, MOST_ROWS).map(({ row }) => row),
    more: Math.max(0, rows.length - MOST_ROWS),
    same: items.length - rows.length,
    trend: viewTrend(trend, { from: days[0] ?? now, to: days.at(-1) ?? now }),
  };
};

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The last moment of each day, or -1 where nothing was known yet. */
const listEnds = (days: readonly string[], moments: readonly Moment[]): number[] => {
  let index = -1;
  return days.map((day) => {
    while ((moments[index + 1]?.at ?? '9').slice(0, 10) <= day) index += 1;
    return index;
  });
};

const rank = ({ states }: ItemHistory): number => {
  const verdict = states.at(-1)?.verdict ?? null;
  return verdict === null ? VERDICTS.length : VERDICTS.indexOf(verdict);
};

interface RowContext {
  ends: readonly number[];
  moments: readonly Moment[];
  findReport: FindReport;
}

const viewRow = (
  item: LedgerItem,
  days: readonly string[],
  { ends, moments, findReport }: RowContext,
): StripRow => {
  const cells: StripCell[] = [];
  let open: { state: LedgerState | null; first: number } | null = null;
  const close = (end: number): void => {
    if (open === null) return;
    const { state, first } = open;
    const proof = state === null ? null : findProof(item, ends[end] ?? -1, moments);
    const recordId = state?.verdict === null ? null : proof;
    cells.push({
      days: end - first + 1,
      from: days[first] ?? '',
      to: days[end] ?? '',
      verdict: state?.verdict ?? null,
      note: state === null || state.verdict === null ? null : noteOf(state),
      recordId,
      report:
        recordId === null || state?.verdict !== 'verified' || state.binding === null
          ? null
          : findReport(recordId, state.binding),
    });
  };
  let at = -1;
  for (const [day, end] of ends.entries()) {
    while ((item.states[at + 1]?.moment ?? Number.POSITIVE_INFINITY) <= end) at += 1;
    const state = item.states[at] ?? null;
    if (open !== null && (open.state?.verdict ?? null) === (state?.verdict ?? null)) {
      open.state = state;
      continue;
    }
    close(day - 1);
    open = { state, first: day };
  }
  close(days.length - 1);
  return { id: item.id, text: item.text, cells };
};

const noteOf = ({ sentence, waiver }: ItemState): string | null =>
  waiver === null ? sentence : `until ${formatDay(waiver.until)}`;
