import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, isObject, toCount, toInstant, toNumber, toText } from '../values.ts';
import { judgeHook } from './mocha-hooks.ts';

const TEST = z.looseObject({
  title: z.string(),
  state: z.string().nullish(),
  pass: z.boolean().nullish(),
  fail: z.boolean().nullish(),
  pending: z.boolean().nullish(),
  duration: z.unknown().optional(),
  /** `code` stands beside it, and is left there. */
  err: z.looseObject({}).nullish().catch(null),
});
const SUITE = z.looseObject({
  title: z.string(),
  file: z.string().nullish().catch(null),
  fullFile: z.string().nullish().catch(null),
  tests: z.array(TEST),
  beforeHooks: z.array(TEST).nullish(),
  afterHooks: z.array(TEST).nullish(),
  get suites() {
    return z.array(SUITE).nullish();
  },
});
const RUN = z.looseObject({
  stats: z.looseObject({}),
  /** `false` stands for a file without tests. */
  results: z.array(z.union([SUITE, z.literal(false)])),
  meta: z.looseObject({}).nullish().catch(null),
});
type Suite = z.infer<typeof SUITE>;

const read = ({ stats, results, meta }: z.infer<typeof RUN>, draft: Draft): void => {
  draft.speaksOfTests();
  draft.setTool(
    'mochawesome',
    isObject(meta?.mochawesome) ? toText(meta.mochawesome.version) : null,
  );
  draft.addTimes({ startedAt: toInstant(stats.start), finishedAt: toInstant(stats.end) });
  draft.declare({
    total: toCount(stats.testsRegistered) ?? 0,
    passed: toCount(stats.passes) ?? 0,
    failed: toCount(stats.failures) ?? 0,
    skipped: (toCount(stats.pending) ?? 0) + (toCount(stats.skipped) ?? 0),
  });
  for (const suite of results) if (suite !== false) readSuite(suite, [], null, draft);
};

const readSuite = (
  suite: Suite,
  above: readonly string[],
  parentFile: string | null,
  draft: Draft,
): void => {
  const path = suite.title === '' ? above : [...above, suite.title];
  const file = toText(suite.fullFile) ?? toText(suite.file) ?? parentFile;
  for (const test of suite.tests) {
    const outcome = readOutcome(test);
    const message = toText(test.err?.message);
    const duration = toNumber(test.duration);
    draft.addCase({ suite: path, name: test.title, file, outcome, duration, message });
  }
  for (const hook of [...(suite.beforeHooks ?? []), ...(suite.afterHooks ?? [])]) {
    if (readOutcome(hook) !== 'failed') continue;
    const message = toText(hook.err?.message);
    draft.addCase({ suite: path, name: hook.title, file, outcome: 'errored', message });
    judgeHook({ name: hook.title, suite: path, message }, draft);
  }
  for (const inner of suite.suites ?? []) readSuite(inner, path, file, draft);
};

const readOutcome = ({ state, pass, fail, pending }: z.infer<typeof TEST>): Outcome => {
  if (fail || state === 'failed') return 'failed';
  if (pending || state === 'pending') return 'skipped';
  if (pass || state === 'passed') return 'passed';
  // A hook before it failed.
  return 'not-run';
};

export const MOCHAWESOME: JsonFormat = defineJsonFormat({
  id: 'mochawesome',
  name: 'mochawesome JSON',
  tools: ['mochawesome', 'Cypress'],
  specification: 'https://github.com/adamgruber/mochawesome',
  yields: ['case'],
  recognise: (value) =>
    hasKeys(value, 'stats', 'results') && hasKeys(value.stats, 'testsRegistered', 'passes'),
  schema: RUN,
  read,
});
