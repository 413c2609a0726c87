import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import type { JsonLinesFormat, JsonLinesReader } from '../format.ts';
import { hasKeys, lookUp, secondsToMs, toInstant } from '../values.ts';

/** `go test -json`, also as gotestsum passes it on. A test that is run again in the same stream is a retry. */
export const GO_TEST: JsonLinesFormat = {
  id: 'go-test-json',
  name: 'go test -json',
  tools: ['go test', 'gotestsum'],
  specification: 'https://pkg.go.dev/cmd/test2json',
  yields: ['case'],
  syntax: 'json-lines',
  recognise: (values) =>
    values.every(
      (value) =>
        hasKeys(value, 'Action') && (hasKeys(value, 'Package') || hasKeys(value, 'ImportPath')),
    ),
  // Most lines are output, and most of the time goes into parsing them.
  wants: (line) => !isOutput(line) || line.includes(PANIC),
  read: (draft) => readGoTest(draft),
};

const PANIC = '"Output":"panic: ';

/** Whole, and one event: in what a test prints, quotes are escaped. */
const isOutput = (line: string): boolean =>
  line.includes('"Action":"output"') &&
  line.indexOf('"Action":') === line.lastIndexOf('"Action":') &&
  line.endsWith('}');

const EVENT = z.looseObject({
  Action: z.string(),
  Package: z.string().regex(/^\S*$/).optional(),
  ImportPath: z.string().optional(),
  Test: z.string().optional(),
  Time: z.string().optional(),
  Elapsed: z.number().optional(),
  Output: z.string().optional(),
});

interface Run {
  package: string;
  test: string;
  outcome: Outcome | null;
  attempts: number;
  duration: number | null;
  line: number;
}

const readGoTest = (draft: Draft): JsonLinesReader => {
  const runs = new Map<string, Run>();
  /** Packages that began and have not ended. */
  const open = new Map<string, number>();
  const broken = new Set<string>();
  /** Packages with a test that failed, and those in which one panicked. */
  const failed = new Set<string>();
  const panicked = new Map<string, number>();
  draft.speaksOfTests();
  draft.setTool('go test');

  const breakPackage = (name: string, found: string, line: number): void => {
    if (broken.has(name)) return;
    broken.add(name);
    draft.problem('suite-broken', { suite: name, found }, line);
  };

  const judgeFailure = (name: string, line: number): void => {
    const panic = panicked.get(name);
    if (panic !== undefined)
      draft.problem('run-incomplete', { found: `a panic in package \`${name}\`` }, panic);
    else if (!failed.has(name)) breakPackage(name, 'it failed, and none of its tests did', line);
  };

  return {
    value: (value, line) => {
      const parsed = EVENT.safeParse(value);
      if (!parsed.success) return draft.problem('report-shape', SHAPE, line);
      const {
        Action: action,
        Package: name = '',
        ImportPath,
        Test: test,
        Time,
        Elapsed,
      } = parsed.data;
      const time = toInstant(Time);
      if (time !== null) draft.addTimes({ startedAt: time, finishedAt: time });
      if (action === 'output') {
        // The tests behind it never ran. One that is recovered from lets its package pass.
        if (/^panic: /.test(parsed.data.Output ?? '')) panicked.set(name, line);
        return;
      }
      if (action === 'build-fail')
        return breakPackage(ImportPath ?? name, 'it does not build', line);
      if (test === undefined) {
        if (lookUp(END, action) !== undefined) open.delete(name);
        else if (!open.has(name)) open.set(name, line);
        if (action === 'fail') judgeFailure(name, line);
        return;
      }
      const key = `${name}\n${test}`;
      const run = runs.get(key) ?? {
        package: name,
        test,
        outcome: null,
        attempts: 0,
        duration: null,
        line,
      };
      runs.set(key, run);
      if (action === 'run') run.attempts += 1;
      const outcome = lookUp(END, action);
      if (outcome === undefined) return;
      run.outcome = outcome;
      if (outcome === 'failed') failed.add(name);
      run.duration = secondsToMs(Elapsed);
    },
    other: (text, line) => {
      const failed = /^FAIL\s+(\S+)\s+\[(build|setup) failed\]/.exec(text);
      if (failed !== null) breakPackage(failed[1] ?? '', `${failed[2]} failed`, line);
    },
    end: () => {
      for (const run of runs.values()) addRun(run, draft);
      for (const [name, line] of open)
        draft.problem('run-incomplete', { found: `no result of package \`${name}\`` }, line);
    },
  };
};

const SHAPE = { expected: 'an event of test2json', path: 'the line', found: 'something else' };

const END: Readonly<Record<string, Outcome | undefined>> = {
  pass: 'passed',
  fail: 'failed',
  skip: 'skipped',
};

const addRun = (run: Run, draft: Draft): void => {
  const { outcome, line } = run;
  if (outcome === null)
    draft.problem('run-incomplete', { found: `no result of test \`${run.test}\`` }, line);
  draft.addCase({
    suite: [run.package],
    name: run.test,
    outcome: outcome ?? 'errored',
    attempts: Math.max(1, run.attempts),
    flaky: outcome === 'passed' && run.attempts > 1,
    duration: run.duration,
    message: outcome === null ? 'It was started and never ended.' : null,
  });
};
