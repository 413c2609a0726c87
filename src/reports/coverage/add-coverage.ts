import type { Draft } from '../draft.ts';
import { toRatio } from '../values.ts';

export const COVERED = [
  'lines',
  'statements',
  'functions',
  'branches',
  'regions',
  'instructions',
] as const;
export type Covered = (typeof COVERED)[number];

/** How many of how many. */
export interface Share {
  covered: number;
  total: number;
}

/**
 * One coverage figure of the whole, exact: `coverage.lines` is a ratio of 0..1 over `count`. Nothing of
 * nothing is no figure; where there are no lines or statements at all, nothing was measured.
 */
export const addCoverage = (draft: Draft, what: Covered, { covered, total }: Share): void => {
  const ratio = toRatio(covered, total);
  if (what === 'lines' || what === 'statements') draft.addScope(what, total);
  if (ratio === null) return;
  if (covered > total || covered < 0) {
    const expected = `0 to ${total} covered ${what}`;
    draft.problem('report-shape', { expected, path: what, found: String(covered) });
    return;
  }
  draft.addMeasure({
    name: `coverage.${what}`,
    statistic: 'value',
    value: ratio,
    unit: 'ratio',
    count: total,
  });
};

/**
 * A figure that the file both sums up and lists. The sum is kept, because it is what the tool itself
 * reports; where it covers more than is listed, or says better, the list does not back it.
 * @param listed as counted; several where tools count a line that stands twice once or twice
 */
export const addSummedCoverage = (
  draft: Draft,
  what: Covered,
  summed: Share | null,
  ...listed: readonly [Share, ...Share[]]
): void => {
  addCoverage(draft, what, summed ?? listed[0]);
  if (summed === null || listed.some((one) => isSame(one, summed))) return;
  const most = Math.max(...listed.map(({ total }) => total));
  const isBacked = summed.total <= most && share(summed) <= share(listed[0]);
  draft.problem(isBacked ? 'totals-unclear' : 'totals-differ', {
    what: `covered ${what}`,
    declared: describe(summed),
    counted: describe(listed[0]),
  });
};

/** The percentage that a tool shows beside the counts: what is compared with a limit by hand, and may be rounded up. */
export const compareShown = (draft: Draft, exact: Share, shown: number | null): void => {
  const ratio = toRatio(exact.covered, exact.total);
  if (ratio === null || shown === null) return;
  const percent = ratio * 100;
  if (Math.abs(shown - percent) >= ROUNDING)
    draft.problem('totals-unclear', {
      what: 'coverage',
      declared: `${shown} %`,
      counted: describePercent(percent),
    });
  else if (shown > percent + NOISE)
    draft.problem('coverage-rounded', { exact: describePercent(percent), shown: `${shown} %` });
};

/** Percent points: beyond, a figure is another one, not a rounded one. */
const ROUNDING = 1;
/** Of binary fractions. */
const NOISE = 1e-9;

export const sumShares = (shares: Iterable<Share>): Share => {
  const sum = { covered: 0, total: 0 };
  for (const { covered, total } of shares) {
    sum.covered += covered;
    sum.total += total;
  }
  return sum;
};

const isSame = (one: Share, other: Share): boolean =>
  one.covered === other.covered && one.total === other.total;

const share = ({ covered, total }: Share): number => toRatio(covered, total) ?? 0;

const describe = ({ covered, total }: Share): string => `${covered} of ${total}`;

/** Cut, not rounded: the point is that rounding up misleads. */
const describePercent = (percent: number): string => `${Math.floor(percent * 1e6) / 1e6} %`;
