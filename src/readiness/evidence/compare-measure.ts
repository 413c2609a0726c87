import type { Expectation } from '../../model/binding.ts';
import type { Comparator } from '../../model/checklist.ts';
import type { Measure, Unit } from '../../model/evidence.ts';

export type Comparison =
  | { kind: 'holds' | 'broken' }
  /** Neither: the figure does not answer the question. */
  | { kind: 'cannot'; why: string };

/** The unit of a requirement, and how many of the measure's unit one of it is. */
const UNITS: Readonly<Record<string, { unit: Unit; factor: number }>> = {
  ns: { unit: 'ms', factor: 1e-6 },
  µs: { unit: 'ms', factor: 1e-3 },
  ms: { unit: 'ms', factor: 1 },
  s: { unit: 'ms', factor: 1000 },
  min: { unit: 'ms', factor: 60_000 },
  h: { unit: 'ms', factor: 3_600_000 },
  days: { unit: 'days', factor: 1 },
  weeks: { unit: 'days', factor: 7 },
  months: { unit: 'days', factor: 30 },
  years: { unit: 'days', factor: 365 },
  '%': { unit: 'ratio', factor: 0.01 },
  ratio: { unit: 'ratio', factor: 1 },
  score: { unit: 'score', factor: 1 },
  bytes: { unit: 'bytes', factor: 1 },
  KB: { unit: 'bytes', factor: 1e3 },
  MB: { unit: 'bytes', factor: 1e6 },
  GB: { unit: 'bytes', factor: 1e9 },
  TB: { unit: 'bytes', factor: 1e12 },
  KiB: { unit: 'bytes', factor: 2 ** 10 },
  MiB: { unit: 'bytes', factor: 2 ** 20 },
  GiB: { unit: 'bytes', factor: 2 ** 30 },
  TiB: { unit: 'bytes', factor: 2 ** 40 },
  'req/s': { unit: 'count/s', factor: 1 },
  'queries/s': { unit: 'count/s', factor: 1 },
  'tx/s': { unit: 'count/s', factor: 1 },
  'req/min': { unit: 'count/s', factor: 1 / 60 },
};

const DAY = 86_400_000;

/** A limit in the unit of a measure; null where the two do not convert. */
export const convertLimit = (value: number, from: string | null, to: Unit): number | null => {
  if (from === null) return to === 'count' || to === 'none' ? value : null;
  const known = UNITS[from];
  if (known === undefined) return null;
  if (known.unit === to) return value * known.factor;
  if (known.unit === 'days' && to === 'ms') return value * known.factor * DAY;
  if (known.unit === 'ms' && to === 'days') return (value * known.factor) / DAY;
  // A score of 0..1 is often asked for in percent.
  if (known.unit === 'ratio' && to === 'score') return value * known.factor;
  return null;
};

/**
 * Whether a measure meets a requirement. Units are converted. The statistic must be the one that is
 * asked for, or bound it: a p99 below the limit shows that the p95 is, a p90 above it that the p95 is
 * not; a mean shows neither.
 */
export const compareMeasure = (
  { value, unit, statistic }: Pick<Measure, 'value' | 'unit' | 'statistic'>,
  { comparator, value: limit, unit: limitUnit, statistic: asked }: Expectation,
): Comparison => {
  const limits = (typeof limit === 'number' ? [limit] : limit).map((one) =>
    convertLimit(one, limitUnit, unit),
  );
  if (limits.some((one) => one === null))
    return {
      kind: 'cannot',
      why: `${limitUnit ?? 'a bare number'} cannot be compared with ${unit}`,
    };
  const holds = meets(value, comparator, limits as number[]);
  const bound = relate(statistic, asked, comparator);
  switch (bound) {
    case 'exact':
      return { kind: holds ? 'holds' : 'broken' };
    case 'proves':
      return holds ? { kind: 'holds' } : cannot(statistic, asked);
    case 'refutes':
      return holds ? cannot(statistic, asked) : { kind: 'broken' };
    default:
      return cannot(statistic, asked);
  }
};

const cannot = (statistic: string, asked: string | null): Comparison => ({
  kind: 'cannot',
  why: `${statistic} does not decide ${asked ?? 'a limit without a statistic'}`,
});

const meets = (value: number, comparator: Comparator, limits: readonly number[]): boolean => {
  const [limit = NaN, high = NaN] = limits;
  // Conversions leave the noise of binary fractions.
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-12;
  switch (comparator) {
    case '<':
      return value < limit && !near(value, limit);
    case '<=':
      return value <= limit || near(value, limit);
    case '>':
      return value > limit && !near(value, limit);
    case '>=':
      return value >= limit || near(value, limit);
    case '=':
      return near(value, limit) || value === limit;
    case 'range':
      return (value >= limit || near(value, limit)) && (value <= high || near(value, high));
  }
};

/** Statistics that stand for the whole: there is nothing to choose between. */
const WHOLE: ReadonlySet<string> = new Set(['value', 'total', 'rate', 'last']);

/** Where in the distribution a statistic lies, 0..1; null for a mean. */
const rankOf = (statistic: string): number | null => {
  if (statistic === 'min') return 0;
  if (statistic === 'max') return 1;
  if (statistic === 'median') return 0.5;
  const percentile = /^p(\d+(?:\.\d+)?)$/.exec(statistic)?.[1];
  return percentile === undefined ? null : Number(percentile) / 100;
};

/** What a statistic says of the one that is asked for. */
const relate = (
  measured: string,
  asked: string | null,
  comparator: Comparator,
): 'exact' | 'proves' | 'refutes' | 'nothing' => {
  if (asked === null) {
    if (WHOLE.has(measured)) return 'exact';
    // Every value is meant, and the extreme one answers for all.
    if (measured === 'max' && (comparator === '<' || comparator === '<=')) return 'exact';
    return measured === 'min' && (comparator === '>' || comparator === '>=') ? 'exact' : 'nothing';
  }
  if (measured === asked) return 'exact';
  const have = rankOf(measured);
  const want = rankOf(asked);
  if (have === null || want === null) return 'nothing';
  if (have === want) return 'exact';
  if (comparator === '<' || comparator === '<=') return have > want ? 'proves' : 'refutes';
  if (comparator === '>' || comparator === '>=') return have < want ? 'proves' : 'refutes';
  return 'nothing';
};
