import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import type { JsonLinesFormat, JsonLinesReader } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { hasKeys, isObject, secondsToMs, toInstant, toNumber, toText } from '../values.ts';
import { findErrorLine, judgeExitStatus, splitNodeId } from './pytest-runs.ts';

/** pytest-reportlog: a line for each phase of each test, as they end. */
export const PYTEST_REPORTLOG: JsonLinesFormat = {
  id: 'pytest-reportlog',
  name: 'pytest-reportlog',
  tools: ['pytest'],
  specification: 'https://github.com/pytest-dev/pytest-reportlog',
  yields: ['case'],
  syntax: 'json-lines',
  recognise: (values) => values.every((value) => hasKeys(value, '$report_type')),
  read: (draft) => readReportlog(draft),
};

const PHASE = z.looseObject({
  nodeid: z.string(),
  when: z.enum(['setup', 'call', 'teardown']),
  outcome: z.string(),
  wasxfail: z.unknown().optional(),
  duration: z.unknown().optional(),
  start: z.unknown().optional(),
  stop: z.unknown().optional(),
  longrepr: z.unknown().optional(),
});
type Phase = z.infer<typeof PHASE>;

/** A test between its set-up and its tear-down. */
interface Run {
  outcome: Outcome | null;
  seconds: number;
  message: string | null;
  attempts: number;
  isRetried: boolean;
  line: number;
}

const readReportlog = (draft: Draft): JsonLinesReader => {
  const open = new Map<string, Run>();
  let bad = 0;
  let hasEnded = false;
  draft.speaksOfTests();

  const addRun = (nodeid: string, run: Run): void => {
    const outcome = run.outcome ?? 'errored';
    if (outcome === 'failed' || outcome === 'errored') bad += 1;
    draft.addCase({
      ...splitNodeId(nodeid),
      outcome,
      attempts: run.attempts,
      flaky: outcome === 'passed' && run.attempts > 1,
      duration: secondsToMs(run.seconds),
      message: run.message,
    });
  };

  const readPhase = (phase: Phase, line: number): void => {
    const { nodeid, when } = phase;
    const before = open.get(nodeid);
    const isRetry = when === 'setup' && before !== undefined;
    const run: Run =
      before === undefined || isRetry
        ? { ...NEW_RUN, attempts: (before?.attempts ?? 0) + 1, line }
        : before;
    open.set(nodeid, run);
    run.seconds += toNumber(phase.duration) ?? 0;
    draft.addTimes({ startedAt: toInstant(phase.start), finishedAt: toInstant(phase.stop) });
    if (phase.outcome === 'rerun') run.isRetried = true;
    const outcome = readOutcome(phase);
    if (outcome !== null && rank(outcome) >= rank(run.outcome)) {
      run.outcome = outcome;
      run.message = outcome === 'passed' ? null : describe(phase);
    }
    if (when !== 'teardown' || run.isRetried) return;
    addRun(nodeid, run);
    open.delete(nodeid);
  };

  return {
    value: (value, line) => {
      const type = hasKeys(value, '$report_type') ? value.$report_type : null;
      if (type === 'SessionStart' && isObject(value))
        draft.setTool('pytest', toText(value.pytest_version));
      else if (type === 'TestReport') {
        const parsed = PHASE.safeParse(value);
        if (parsed.success) readPhase(parsed.data, line);
        else draft.problem('report-shape', SHAPE, line);
      } else if (type === 'CollectReport' && isObject(value) && value.outcome === 'failed')
        draft.problem(
          'suite-broken',
          { suite: firstLine(toText(value.nodeid)), found: firstLine(describe(value)) },
          line,
        );
      else if (type === 'SessionFinish' && isObject(value)) {
        hasEnded = true;
        judgeExitStatus(toNumber(value.exitstatus) ?? 0, bad > 0, draft);
      } else if (typeof type !== 'string') draft.problem('report-shape', SHAPE, line);
    },
    end: () => {
      for (const [nodeid, run] of open) {
        draft.problem('run-incomplete', { found: `no end of \`${firstLine(nodeid)}\`` }, run.line);
        addRun(nodeid, { ...run, outcome: 'errored', message: 'It was started and never ended.' });
      }
      if (!hasEnded) draft.problem('run-incomplete', { found: 'no `SessionFinish`' });
    },
  };
};

const SHAPE = { expected: 'a report of pytest', path: 'the line', found: 'something else' };

const NEW_RUN: Omit<Run, 'attempts' | 'line'> = {
  outcome: null,
  seconds: 0,
  message: null,
  isRetried: false,
};

/** null: the phase says nothing of the test. A tear-down that fails is an error of the test, as in JUnit. */
const readOutcome = ({ when, outcome }: Phase): Outcome | null => {
  if (outcome === 'skipped') return 'skipped';
  if (outcome === 'failed') return when === 'call' ? 'failed' : 'errored';
  return outcome === 'passed' && when === 'call' ? 'passed' : null;
};

const rank = (outcome: Outcome | null): number =>
  outcome === null ? -1 : ['passed', 'skipped', 'failed', 'errored'].indexOf(outcome);

/** Why. Tracebacks hold source lines, so that only the line with the error is taken. */
const describe = ({ longrepr, wasxfail }: Record<string, unknown>): string | null => {
  if (typeof wasxfail === 'string') return toText(wasxfail);
  if (Array.isArray(longrepr)) return toText(longrepr[2]);
  if (isObject(longrepr))
    return isObject(longrepr.reprcrash) ? toText(longrepr.reprcrash.message) : null;
  return typeof longrepr === 'string' ? findErrorLine(longrepr) : null;
};
