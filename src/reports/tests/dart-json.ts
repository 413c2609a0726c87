import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import type { JsonLinesFormat, JsonLinesReader } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { hasKeys, lookUp, toText } from '../values.ts';

/** What `dart test --reporter json` and `flutter test --machine` write. */
export const DART_JSON: JsonLinesFormat = {
  id: 'dart-json',
  name: 'Dart test JSON',
  tools: ['dart test', 'flutter test'],
  specification: 'https://github.com/dart-lang/test/blob/master/pkgs/test/doc/json_reporter.md',
  yields: ['case'],
  syntax: 'json-lines',
  recognise: (values) =>
    values.some((value) => hasKeys(value, 'protocolVersion', 'runnerVersion')) &&
    values.every((value) => hasKeys(value, 'type', 'time')),
  read: (draft) => readDart(draft),
};

const START = z.looseObject({ runnerVersion: z.string().nullish().catch(null) });
const SUITE = z.looseObject({
  suite: z.looseObject({
    id: z.number(),
    platform: z.string().nullish().catch(null),
    path: z.string().nullish().catch(null),
  }),
});
const GROUP = z.looseObject({
  group: z.looseObject({ id: z.number(), name: z.string().nullish().catch(null) }),
});
const TEST_START = z.looseObject({
  time: z.number(),
  test: z.looseObject({
    id: z.number(),
    name: z.string(),
    suiteID: z.number(),
    groupIDs: z.array(z.number()).nullish().catch(null),
  }),
});
const ERROR = z.looseObject({ testID: z.number(), error: z.string() });
const TEST_DONE = z.looseObject({
  testID: z.number(),
  result: z.string(),
  hidden: z.boolean().nullish(),
  skipped: z.boolean().nullish(),
  time: z.number(),
});
const DONE = z.looseObject({ success: z.boolean().nullish() });

interface Test {
  name: string;
  suite: string[];
  file: string | null;
  variant: string | null;
  begun: number;
  message: string | null;
  line: number;
}

const readDart = (draft: Draft): JsonLinesReader => {
  const suites = new Map<number, { file: string | null; variant: string | null }>();
  const groups = new Map<number, string>();
  const open = new Map<number, Test>();
  let bad = 0;
  let isDone = false;
  draft.speaksOfTests();

  const startTest = ({ time, test }: z.infer<typeof TEST_START>, line: number): void => {
    // The name of a group is that of its groups and its own; so is that of a test.
    const group = (test.groupIDs ?? []).map((id) => groups.get(id) ?? '').at(-1) ?? '';
    const isPart = group !== '' && test.name.startsWith(`${group} `);
    open.set(test.id, {
      name: isPart ? test.name.slice(group.length + 1) : test.name,
      suite: isPart ? [group] : [],
      ...(suites.get(test.suiteID) ?? { file: null, variant: null }),
      begun: time,
      message: null,
      line,
    });
  };

  const endTest = (done: z.infer<typeof TEST_DONE>): void => {
    const test = open.get(done.testID);
    if (test === undefined) return;
    open.delete(done.testID);
    const { begun, line, ...rest } = test;
    const outcome = done.skipped ? 'skipped' : (lookUp(OUTCOMES, done.result) ?? 'errored');
    // Loading a file is a test too: hidden, unless the file is broken.
    if (done.hidden && outcome === 'passed') return;
    if (outcome === 'failed' || outcome === 'errored') bad += 1;
    if (outcome === 'errored' && test.name.startsWith('loading ') && test.suite.length === 0)
      draft.problem(
        'suite-broken',
        { suite: firstLine(test.name.slice('loading '.length)), found: firstLine(test.message) },
        line,
      );
    draft.addCase({ ...rest, outcome, duration: Math.max(0, done.time - begun) });
  };

  const end = (success: boolean | null, line: number): void => {
    isDone = true;
    if (success === null) draft.problem('run-incomplete', { found: '`success: null`' }, line);
    else if (!success && bad === 0)
      draft.problem('tool-failed', { found: '`success: false`, and no test failed' }, line);
  };

  const readEvent = (value: unknown, line: number): boolean => {
    switch (hasKeys(value, 'type') ? value.type : null) {
      case 'start':
        return take(START, value, ({ runnerVersion }) => draft.setTool('dart test', runnerVersion));
      case 'suite':
        return take(SUITE, value, ({ suite: { id, path, platform } }) => {
          const variant = platform === 'vm' ? null : toText(platform);
          suites.set(id, { file: path ?? null, variant });
        });
      case 'group':
        return take(GROUP, value, ({ group }) => groups.set(group.id, group.name ?? ''));
      case 'testStart':
        return take(TEST_START, value, (start) => startTest(start, line));
      case 'error':
        return take(ERROR, value, ({ testID, error }) => {
          const test = open.get(testID);
          if (test !== undefined) test.message ??= error;
        });
      case 'testDone':
        return take(TEST_DONE, value, endTest);
      case 'done':
        return take(DONE, value, ({ success }) => end(success ?? null, line));
      default:
        return hasKeys(value, 'type');
    }
  };

  return {
    value: (value, line) => {
      if (!readEvent(value, line)) draft.problem('report-shape', SHAPE, line);
    },
    end: () => {
      for (const test of open.values()) {
        const found = `no result of test \`${firstLine(test.name)}\``;
        draft.problem('run-incomplete', { found }, test.line);
      }
      if (!isDone) draft.problem('run-incomplete', { found: 'no event `done`' });
    },
  };
};

const take = <T>(schema: z.ZodType<T>, value: unknown, use: (event: T) => void): boolean => {
  const parsed = schema.safeParse(value);
  if (parsed.success) use(parsed.data);
  return parsed.success;
};

const SHAPE = {
  expected: 'an event of the test runner',
  path: 'the line',
  found: 'something else',
};

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  success: 'passed',
  failure: 'failed',
  error: 'errored',
};
