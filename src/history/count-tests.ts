import type { RunRecord } from '../model/record.ts';
import type { TestTotals } from '../model/report.ts';

/** All tests of a record, each once; null where no report spoke of tests. */
export const countTests = ({ suites, reports }: RunRecord): TestTotals | null => {
  if (reports.every(({ tests }) => tests === null)) return null;
  const sum = { total: 0, passed: 0, failed: 0, errored: 0, skipped: 0, todo: 0, flaky: 0 };
  for (const { passed, more, others } of suites) {
    sum.total += passed.length + more + others.length;
    sum.passed += passed.length + more;
    for (const { outcome, flaky } of others) {
      sum[outcome === 'not-run' ? 'skipped' : outcome] += 1;
      if (flaky) sum.flaky += 1;
    }
  }
  return sum;
};
