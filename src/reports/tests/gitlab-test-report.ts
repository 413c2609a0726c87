import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { TestTotals } from '../../model/report.ts';
import { noTests } from '../case-ledger.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { hasKeys, isObject, lookUp, secondsToMs, toText } from '../values.ts';

const CASE = z.looseObject({
  status: z.string(),
  name: z.string(),
  classname: z.string().nullish().catch(null),
  file: z.string().nullish().catch(null),
  execution_time: z.unknown().optional(),
  system_output: z.unknown().optional(),
});
const COUNT = z.int().nonnegative();
const SUITE = z.looseObject({
  name: z.string(),
  total_count: COUNT,
  success_count: COUNT,
  failed_count: COUNT,
  error_count: COUNT,
  skipped_count: COUNT,
  suite_error: z.unknown().optional(),
  /** The summary of a report leaves them out. */
  test_cases: z.array(CASE).nullish(),
});
const REPORT = z.looseObject({ test_suites: z.array(SUITE) });
type Suite = z.infer<typeof SUITE>;

const read = (report: z.infer<typeof REPORT>, draft: Draft): void => {
  draft.setTool('gitlab');
  const suites = report.test_suites;
  for (const { name, suite_error: error } of suites) {
    const found = toText(error);
    if (found !== null)
      draft.problem('suite-broken', { suite: firstLine(name), found: firstLine(found) });
  }
  const isSummary = suites.length > 0 && suites.every((suite) => !suite.test_cases);
  const totals = sum(suites.map(readCounts));
  if (isSummary) {
    draft.countUnlisted(totals);
    return;
  }
  draft.speaksOfTests();
  draft.declare(totals);
  for (const suite of suites) {
    const { name, test_cases: cases } = suite;
    for (const test of cases ?? []) addCase(suite, test, draft);
    // GitLab counts what it lists, and only that.
    const [declared, counted] = [suite.total_count, cases?.length ?? 0];
    if (counted > declared)
      draft.problem('totals-differ', {
        what: `tests of \`${firstLine(name)}\``,
        declared,
        counted,
      });
  }
};

const readCounts = (suite: Suite): TestTotals => ({
  ...noTests(),
  total: suite.total_count,
  passed: suite.success_count,
  failed: suite.failed_count,
  errored: suite.error_count,
  skipped: suite.skipped_count,
});

const sum = (all: readonly TestTotals[]): TestTotals => {
  const totals = noTests();
  for (const one of all)
    for (const key of Object.keys(totals) as (keyof TestTotals)[]) totals[key] += one[key];
  return totals;
};

const addCase = (suite: Suite, test: z.infer<typeof CASE>, draft: Draft): void => {
  const outcome = lookUp(OUTCOMES, test.status) ?? 'errored';
  const { system_output: output } = test;
  draft.addCase({
    suite: [suite.name, toText(test.classname)].filter((name) => name !== null),
    name: test.name,
    file: toText(test.file),
    outcome,
    duration: secondsToMs(test.execution_time),
    message: outcome === 'passed' ? null : toText(isObject(output) ? output.message : output),
  });
};

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  success: 'passed',
  failed: 'failed',
  error: 'errored',
  skipped: 'skipped',
};

export const GITLAB_TEST_REPORT: JsonFormat = defineJsonFormat({
  id: 'gitlab-test-report',
  name: 'GitLab pipeline test report',
  tools: ['GitLab'],
  specification: 'https://docs.gitlab.com/api/pipelines/#get-a-pipelines-test-report',
  yields: ['case'],
  recognise: (value) =>
    hasKeys(value, 'test_suites') && (hasKeys(value, 'total_count') || hasKeys(value, 'total')),
  schema: REPORT,
  read,
});
