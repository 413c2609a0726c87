import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDraft } from '../../../src/reports/draft.ts';
import { toStatistic } from '../../../src/reports/performance/load-measures.ts';
import { createSampleLedger } from '../../../src/reports/performance/sample-ledger.ts';

test.each([
  ['p(95)', 'p95'],
  ['p(99.9)', 'p99.9'],
  ['p97_5', 'p97.5'],
  ['p999', 'p99.9'],
  ['95%', 'p95'],
  ['99.900%', 'p99.9'],
  ['95th', 'p95'],
  ['med', 'p50'],
  ['avg', 'mean'],
  ['Slowest', 'max'],
  ['66%', null],
  ['100%', null],
  ['p2_5', null],
  ['count', null],
  ['constructor', null],
])('the key %s names %s', (key, statistic) => {
  expect(toStatistic(key)).toBe(statistic);
});

test('a percentile is a time that was measured, and at least so many samples did not exceed it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { minLength: 1, maxLength: 60 }), (times) => {
      const ledger = createSampleLedger();
      for (const elapsed of times)
        ledger.add({ label: 'buy', elapsed, passed: true, startedAt: null, isSum: false });
      const draft = createDraft('x');
      ledger.finish(draft);
      for (const { name, statistic, value } of draft.finish(null).measures) {
        const percent = Number(/^p(\d+)$/.exec(statistic)?.[1]);
        if (name !== 'latency' || !percent) continue;
        expect(times).toContain(value);
        const below = times.filter((time) => time <= value).length;
        const under = times.filter((time) => time < value).length;
        expect(below * 100).toBeGreaterThanOrEqual(percent * times.length);
        expect(under * 100).toBeLessThan(percent * times.length);
      }
    }),
  );
});
