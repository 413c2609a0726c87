import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, isObject, toCommit, toCount, toInstant, toNumber, toText } from '../values.ts';
import { judgeHook } from './mocha-hooks.ts';

const TEST = z.looseObject({
  name: z.string(),
  status: z.string(),
  duration: z.unknown().optional(),
  /** One text until 1.0, "a > b"; a list since. */
  suite: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
  message: z.string().nullish().catch(null),
  filePath: z.string().nullish().catch(null),
  rawStatus: z.string().nullish().catch(null),
  retries: z.number().nullish().catch(null),
  retryAttempts: z.array(z.unknown()).nullish().catch(null),
  flaky: z.boolean().nullish().catch(null),
  browser: z.string().nullish().catch(null),
});
type Test = z.infer<typeof TEST>;

const REPORT = z.looseObject({
  results: z.looseObject({
    tool: z
      .looseObject({ name: z.string(), version: z.string().nullish().catch(null) })
      .nullish()
      .catch(null),
    summary: z.looseObject({}),
    tests: z.array(TEST),
    environment: z.looseObject({}).nullish().catch(null),
  }),
});

const read = ({ results }: z.infer<typeof REPORT>, draft: Draft): void => {
  const { tool, summary, tests, environment } = results;
  draft.speaksOfTests();
  if (tool) draft.setTool(tool.name, tool.version);
  draft.addTimes({ startedAt: toInstant(summary.start), finishedAt: toInstant(summary.stop) });
  const commit = toCommit(environment?.commit);
  const runUrl = toText(environment?.buildUrl);
  draft.setRun({ commit, branch: toText(environment?.branchName), runUrl });
  declareTotals(summary, draft);
  let unclear = 0;
  for (const test of tests) {
    if (test.status === 'other' && !test.rawStatus) unclear += 1;
    addCase(test, draft);
  }
  if (unclear > 0)
    draft.problem('tool-warned', { found: `the status \`other\` of ${unclear} tests` });
};

const declareTotals = (summary: Record<string, unknown>, draft: Draft): void => {
  const count = (key: string): number => toCount(summary[key]) ?? 0;
  if (toCount(summary.tests) === null) return;
  draft.declare({
    total: count('tests'),
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped') + count('pending'),
  });
};

const addCase = (test: Test, draft: Draft): void => {
  const outcome = readOutcome(test);
  const retries = Math.max(test.retryAttempts?.length ?? 0, toCount(test.retries) ?? 0);
  const suite = typeof test.suite === 'string' ? test.suite.split(' > ') : (test.suite ?? []);
  const message = outcome === 'passed' ? null : (test.message ?? null);
  if (outcome === 'failed') judgeHook({ name: test.name, suite, message }, draft);
  draft.addCase({
    suite,
    name: test.name,
    file: test.filePath ?? null,
    variant: toText(test.browser),
    outcome,
    attempts: 1 + retries,
    flaky: outcome === 'passed' && (test.flaky ?? retries > 0),
    duration: toNumber(test.duration),
    message,
  });
};

const readOutcome = ({ status, rawStatus }: Test): Outcome => {
  switch (status) {
    case 'passed':
      return 'passed';
    case 'failed':
      return 'failed';
    case 'skipped':
    case 'pending':
      return /^todo$/i.test(rawStatus ?? '') ? 'todo' : 'skipped';
    case 'other':
      return readRawStatus(rawStatus ?? '');
    default:
      // The format knows five words; another one is not known to be a pass.
      return 'errored';
  }
};

/** `other` is what the tool's reporter had no word for: most often a todo. */
const readRawStatus = (raw: string): Outcome => {
  if (/^todo$/i.test(raw)) return 'todo';
  if (/^(?:skipped|pending|disabled|ignored|focused)$/i.test(raw)) return 'skipped';
  return /^(?:|other|unknown)$/i.test(raw) ? 'not-run' : 'errored';
};

export const CTRF: JsonFormat = defineJsonFormat({
  id: 'ctrf',
  name: 'CTRF',
  tools: ['Jest', 'Vitest', 'Playwright', 'Cypress', 'Mocha', 'pytest', 'WebdriverIO', 'k6'],
  specification: 'https://github.com/ctrf-io/ctrf',
  yields: ['case'],
  recognise: (value) =>
    hasKeys(value, 'results') &&
    isObject(value.results) &&
    hasKeys(value.results, 'tests', 'summary') &&
    (hasKeys(value.results, 'tool') || hasKeys(value, 'reportFormat')),
  schema: REPORT,
  read,
});
