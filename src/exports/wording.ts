/** Words for figures, as the pages have them (`components/wording.ts`; a test holds the two together). */
import type { Comparator, Threshold } from '../model/checklist.ts';
import type { Progress } from '../model/site.ts';

/** "1 item", "3 items". */
export const countOf = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Thousands apart: 12,480. */
export const formatCount = (count: number): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** One decimal always; a dash where nothing applies, because that is not 0. */
export const formatScore = (score: number | null): string =>
  score === null ? '–' : score.toFixed(1);

/** "16 of 23 done"; what does not apply is named, not counted. */
export const describeProgress = ({ done, open, notApplicable }: Progress): string =>
  `${formatCount(done)} of ${formatCount(done + open)} done` +
  (notApplicable > 0 ? `, ${formatCount(notApplicable)} not applicable` : '');

const COMPARATOR_SIGNS: Record<Comparator, string> = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '=': '=',
  range: 'within',
};

/** "response time, p95 < 500 ms". */
export const describeThreshold = (threshold: Threshold): string => {
  const { quantity, statistic, comparator, value, unit } = threshold;
  const what = [quantity, statistic].filter(Boolean).join(', ');
  const limit = Array.isArray(value) ? `${value[0]} to ${value[1]}` : String(value);
  return [what, COMPARATOR_SIGNS[comparator], limit, unit].filter(Boolean).join(' ');
};
