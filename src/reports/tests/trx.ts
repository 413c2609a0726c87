import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import type { XmlElement, XmlFormat, XmlReader } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { lookUp, toCount, toInstant, toText } from '../values.ts';
import { findChild, findText } from './xml-children.ts';

/** Results of one kind or another; all have the same attributes. */
const RESULTS: readonly string[] = [
  'UnitTestResult',
  'GenericTestResult',
  'WebTestResult',
  'ManualTestResult',
  'LoadTestResult',
  'TestResult',
  'TestResultAggregation',
];

/** Visual Studio test results: vstest, MSTest, and NUnit or xUnit by way of `dotnet test --logger trx`. */
export const TRX: XmlFormat = {
  id: 'trx',
  name: 'TRX',
  tools: ['dotnet test', 'vstest', 'MSTest', 'NUnit', 'xUnit'],
  specification: 'https://learn.microsoft.com/dotnet/core/tools/dotnet-test-vstest',
  yields: ['case'],
  syntax: 'xml',
  recognise: ({ name }) => name === 'TestRun',
  collects: [...RESULTS, 'UnitTest', 'Times', 'Counters', 'RunInfo', 'TestSettings'],
  read: (draft) => readTrx(draft),
};

interface Result {
  test: string;
  name: string;
  outcome: Outcome;
  duration: number | null;
  message: string | null;
}

/** Results that wait for the definitions, which may stand below them. Beyond, they do without. */
const MOST_WAITING = 50_000;

const readTrx = (draft: Draft): XmlReader => {
  const classes = new Map<string, string>();
  const waiting: Result[] = [];
  let counters: XmlElement | null = null;
  let summary: string | null = null;
  /** Results that hold others: some loggers count them too, and some do not. */
  let parents = 0;
  let leaves = 0;
  let bad = 0;
  let isIncomplete = false;
  draft.speaksOfTests();

  const addResult = (element: XmlElement): void => {
    const inner = findChild(element, 'InnerResults')?.children ?? [];
    if (inner.length > 0) {
      parents += 1;
      for (const one of inner) addResult(one);
      return;
    }
    const result = readResult(element);
    leaves += 1;
    if (result.outcome === 'failed' || result.outcome === 'errored') bad += 1;
    if (waiting.length < MOST_WAITING) waiting.push(result);
    else addCase(result, classes, draft);
  };

  const noteRunInfo = (element: XmlElement): void => {
    const found = firstLine(findText(element, 'Text'));
    // Lines of xUnit's log stand here as well, one for each test.
    if (/\[(?:FAIL|SKIP)\]$/.test(found)) return;
    if (TESTS_FAILED.test(found)) return;
    const outcome = element.attributes.outcome ?? '';
    if (/^(?:Error|Failed|Aborted)$/.test(outcome)) {
      isIncomplete = true;
      draft.problem('run-incomplete', { found }, element.line);
    } else if (outcome === 'Warning') draft.problem('tool-warned', { found }, element.line);
  };

  return {
    open: ({ name, attributes }) => {
      if (name === 'ResultSummary') summary = attributes.outcome ?? null;
    },
    element: (element) => {
      const { name, attributes } = element;
      if (RESULTS.includes(name)) addResult(element);
      else if (name === 'UnitTest') {
        const id = attributes.id;
        const { className, adapterTypeName } = findChild(element, 'TestMethod')?.attributes ?? {};
        const adapter = /xunit|nunit|mstest|unittestadapter/i.exec(adapterTypeName ?? '');
        if (adapter !== null) draft.setTool(lookUp(ADAPTERS, adapter[0].toLowerCase()) ?? 'vstest');
        // The assembly may follow: "Shop.CartTests, Shop.Tests, Version=1.0.0.0".
        if (id && className) classes.set(id, className.split(',')[0] ?? '');
      } else if (name === 'Times')
        draft.addTimes({
          startedAt: toInstant(attributes.start),
          finishedAt: toInstant(attributes.finish),
        });
      else if (name === 'Counters') counters = element;
      else if (name === 'RunInfo') noteRunInfo(element);
    },
    end: () => {
      for (const result of waiting) addCase(result, classes, draft);
      if (counters !== null) declareTotals(counters, { leaves, parents }, draft);
      if (!isIncomplete && STOPPED.has(summary ?? ''))
        draft.problem('run-incomplete', { found: `the outcome \`${summary}\`` });
      if (!isIncomplete && summary === 'Failed' && bad === 0)
        draft.problem('tool-failed', { found: 'the outcome `Failed`, and no test failed' });
    },
  };
};

/** Microsoft.Testing.Platform ends so where tests failed, and then they stand in the file. */
const TESTS_FAILED = /^Exit code indicates failure: '2'/;

const ADAPTERS: Readonly<Record<string, string>> = {
  xunit: 'xunit.net',
  nunit: 'nunit',
  mstest: 'mstest',
  unittestadapter: 'mstest',
};

const STOPPED: ReadonlySet<string> = new Set([
  'Error',
  'Aborted',
  'Timeout',
  'Disconnected',
  'InProgress',
  'Pending',
  'PassedButRunAborted',
]);

const declareTotals = (
  { attributes }: XmlElement,
  { leaves, parents }: { leaves: number; parents: number },
  draft: Draft,
): void => {
  const count = (key: string): number => toCount(attributes[key]) ?? 0;
  const total = count('total');
  // Where results hold others, those may be counted too: then the figures cannot be compared.
  if (parents > 0 && total <= leaves + parents) return;
  draft.declare({
    total,
    passed: count('passed'),
    failed: count('failed'),
    errored: count('error') + count('timeout') + count('aborted') + count('notRunnable'),
  });
};

const readResult = (element: XmlElement): Result => {
  const { attributes } = element;
  const output = findChild(element, 'Output');
  const error = output === undefined ? undefined : findChild(output, 'ErrorInfo');
  const outcome = readOutcome(attributes.outcome);
  return {
    test: attributes.testId ?? '',
    name: attributes.testName ?? '',
    outcome,
    duration: readDuration(attributes.duration),
    message: outcome === 'passed' || error === undefined ? null : findText(error, 'Message'),
  };
};

const addCase = (
  { test, name, ...rest }: Result,
  classes: ReadonlyMap<string, string>,
  draft: Draft,
): void => {
  const suite = classes.get(test);
  // xUnit puts the class into the name, MSTest does not.
  const isFull = suite !== undefined && name.startsWith(`${suite}.`);
  draft.addCase({
    ...rest,
    suite: suite === undefined ? [] : [suite],
    name: isFull ? name.slice(suite.length + 1) : name,
  });
};

/** The attribute is left out where it has its default, `Error`. */
const readOutcome = (word: string | undefined): Outcome => {
  switch (word) {
    case 'Passed':
    case 'PassedButRunAborted':
    case 'Warning':
    case 'Completed':
      return 'passed';
    case 'Failed':
      return 'failed';
    case 'NotExecuted':
    case 'Inconclusive':
      return 'skipped';
    case 'InProgress':
    case 'Pending':
      return 'not-run';
    default:
      return 'errored';
  }
};

/** "00:01:02.5000000", also with days before it. */
const readDuration = (text: string | undefined): number | null => {
  const match = /^(?:(\d+)\.)?(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(toText(text) ?? '');
  if (match === null) return null;
  const [, days = '0', hours, minutes, seconds] = match;
  const whole = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60;
  return Math.round((whole + Number(seconds)) * 1e7) / 1e4;
};
