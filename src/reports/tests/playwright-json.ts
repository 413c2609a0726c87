import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { hasKeys, isObject, toCommit, toCount, toInstant, toNumber, toText } from '../values.ts';

const ERROR = z.looseObject({
  message: z.string().nullish().catch(null),
  location: z.looseObject({ file: z.string() }).nullish().catch(null),
});
const TEST = z.looseObject({
  projectName: z.string().nullish().catch(null),
  /** Of all attempts, against what was expected: `test.fail()` is expected to fail. */
  status: z.string(),
  results: z.array(
    z.looseObject({
      status: z.string().nullish(),
      duration: z.unknown().optional(),
      error: ERROR.nullish().catch(null),
      errors: z.array(ERROR).nullish().catch(null),
    }),
  ),
});
const SPEC = z.looseObject({
  title: z.string(),
  file: z.string().nullish().catch(null),
  tests: z.array(TEST),
});
const SUITE = z.looseObject({
  title: z.string(),
  file: z.string().nullish().catch(null),
  specs: z.array(SPEC).nullish(),
  get suites() {
    return z.array(SUITE).nullish();
  },
});
const RUN = z.looseObject({
  config: z.looseObject({}),
  suites: z.array(SUITE),
  errors: z.array(ERROR).nullish(),
  stats: z.looseObject({}),
});
type Suite = z.infer<typeof SUITE>;
type Test = z.infer<typeof TEST>;

/** Tests that were listed and have no result. */
interface Unreached {
  count: number;
}

const read = ({ config, suites, errors, stats }: z.infer<typeof RUN>, draft: Draft): void => {
  draft.speaksOfTests();
  draft.setTool('playwright', toText(config.version));
  readEnvelope(config.metadata, draft);
  readTimes(stats, draft);
  const count = (key: string): number => toCount(stats[key]) ?? 0;
  const passed = count('expected') + count('flaky');
  const [failed, skipped] = [count('unexpected'), count('skipped')];
  const flaky = count('flaky');
  draft.declare({ total: passed + failed + skipped, passed, failed, skipped, flaky });
  const unreached: Unreached = { count: 0 };
  for (const suite of suites) readSuite(suite, [], unreached, draft);
  // Where no test has a result, the file is a list, which is said elsewhere.
  if (unreached.count > 0 && passed + failed > 0)
    draft.problem('run-incomplete', { found: `${unreached.count} tests without a result` });
  for (const { message, location } of errors ?? []) {
    const found = firstLine(message);
    if (location) draft.problem('suite-broken', { suite: lastParts(location.file), found });
    else draft.problem('tool-failed', { found });
  }
};

const readSuite = (
  { title, file, specs, suites }: Suite,
  above: readonly string[],
  unreached: Unreached,
  draft: Draft,
): void => {
  // The outermost suite of each is its file, told apart by having its name.
  const path = title === '' || title === file ? above : [...above, title];
  for (const spec of specs ?? []) {
    for (const test of spec.tests) {
      const outcome = readOutcome(test);
      if (outcome === 'not-run') unreached.count += 1;
      const last = test.results.at(-1);
      draft.addCase({
        suite: path,
        name: spec.title,
        file: spec.file ?? file ?? null,
        variant: toText(test.projectName),
        outcome,
        attempts: Math.max(1, test.results.length),
        flaky: test.status === 'flaky',
        duration: toNumber(last?.duration),
        message:
          outcome === 'passed'
            ? null
            : (last?.error?.message ?? last?.errors?.[0]?.message ?? null),
      });
    }
  }
  for (const suite of suites ?? []) readSuite(suite, path, unreached, draft);
};

const readOutcome = ({ status, results }: Test): Outcome => {
  switch (status) {
    case 'expected':
    case 'flaky':
      return results.length === 0 ? 'not-run' : 'passed';
    case 'unexpected':
      return 'failed';
    case 'skipped':
      // What `test.skip()` skips has a result that says so.
      return results.some((one) => one.status === 'skipped') ? 'skipped' : 'not-run';
    default:
      return 'errored';
  }
};

/** Since 1.51. Names and addresses of authors stand beside it, and are left there. */
const readEnvelope = (metadata: unknown, draft: Draft): void => {
  if (!isObject(metadata)) return;
  const ci = isObject(metadata.ci) ? metadata.ci : {};
  const git = isObject(metadata.gitCommit) ? metadata.gitCommit : {};
  draft.setRun({
    commit: toCommit(git.hash) ?? toCommit(ci.commitHash),
    branch: toText(git.branch) ?? toText(ci.branch),
    runUrl: toText(ci.buildHref),
  });
};

const readTimes = (stats: Record<string, unknown>, draft: Draft): void => {
  const startedAt = toInstant(stats.startTime);
  const duration = toNumber(stats.duration);
  if (startedAt === null) return;
  const finishedAt = duration === null ? null : toInstant(Date.parse(startedAt) + duration);
  draft.addTimes({ startedAt, finishedAt });
};

const lastParts = (path: string): string => path.split(/[\\/]/).slice(-2).join('/');

export const PLAYWRIGHT_JSON: JsonFormat = defineJsonFormat({
  id: 'playwright-json',
  name: 'Playwright JSON',
  tools: ['Playwright'],
  specification: 'https://playwright.dev/docs/test-reporters#json-reporter',
  yields: ['case'],
  recognise: (value) =>
    hasKeys(value, 'config', 'suites', 'stats') && hasKeys(value.stats, 'expected', 'unexpected'),
  schema: RUN,
  read,
});
