import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { hasKeys, lookUp, toCount, toInstant } from '../values.ts';

/** What Jest and Vitest write alike; only keys of their own tell them apart. */
const isRun = (value: unknown): boolean => hasKeys(value, 'numTotalTests', 'testResults');
const isJest = (value: unknown): boolean =>
  hasKeys(value, 'numRuntimeErrorTestSuites') || hasKeys(value, 'wasInterrupted');

const TEST = z.looseObject({
  ancestorTitles: z.array(z.string()).catch([]),
  title: z.string(),
  status: z.string(),
  duration: z.number().nullish(),
  failureMessages: z.array(z.string()).nullish(),
  invocations: z.number().nullish(),
});
const SUITE = z.looseObject({
  name: z.string(),
  status: z.string(),
  message: z.string().nullish(),
  endTime: z.number().nullish(),
  assertionResults: z.array(TEST),
});
const RUN = z.looseObject({
  testResults: z.array(SUITE),
  startTime: z.number().nullish(),
  success: z.boolean().nullish(),
  wasInterrupted: z.boolean().nullish(),
});
type Run = z.infer<typeof RUN>;

const read = (run: Run, draft: Draft, tool: string): void => {
  draft.speaksOfTests();
  draft.setTool(tool);
  declareTotals(run, draft);
  draft.addTimes({ startedAt: toInstant(run.startTime) });
  let failures = 0;
  for (const suite of run.testResults) {
    draft.addTimes({ finishedAt: toInstant(suite.endTime) });
    const failed = suite.assertionResults.filter(({ status }) => status === 'failed').length;
    failures += failed;
    // It did not compile, or broke outside of its tests.
    if (suite.status === 'failed' && failed === 0) {
      failures += 1;
      draft.problem('suite-broken', {
        suite: lastPart(suite.name),
        found: firstLine(suite.message),
      });
    }
    for (const test of suite.assertionResults) {
      const outcome = lookUp(OUTCOMES, test.status) ?? 'not-run';
      const attempts = Math.max(1, test.invocations ?? 1);
      draft.addCase({
        suite: test.ancestorTitles,
        name: test.title,
        file: suite.name,
        outcome,
        attempts,
        flaky: outcome === 'passed' && attempts > 1,
        duration: test.duration ?? null,
        message: test.failureMessages?.join('\n') ?? null,
      });
    }
  }
  if (run.wasInterrupted) draft.problem('run-incomplete', { found: '`wasInterrupted`' });
  if (run.success === false && failures === 0 && run.testResults.length > 0)
    draft.problem('tool-failed', { found: '`success` is false, although no test failed' });
};

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  passed: 'passed',
  failed: 'failed',
  pending: 'skipped',
  skipped: 'skipped',
  disabled: 'skipped',
  todo: 'todo',
};

const declareTotals = (run: Record<string, unknown>, draft: Draft): void => {
  const count = (key: string): number => toCount(run[key]) ?? 0;
  draft.declare({
    total: count('numTotalTests'),
    passed: count('numPassedTests'),
    failed: count('numFailedTests'),
    skipped: count('numPendingTests'),
    todo: count('numTodoTests'),
  });
};

const lastPart = (path: string): string => path.split(/[\\/]/).slice(-2).join('/');

const FACTS = { schema: RUN, yields: ['case'] } as const;

export const VITEST_JSON: JsonFormat = defineJsonFormat({
  ...FACTS,
  id: 'vitest-json',
  name: 'Vitest JSON',
  tools: ['Vitest'],
  specification: 'https://vitest.dev/guide/reporters#json-reporter',
  recognise: (value) => isRun(value) && !isJest(value),
  read: (run, draft) => read(run, draft, 'vitest'),
});

export const JEST_JSON: JsonFormat = defineJsonFormat({
  ...FACTS,
  id: 'jest-json',
  name: 'Jest JSON',
  tools: ['Jest'],
  specification: 'https://jestjs.io/docs/cli#--json',
  recognise: (value) => isRun(value) && isJest(value),
  read: (run, draft) => read(run, draft, 'jest'),
});
