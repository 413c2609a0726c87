import { type Item, SEVERITIES, type Severity } from '../model/checklist.ts';
import type { LedgerRow, Score, Weights } from '../model/site.ts';
import { VERDICTS, type Verdict } from '../model/verdict.ts';
import { shareTenths } from './share-tenths.ts';

export interface ScoredItem {
  item: Pick<Item, 'claim' | 'leaf' | 'phase' | 'severity' | 'flag'>;
  verdict: Verdict;
}

/**
 * The score of these items under these weights, with the ledger it is the sum of. Only leaf items of
 * phase readiness that are no flags count; those said not to apply leave the denominator.
 */
export function scoreItems(items: readonly ScoredItem[], weights: Weights): Score {
  const weighed = items.filter(({ item }) => canScore(item));
  const applicable = weighed.filter(({ item }) => applies(item));
  const cells = countCells(applicable, weights);
  const tenths = shareTenths(cells.map(({ points }) => points));
  const shares = cells.map((cell, index) => ({ ...cell, tenths: tenths[index] ?? 0 }));
  const points = cells.reduce((sum, cell) => sum + cell.points, 0);
  const percent = (counts: (cell: Cell) => boolean): number | null =>
    points === 0 ? null : sumTenths(shares.filter(counts)) / 10;
  return {
    verified: percent(({ verdict }) => verdict === 'verified'),
    claimed: percent(({ done }) => done),
    unknown: percent(({ verdict }) => UNKNOWN.has(verdict)),
    waived: percent(({ verdict }) => verdict === 'waived'),
    contradicted: percent(({ verdict }) => verdict === 'contradicted'),
    applicable: { items: applicable.length, points },
    notApplicable: weighed.length - applicable.length,
    ledger: VERDICTS.flatMap((verdict) => {
      const parts = shares.filter((cell) => cell.verdict === verdict && cell.items > 0);
      return parts.length === 0 ? [] : [renderRow(verdict, parts)];
    }),
  };
}

/** A leaf of phase readiness that is good when ticked: what may carry weight at all. */
export const canScore = (item: ScoredItem['item']): boolean =>
  item.leaf && item.phase === 'readiness' && !item.flag;

/** Whether an item is in the denominator. */
export const isScored = (item: ScoredItem['item']): boolean => canScore(item) && applies(item);

/**
 * By the claim and not by the verdict: if refuting "does not apply" brought the item back, losing that
 * evidence would take it out again and raise the score.
 */
const applies = ({ claim }: ScoredItem['item']): boolean => claim !== 'not-applicable';

const UNKNOWN: ReadonlySet<Verdict> = new Set(['claimed', 'missing', 'expired']);

/** The smallest part that any printed figure is made of. */
interface Cell {
  verdict: Verdict;
  /** Claimed done by the document. */
  done: boolean;
}

/**
 * In this order `verified`, `claimed` and `unknown` are each a run of neighbours, and verified comes
 * first, so that their rounding obeys the laws of `shareTenths`.
 */
const CELLS: readonly Cell[] = [
  { verdict: 'verified', done: false },
  ...(
    [
      'verified',
      'waived',
      'contradicted',
      'failing',
      'open',
      'missing',
      'claimed',
      'expired',
    ] as const
  ).map((verdict) => ({ verdict, done: true })),
  ...(['expired', 'claimed', 'missing', 'open', 'failing', 'contradicted', 'waived'] as const).map(
    (verdict) => ({ verdict, done: false }),
  ),
];

interface CountedCell extends Cell {
  counts: Record<Severity, number>;
  items: number;
  points: number;
}

/** Points come from the counts, so that the order of items cannot change the last bit of a sum. */
function countCells(items: readonly ScoredItem[], weights: Weights): CountedCell[] {
  const cells = CELLS.map((cell) => ({ ...cell, counts: noCounts() }));
  for (const { item, verdict } of items) {
    const done = item.claim === 'done';
    const cell = cells.find((one) => one.verdict === verdict && one.done === done);
    if (cell !== undefined) cell.counts[item.severity] += 1;
  }
  return cells.map((cell) => ({
    ...cell,
    items: SEVERITIES.reduce((sum, name) => sum + cell.counts[name], 0),
    points: SEVERITIES.reduce((sum, name) => sum + cell.counts[name] * weights[name], 0),
  }));
}

const noCounts = (): Record<Severity, number> => ({ critical: 0, high: 0, medium: 0, low: 0 });

function renderRow(
  verdict: Verdict,
  cells: readonly (CountedCell & { tenths: number })[],
): LedgerRow {
  const counts = noCounts();
  for (const cell of cells) for (const name of SEVERITIES) counts[name] += cell.counts[name];
  return {
    verdict,
    counts,
    items: cells.reduce((sum, cell) => sum + cell.items, 0),
    points: cells.reduce((sum, cell) => sum + cell.points, 0),
    share: sumTenths(cells) / 10,
  };
}

const sumTenths = (cells: readonly { tenths: number }[]): number =>
  cells.reduce((sum, cell) => sum + cell.tenths, 0);
