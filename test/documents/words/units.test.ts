import { describe, expect, test } from 'vitest';
import { measureUnit, readUnit } from '../../../src/documents/thresholds/read-unit.ts';
import { listWords } from '../../../src/documents/words/pattern.ts';
import { CURRENCIES, UNITS } from '../../../src/documents/words/units.ts';

describe.each(UNITS)('$unit', ({ unit, dimension, factor, symbols, words }) => {
  test.each([...symbols, ...listWords(words)])('is read from %s', (written) => {
    expect(readUnit(`5${written}`, 1)).toEqual({ unit, end: written.length + 1 });
  });

  test('has a measure', () => {
    expect(measureUnit(unit)).toEqual({ dimension, factor });
  });
});

describe('rates', () => {
  test.each([
    ['req/sec', 'req/s', 1],
    ['requests per second', 'req/s', 1],
    ['Anfragen pro Minute', 'req/min', 1 / 60],
    ['transactions/hour', 'tx/h', 1 / 3600],
    ['/s', '/s', 1],
    ['MB/s', 'MB/s', 1e6],
  ])('%s is %s', (written, unit, factor) => {
    expect(readUnit(written, 0)).toEqual({ unit, end: written.length });
    expect(measureUnit(unit)?.factor).toBeCloseTo(factor, 9);
  });
});

test('units of one dimension convert: a day is 24 hours, a minute 60,000 ms', () => {
  const factor = (unit: string) => measureUnit(unit)?.factor ?? Number.NaN;
  expect(factor('days')).toBe(24 * factor('h'));
  expect(factor('min')).toBe(60_000 * factor('ms'));
  expect(factor('GiB')).toBe(2 ** 30 * factor('bytes'));
});

test('currencies compare with themselves; words that are no units have no measure', () => {
  for (const unit of Object.values(CURRENCIES)) {
    expect(measureUnit(unit)).toEqual({ dimension: 'money', factor: 1 });
  }
  expect(readUnit('5 replicas', 2)).toBeNull();
  expect(measureUnit('replicas')).toBeNull();
});
