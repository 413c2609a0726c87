import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { TestTotals } from '../../model/report.ts';
import { noTests } from '../case-ledger.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import {
  hasKeys,
  isObject,
  lookUp,
  secondsToMs,
  toCount,
  toInstant,
  toNumber,
  toText,
} from '../values.ts';
import { findErrorLine, judgeExitStatus, splitNodeId } from './pytest-runs.ts';

const STAGE = z
  .looseObject({
    duration: z.unknown().optional(),
    crash: z.looseObject({ message: z.string() }).nullish().catch(null),
  })
  .nullish()
  .catch(null);
const TEST = z.looseObject({
  nodeid: z.string(),
  outcome: z.string(),
  setup: STAGE,
  call: STAGE,
  teardown: STAGE,
});
const RUN = z.looseObject({
  created: z.unknown().optional(),
  duration: z.unknown().optional(),
  exitcode: z.number(),
  summary: z.looseObject({}),
  environment: z.looseObject({}).nullish().catch(null),
  collectors: z
    .array(
      z.looseObject({ nodeid: z.string(), outcome: z.string(), longrepr: z.unknown().optional() }),
    )
    .nullish(),
  /** `--json-report-summary` leaves it out. */
  tests: z.array(TEST).nullish(),
});

const read = (run: z.infer<typeof RUN>, draft: Draft): void => {
  const { summary, tests, collectors, exitcode } = run;
  const packages = run.environment?.Packages;
  draft.setTool('pytest', isObject(packages) ? toText(packages.pytest) : null);
  readTimes(run, draft);
  const totals = readSummary(summary);
  for (const { nodeid, outcome, longrepr } of collectors ?? [])
    if (outcome === 'failed')
      draft.problem('suite-broken', {
        suite: firstLine(nodeid || 'the session'),
        found: firstLine(typeof longrepr === 'string' ? findErrorLine(longrepr) : null),
      });
  if (tests) {
    draft.speaksOfTests();
    draft.declare(totals);
    for (const test of tests) addCase(test, draft);
    judgeExitStatus(
      exitcode,
      tests.some(({ outcome }) => isBad(outcome)),
      draft,
    );
  } else {
    draft.countUnlisted(totals);
    judgeExitStatus(exitcode, totals.failed + totals.errored > 0, draft);
  }
};

const readSummary = (summary: Record<string, unknown>): TestTotals => {
  const count = (key: string): number => toCount(summary[key]) ?? 0;
  const passed = count('passed') + count('xpassed');
  const skipped = count('skipped') + count('xfailed');
  const [failed, errored] = [count('failed'), count('error')];
  const total = toCount(summary.total) ?? passed + skipped + failed + errored;
  return { ...noTests(), total, passed, skipped, failed, errored };
};

/** `created` is when the report was. */
const readTimes = ({ created, duration }: z.infer<typeof RUN>, draft: Draft): void => {
  const finishedAt = toInstant(created);
  const seconds = toNumber(duration);
  if (finishedAt === null) return;
  const startedAt =
    seconds === null ? null : toInstant(Date.parse(finishedAt) - Math.round(seconds * 1000));
  draft.addTimes({ startedAt, finishedAt });
};

const addCase = (test: z.infer<typeof TEST>, draft: Draft): void => {
  const stages = [test.setup, test.call, test.teardown];
  const crash = stages.find((stage) => stage?.crash)?.crash;
  const seconds = stages.reduce((sum, stage) => sum + (toNumber(stage?.duration) ?? 0), 0);
  const outcome = lookUp(OUTCOMES, test.outcome) ?? 'errored';
  draft.addCase({
    ...splitNodeId(test.nodeid),
    outcome,
    duration: secondsToMs(seconds),
    message: outcome === 'passed' ? null : (crash?.message ?? null),
  });
};

/** A test that was expected to fail, and did, is no pass: JUnit calls it skipped. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  passed: 'passed',
  xpassed: 'passed',
  failed: 'failed',
  error: 'errored',
  skipped: 'skipped',
  xfailed: 'skipped',
};

const isBad = (outcome: string): boolean => outcome === 'failed' || outcome === 'error';

export const PYTEST_JSON_REPORT: JsonFormat = defineJsonFormat({
  id: 'pytest-json-report',
  name: 'pytest-json-report',
  tools: ['pytest'],
  specification: 'https://github.com/numirias/pytest-json-report',
  yields: ['case'],
  recognise: (value) => hasKeys(value, 'exitcode', 'summary', 'root', 'created'),
  schema: RUN,
  read,
});
