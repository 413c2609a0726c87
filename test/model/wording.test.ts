import { expect, test } from 'vitest';
import { summariseProse } from '../../src/components/prose-summary.ts';
import {
  countOf,
  describeProgress,
  describeThreshold,
  findLastUpdate,
  formatCount,
  formatMoment,
  formatScore,
} from '../../src/model/wording.ts';

test('counts say their noun in the right number, with thousands apart', () => {
  expect(countOf(1, 'item')).toBe('1 item');
  expect(countOf(12480, 'item')).toBe('12,480 items');
  expect(formatCount(1234567)).toBe('1,234,567');
});

test('a score that does not exist is not 0.0', () => {
  expect(formatScore(null)).toBe('–');
  expect(formatScore(0)).toBe('0.0');
});

test('progress names what does not apply and leaves it out of the sum', () => {
  const required = { done: 0, open: 0 };
  expect(describeProgress({ done: 3, open: 4, notApplicable: 2, total: 9, required })).toBe(
    '3 of 7 done, 2 not applicable',
  );
});

test('a threshold reads as a limit, a range as two', () => {
  const given = { text: '', line: 1, kind: 'target' as const, quantity: 'latency', unit: 'ms' };
  expect(describeThreshold({ ...given, statistic: 'p95', comparator: '<=', value: 500 })).toBe(
    'latency, p95 ≤ 500 ms',
  );
  expect(
    describeThreshold({ ...given, statistic: null, comparator: 'range', value: [7, 30] }),
  ).toBe('latency within 7 to 30 ms');
});

test('a moment is printed in UTC, and what is no moment as it is', () => {
  expect(formatMoment('2026-11-21T00:04:00+02:00')).toBe('20 Nov 2026, 22:04 UTC');
  expect(formatMoment('soon')).toBe('soon');
});

test('the last update is found by its key and never where it was left blank', () => {
  expect(findLastUpdate([{ key: 'Last Updated', value: 'May', line: 1 }])).toBe('May');
  expect(findLastUpdate([{ key: 'Update policy', value: 'May', line: 1 }])).toBeNull();
  expect(findLastUpdate([{ key: 'Updated', value: null, line: 1 }])).toBeNull();
});

test('folded prose is named by how it begins, without its markup', () => {
  expect(summariseProse('<p>Use <code>a &#x26; b</code> now</p>')).toBe('Use a & b now');
  expect(summariseProse('<pre><code>run</code></pre>')).toBe('Code: run');
  expect(summariseProse(`<p>${'word '.repeat(40)}</p>`)).toMatch(/^word .* word …$/);
});

test('nothing to count is said so, since 0 of 0 would read as a failure', () => {
  const required = { done: 0, open: 0 };
  expect(describeProgress({ done: 0, open: 0, notApplicable: 0, total: 0, required })).toBe(
    'no items',
  );
});
