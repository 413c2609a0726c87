import { describe, expect, test } from 'vitest';
import { readStatistic } from '../../../src/documents/thresholds/read-statistic.ts';
import { listWords } from '../../../src/documents/words/pattern.ts';
import { PERCENTILE_WORDS, STATISTICS } from '../../../src/documents/words/statistics.ts';

const words = STATISTICS.flatMap(({ statistic, words }) =>
  listWords(words).map((word): [string, string] => [word, statistic]),
);

test.each(words)('%s is %s', (word, statistic) => {
  expect(readStatistic(`${word} CPU `, '')).toBe(statistic);
});

test.each(listWords(PERCENTILE_WORDS))('95 %s is p95', (word) => {
  expect(readStatistic(`95 ${word} `, '')).toBe('p95');
});

describe('percentiles', () => {
  test.each([
    ['p50', 'p50'],
    ['P99.9', 'p99.9'],
    ['p999', 'p99.9'],
    ['99th percentile', 'p99'],
    ['95. Perzentil', 'p95'],
    ['percentil 90', 'p90'],
    ['95% of all requests', 'p95'],
  ])('%s is %s', (text, statistic) => {
    expect(readStatistic(`latency ${text} `, '')).toBe(statistic);
  });
});

test.each(['peak load', 'load average', 'IPv6', 'p1 bugs'])('%s names no statistic', (text) => {
  expect(readStatistic(`${text} `, '')).toBeNull();
});
