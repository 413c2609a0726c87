import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import type { JsonLinesFormat, JsonLinesReader } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { hasKeys, isObject, lookUp, secondsToMs, toCount, toNumber, toText } from '../values.ts';

const isEvent = (value: unknown): boolean =>
  hasKeys(value, 'type', 'event') && /^(?:suite|test|bench)$/.test(String(value.type));
/** Of cargo itself, with `--message-format json`; `report` is what rustdoc adds. */
const isBeside = (value: unknown): boolean =>
  hasKeys(value, 'reason') ||
  (hasKeys(value, 'type') && /^(?:bench|report)$/.test(String(value.type)));

/** What `cargo test -- --format json` writes: one suite for each binary, whose name it does not say. */
export const LIBTEST_JSON: JsonLinesFormat = {
  id: 'libtest-json',
  name: 'libtest JSON',
  tools: ['cargo test', 'cargo-nextest'],
  specification: 'https://doc.rust-lang.org/nightly/unstable-book/compiler-flags/test.html',
  yields: ['case', 'measure'],
  syntax: 'json-lines',
  recognise: (values) =>
    values.some(isEvent) && values.every((value) => isEvent(value) || isBeside(value)),
  read: (draft) => readLibtest(draft),
};

const EVENT = z.looseObject({
  type: z.string(),
  event: z.string().optional(),
  name: z.string().optional(),
  exec_time: z.unknown().optional(),
  stdout: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});
type Event = z.infer<typeof EVENT>;

/** A suite between its start and its end. */
interface Suite {
  number: number;
  name: string | null;
  declared: number;
  counted: number;
  bad: number;
  /** Tests that began, with the line. */
  open: Map<string, number>;
  line: number;
}

const readLibtest = (draft: Draft): JsonLinesReader => {
  let suite: Suite | null = null;
  let suites = 0;
  draft.speaksOfTests();
  draft.setTool('libtest');

  const addCase = (of: Suite, name: string, outcome: Outcome, event: Event): void => {
    of.counted += 1;
    of.open.delete(name);
    if (outcome === 'failed') of.bad += 1;
    draft.addCase({
      suite: of.name === null ? [] : [of.name],
      // nextest puts the binary before it: "shop::cart$adds".
      name: of.name === null ? name : name.replace(/^[^$]*\$/, ''),
      // Binaries are not named, and may hold tests of the same name.
      variant: of.name === null && of.number > 1 ? `#${of.number}` : null,
      outcome,
      duration: secondsToMs(event.exec_time),
      message: outcome === 'passed' ? null : describe(event),
    });
  };

  const readTest = (of: Suite, event: Event, line: number): void => {
    const { name, type } = event;
    if (name === undefined) draft.problem('report-shape', SHAPE, line);
    else if (event.event === 'started') of.open.set(name, line);
    else if (type === 'bench') addBench(of, event, name);
    else {
      const outcome = lookUp(OUTCOMES, event.event ?? '');
      if (outcome !== undefined) addCase(of, name, outcome, event);
    }
  };

  const addBench = (of: Suite, event: Event, name: string): void => {
    addCase(of, name, 'passed', event);
    const median = toNumber(event.median);
    draft.addMeasure({
      name: 'benchmark',
      subject: name,
      statistic: 'median',
      value: median === null ? event.median : median / 1e6,
      unit: 'ms',
    });
  };

  const endSuite = (of: Suite, event: Event, line: number): void => {
    const failed = toCount(event.failed) ?? 0;
    draft.declare({ total: of.declared, failed, skipped: toCount(event.ignored) ?? 0 });
    for (const [name, begun] of of.open)
      draft.problem('run-incomplete', { found: `no result of test \`${firstLine(name)}\`` }, begun);
    if (event.event === 'failed' && of.bad === 0)
      draft.problem(
        'tool-failed',
        { found: 'a suite that failed, and none of its tests did' },
        line,
      );
    suite = null;
  };

  const breakOff = (): void => {
    if (suite === null) return;
    draft.declare({ total: suite.declared });
    for (const [name, line] of suite.open) {
      const message = 'It was started and never ended.';
      draft.addCase({
        suite: suite.name === null ? [] : [suite.name],
        name,
        outcome: 'errored',
        message,
      });
      draft.problem('run-incomplete', { found: `no result of test \`${firstLine(name)}\`` }, line);
    }
    draft.problem('run-incomplete', { found: 'a suite that does not end' }, suite.line);
    suite = null;
  };

  return {
    value: (value, line) => {
      if (isBeside(value) && !isEvent(value) && !(isObject(value) && value.type === 'bench')) {
        if (isObject(value) && value.reason === 'build-finished' && value.success === false)
          draft.problem('suite-broken', { suite: 'the build', found: 'it failed' }, line);
        return;
      }
      const parsed = EVENT.safeParse(value);
      if (!parsed.success) return draft.problem('report-shape', SHAPE, line);
      const event = parsed.data;
      if (event.type === 'suite' && event.event === 'started') {
        breakOff();
        suites += 1;
        suite = startSuite(event, suites, line);
      } else if (suite === null)
        draft.problem('report-shape', { ...SHAPE, expected: 'the start of a suite' }, line);
      else if (event.type === 'suite') endSuite(suite, event, line);
      else if (event.type === 'test' || event.type === 'bench') readTest(suite, event, line);
      else draft.problem('report-shape', SHAPE, line);
    },
    other: (text, line) => {
      const broken = /^error: could not compile `([^`]+)`/.exec(text.trim());
      if (broken !== null)
        draft.problem(
          'suite-broken',
          { suite: firstLine(broken[1]), found: 'it does not compile' },
          line,
        );
    },
    end: breakOff,
  };
};

const SHAPE = { expected: 'an event of libtest', path: 'the line', found: 'something else' };

const OUTCOMES: Readonly<Record<string, Outcome | undefined>> = {
  ok: 'passed',
  failed: 'failed',
  ignored: 'skipped',
};

const startSuite = (event: Event, number: number, line: number): Suite => {
  // nextest says which crate and which binary.
  const { nextest } = event;
  const crate = isObject(nextest) ? toText(nextest.crate) : null;
  const binary = isObject(nextest) ? toText(nextest.test_binary) : null;
  const name = crate === null ? null : [...new Set([crate, binary ?? crate])].join('::');
  return {
    number,
    name,
    declared: toCount(event.test_count) ?? 0,
    counted: 0,
    bad: 0,
    open: new Map(),
    line,
  };
};

/** What was printed holds the message, below the line that says which thread panicked. */
const describe = ({ message, stdout }: Event): string | null => {
  if (message !== undefined) return toText(message);
  const lines = (stdout ?? '').split('\n').filter((line) => line.trim() !== '');
  const panic = lines.findIndex((line) => /^thread '.*panicked at/.test(line));
  const end = lines.findIndex((line) => /^(?:stack backtrace:|note: )/.test(line));
  return toText(lines.slice(panic + 1, end > panic ? end : undefined).join('\n'));
};
