import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expectation } from '../../../src/model/binding.ts';
import type { Statistic, Unit } from '../../../src/model/evidence.ts';
import { compareMeasure } from '../../../src/readiness/evidence/compare-measure.ts';

const limit = (fields: Partial<Expectation>): Expectation => ({
  comparator: '<',
  value: 500,
  unit: 'ms',
  statistic: null,
  ...fields,
});

describe('units are converted', () => {
  test.each<[number, Unit, Partial<Expectation>, string]>([
    [499, 'ms', {}, 'holds'],
    [500, 'ms', {}, 'broken'],
    [500, 'ms', { comparator: '<=' }, 'holds'],
    [499, 'ms', { value: 0.5, unit: 's' }, 'holds'],
    [59_999, 'ms', { value: 1, unit: 'min' }, 'holds'],
    [0.81, 'ratio', { comparator: '>=', value: 80, unit: '%' }, 'holds'],
    [0.7999, 'ratio', { comparator: '>=', value: 80, unit: '%' }, 'broken'],
    [0.07, 'ratio', { comparator: '<=', value: 7, unit: '%' }, 'holds'],
    [0.999, 'ratio', { comparator: '>=', value: 99.9, unit: '%' }, 'holds'],
    [0.93, 'score', { comparator: '>=', value: 90, unit: '%' }, 'holds'],
    [250_000, 'bytes', { value: 250, unit: 'KB' }, 'broken'],
    [250_000, 'bytes', { value: 250, unit: 'KiB' }, 'holds'],
    [100, 'count/s', { comparator: '>=', value: 6000, unit: 'req/min' }, 'holds'],
    [30, 'days', { comparator: '>=', value: 1, unit: 'months' }, 'holds'],
    [2 * 86_400_000, 'ms', { comparator: '>', value: 1, unit: 'days' }, 'holds'],
    [3, 'count', { comparator: '<=', value: 3, unit: null }, 'holds'],
    [15, 'ms', { comparator: 'range', value: [10, 20] }, 'holds'],
    [21, 'ms', { comparator: 'range', value: [10, 20] }, 'broken'],
    [0, 'count', { comparator: '=', value: 0, unit: null }, 'holds'],
  ])('%s %s against %o: %s', (value, unit, fields, kind) => {
    expect(compareMeasure({ value, unit, statistic: 'value' }, limit(fields)).kind).toBe(kind);
  });

  test.each<[Unit, string | null]>([
    ['ms', null],
    ['ratio', null],
    ['ms', '%'],
    ['count', 'ms'],
    ['bytes', 's'],
    ['score', null],
    ['none', 'parsecs'],
  ])('%s against %s cannot be compared', (unit, asked) => {
    const found = compareMeasure({ value: 0, unit, statistic: 'value' }, limit({ unit: asked }));
    expect(found.kind).toBe('cannot');
  });
});

describe('another statistic decides only where it bounds the one that is asked for', () => {
  test.each<[Statistic, string | null, '<' | '>', 'low' | 'high', string]>([
    ['p95', 'p95', '<', 'low', 'holds'],
    ['p97.5', 'p95', '<', 'low', 'holds'],
    ['p97.5', 'p95', '<', 'high', 'cannot'],
    ['max', 'p95', '<', 'low', 'holds'],
    ['p90', 'p95', '<', 'low', 'cannot'],
    ['p90', 'p95', '<', 'high', 'broken'],
    ['median', 'p95', '<', 'high', 'broken'],
    ['median', 'p50', '<', 'low', 'holds'],
    ['mean', 'p95', '<', 'low', 'cannot'],
    ['mean', 'p95', '<', 'high', 'cannot'],
    ['p95', 'mean', '<', 'low', 'cannot'],
    ['stddev', 'p95', '<', 'low', 'cannot'],
    ['min', 'p50', '>', 'high', 'holds'],
    ['p99', 'p50', '>', 'high', 'cannot'],
    ['p99', 'p50', '>', 'low', 'broken'],
    ['mean', null, '<', 'low', 'cannot'],
    ['p95', null, '<', 'low', 'cannot'],
    ['max', null, '<', 'low', 'holds'],
    ['max', null, '>', 'high', 'cannot'],
    ['min', null, '>', 'high', 'holds'],
    ['total', null, '<', 'low', 'holds'],
    ['value', 'p95', '<', 'low', 'cannot'],
  ])('%s for %s, %s, %s: %s', (statistic, asked, comparator, side, kind) => {
    const value = side === 'low' ? 100 : 900;
    const wanted = limit({ comparator, statistic: asked });
    expect(compareMeasure({ value, unit: 'ms', statistic }, wanted).kind).toBe(kind);
  });
});

const RANKS = {
  min: 0,
  p50: 0.5,
  median: 0.5,
  p75: 0.75,
  p90: 0.9,
  p95: 0.95,
  'p97.5': 0.975,
  p99: 0.99,
  max: 1,
};
type Ranked = keyof typeof RANKS;
const ranked = fc.constantFrom(...(Object.keys(RANKS) as Ranked[]));

/** Nearest rank: the smallest value that this share of all does not exceed. */
const take = (sorted: readonly number[], statistic: Ranked | 'mean'): number =>
  statistic === 'mean'
    ? sorted.reduce((sum, one) => sum + one, 0) / sorted.length
    : (sorted[Math.max(0, Math.ceil(RANKS[statistic] * sorted.length) - 1)] as number);

test('no comparison holds where the statistic that is asked for breaks the limit, and none is broken where it keeps it', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 50 });
  const comparator = fc.constantFrom('<', '<=', '>', '>=', '=', 'range');
  const bounds = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
  const measured = fc.oneof(ranked, fc.constant('mean' as const));
  fc.assert(
    fc.property(values, measured, measured, comparator, bounds, (all, have, want, sign, pair) => {
      const sorted = [...all].sort((a, b) => a - b);
      const [low, high] = [Math.min(...pair), Math.max(...pair)];
      const value: number | [number, number] = sign === 'range' ? [low, high] : low;
      const found = compareMeasure(
        { value: take(sorted, have), unit: 'ms', statistic: have },
        { comparator: sign, value, unit: 'ms', statistic: want },
      );
      const truth = take(sorted, want);
      const keeps = {
        '<': truth < low,
        '<=': truth <= low,
        '>': truth > low,
        '>=': truth >= low,
        '=': truth === low,
        range: truth >= low && truth <= high,
      }[sign];
      if (found.kind === 'holds') expect(keeps).toBe(true);
      if (found.kind === 'broken') expect(keeps).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
