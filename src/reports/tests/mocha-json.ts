import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, toCount, toInstant, toNumber, toText } from '../values.ts';
import { judgeHook } from './mocha-hooks.ts';

const TEST = z.looseObject({
  title: z.string(),
  fullTitle: z.string(),
  file: z.string().nullish().catch(null),
  duration: z.unknown().optional(),
  currentRetry: z.unknown().optional(),
  err: z.looseObject({}).nullish().catch(null),
});
type Test = z.infer<typeof TEST>;

const RUN = z.looseObject({
  stats: z.looseObject({}),
  tests: z.array(TEST),
  pending: z.array(TEST).nullish(),
  failures: z.array(TEST),
  passes: z.array(TEST),
});

const read = (run: z.infer<typeof RUN>, draft: Draft): void => {
  const { stats, tests, passes, failures, pending } = run;
  draft.speaksOfTests();
  draft.setTool('mocha');
  draft.addTimes({ startedAt: toInstant(stats.start), finishedAt: toInstant(stats.end) });
  draft.declare({
    total: Math.max(toCount(stats.tests) ?? 0, tests.length),
    passed: toCount(stats.passes) ?? 0,
    failed: toCount(stats.failures) ?? 0,
    skipped: toCount(stats.pending) ?? 0,
  });
  // Hooks that failed are in `failures` only, so the lists of results are read, not the list of tests.
  for (const test of passes) addCase(test, 'passed', draft);
  for (const test of pending ?? []) addCase(test, 'skipped', draft);
  for (const test of failures) {
    addCase(test, 'failed', draft);
    const message = toText(test.err?.message);
    judgeHook({ name: test.title, suite: nameSuite(test), message }, draft);
  }
};

const addCase = (test: Test, outcome: Outcome, draft: Draft): void => {
  const retries = toCount(test.currentRetry) ?? 0;
  draft.addCase({
    suite: nameSuite(test),
    name: test.title,
    file: test.file ?? null,
    outcome,
    attempts: 1 + retries,
    flaky: outcome === 'passed' && retries > 0,
    duration: toNumber(test.duration),
    message: outcome === 'failed' ? toText(test.err?.message) : null,
  });
};

/** The full title is the titles of the suites and that of the test. */
const nameSuite = ({ title, fullTitle }: Pick<Test, 'title' | 'fullTitle'>): string[] => {
  const suite = fullTitle.endsWith(title)
    ? fullTitle.slice(0, fullTitle.length - title.length)
    : '';
  return suite.trim() === '' ? [] : [suite.trim()];
};

export const MOCHA_JSON: JsonFormat = defineJsonFormat({
  id: 'mocha-json',
  name: 'Mocha JSON',
  tools: ['Mocha', 'Cypress'],
  specification: 'https://mochajs.org/#json',
  yields: ['case'],
  recognise: (value) =>
    hasKeys(value, 'stats', 'tests', 'passes', 'failures') &&
    hasKeys(value.stats, 'tests', 'passes', 'failures') &&
    !hasKeys(value, 'results'),
  schema: RUN,
  read,
});
