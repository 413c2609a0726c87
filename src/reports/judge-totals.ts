import type { TestTotals } from '../model/report.ts';
import type { Draft } from './draft.ts';

/** What a file says of itself against what was counted. Only what may hide a failure voids the report. */
export const judgeTotals = (
  counted: TestTotals,
  declared: Partial<TestTotals> | null,
  problem: Draft['problem'],
): void => {
  if (declared === null) return;
  const { total } = declared;
  // Some tools count skipped tests and do not list them.
  const unlisted = Math.max(0, (declared.skipped ?? 0) - counted.skipped);
  if (total !== undefined && total !== counted.total)
    problem(total > counted.total + unlisted ? 'totals-differ' : 'totals-unclear', {
      what: 'tests',
      declared: total,
      counted: counted.total,
    });
  if (declared.failed === undefined && declared.errored === undefined) return;
  const failures = (declared.failed ?? 0) + (declared.errored ?? 0);
  const bad = counted.failed + counted.errored;
  if (failures !== bad)
    problem(failures > bad ? 'totals-differ' : 'totals-unclear', {
      what: 'failures',
      declared: failures,
      counted: bad,
    });
};
