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
  const { cells, applicable, notApplicable } = countCells(items, weights);
  const sums = runningSums(cells, weights);
  const tenths = shareTenths(sums);
  const shares = leaveRoom(cells.map((cell, index) => ({ ...cell, tenths: tenths[index] ?? 0 })));
  const points = sums.at(-1) ?? 0;
  const percent = (counts: (cell: Cell) => boolean): number | null => {
    if (points === 0) return null;
    let tenths = 0;
    for (const cell of shares) if (counts(cell)) tenths += cell.tenths;
    return tenths / 10;
  };
  return {
    verified: percent(({ verdict }) => verdict === 'verified'),
    claimed: percent(({ done }) => done),
    unknown: percent(({ verdict }) => UNKNOWN.has(verdict)),
    waived: percent(({ verdict }) => verdict === 'waived'),
    contradicted: percent(({ verdict }) => verdict === 'contradicted'),
    applicable: { items: applicable, points },
    notApplicable,
    ledger: VERDICTS.flatMap((verdict) => {
      const parts = shares.filter((cell) => cell.verdict === verdict);
      return parts.length === 0 ? [] : [renderRow(verdict, parts)];
    }),
  };
}

/** The exact percent that is verified, before it is rounded for print; null where nothing applies. */
export const measureVerified = ({ ledger, applicable }: Score): number | null => {
  if (applicable.points === 0) return null;
  const points = ledger.find(({ verdict }) => verdict === 'verified')?.points ?? 0;
  // In this order, so that 29 of 100 are 29.
  return (points * 100) / applicable.points;
};

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

const placeCells = (done: boolean): Record<Verdict, number> =>
  Object.fromEntries(
    VERDICTS.map((verdict) => [
      verdict,
      CELLS.findIndex((cell) => cell.verdict === verdict && cell.done === done),
    ]),
  ) as Record<Verdict, number>;

const DONE_CELL = placeCells(true);
const OTHER_CELL = placeCells(false);

interface CountedCell extends Cell {
  counts: Record<Severity, number>;
  items: number;
  points: number;
}

interface SharedCell extends CountedCell {
  tenths: number;
}

interface CountedItems {
  /** Those that hold items. */
  cells: CountedCell[];
  applicable: number;
  notApplicable: number;
}

/** Points come from the counts, so that the order of items cannot change the last bit of a sum. */
function countCells(items: readonly ScoredItem[], weights: Weights): CountedItems {
  const counted: (Record<Severity, number> | undefined)[] = CELLS.map(() => undefined);
  let applicable = 0;
  let notApplicable = 0;
  for (const { item, verdict } of items) {
    if (!canScore(item)) continue;
    if (!applies(item)) {
      notApplicable += 1;
      continue;
    }
    applicable += 1;
    const place = (item.claim === 'done' ? DONE_CELL : OTHER_CELL)[verdict];
    const counts = counted[place] ?? noCounts();
    counts[item.severity] += 1;
    counted[place] = counts;
  }
  const cells = CELLS.flatMap(({ verdict, done }, place) => {
    const counts = counted[place];
    if (counts === undefined) return [];
    const held = counts.critical + counts.high + counts.medium + counts.low;
    return [{ verdict, done, counts, items: held, points: weigh(counts, weights) }];
  });
  return { cells, applicable, notApplicable };
}

const weigh = (counts: Record<Severity, number>, weights: Weights): number =>
  counts.critical * weights.critical +
  counts.high * weights.high +
  counts.medium * weights.medium +
  counts.low * weights.low;

/**
 * The points of the cells up to each one. Weighed from running counts and not added up from points: an
 * item that moves between cells must not change the last bit of a sum that it stays on one side of.
 */
function runningSums(cells: readonly CountedCell[], weights: Weights): number[] {
  const counts = noCounts();
  return cells.map((cell) => {
    for (const name of SEVERITIES) counts[name] += cell.counts[name];
    return weigh(counts, weights);
  });
}

/**
 * A verdict of two cells with only slivers between them could be dealt every tenth: then the largest
 * sliver gets one, since 100 is said of everything only. Verified is never touched, for its sum and
 * what is left of the whole hold a tenth each wherever they have points.
 */
function leaveRoom(cells: readonly SharedCell[]): readonly SharedCell[] {
  if (cells.length < 2) return cells;
  const largest = cells.reduce((most, cell) => (cell.tenths > most.tenths ? cell : most));
  const others = cells.filter((cell) => cell.verdict !== largest.verdict && cell.points > 0);
  if (others.length === 0 || others.some((cell) => cell.tenths > 0)) return cells;
  const sliver = others.reduce((most, cell) => (cell.points > most.points ? cell : most));
  const moved = (cell: SharedCell): number => (cell === sliver ? 1 : cell === largest ? -1 : 0);
  return cells.map((cell) => ({ ...cell, tenths: cell.tenths + moved(cell) }));
}

const noCounts = (): Record<Severity, number> => ({ critical: 0, high: 0, medium: 0, low: 0 });

function renderRow(verdict: Verdict, cells: readonly SharedCell[]): LedgerRow {
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
