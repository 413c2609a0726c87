import type { Outcome } from '../../model/evidence.ts';
import type { TestTotals } from '../../model/report.ts';
import type { Draft } from '../draft.ts';
import type { XmlElement, XmlFormat, XmlReader } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { secondsToMs, toCount, toInstant, toText } from '../values.ts';
import { judgeHook } from './mocha-hooks.ts';

/**
 * JUnit XML has no standard. Attributes of suites are compared, never believed: their testcases are
 * counted. Retries are those of Surefire and nextest (`flakyFailure`, `rerunFailure`).
 */
export const JUNIT: XmlFormat = {
  id: 'junit',
  name: 'JUnit XML',
  tools: [
    'pytest',
    'Surefire',
    'Gradle',
    'PHPUnit',
    'gotestsum',
    'jest-junit',
    'Vitest',
    'Playwright',
    'nextest',
    'node --test',
    'GoogleTest',
    'newman',
    'bats',
  ],
  specification: 'https://github.com/testmoapp/junitxml',
  yields: ['case'],
  syntax: 'xml',
  recognise: ({ name }) => name === 'testsuites' || name === 'testsuite',
  collects: ['testcase', 'failure', 'error', 'properties', 'system-out', 'system-err'],
  read: (draft) => readJunit(draft),
};

const readJunit = (draft: Draft): XmlReader => {
  /** Cases below each suite that is open, as counted. */
  const counts: number[] = [];
  let root: XmlElement | null = null;
  draft.speaksOfTests();
  return {
    open: (element, above) => {
      root ??= element;
      if (element.name !== 'testsuite' && element.name !== 'testsuites') return;
      counts.push(0);
      nameTool(element, draft);
      const startedAt = toInstant(element.attributes.timestamp);
      if (startedAt !== null) draft.addTimes({ startedAt });
      if (above.length === 0 || (above.length === 1 && !hasTotals(root)))
        declareTotals(element, draft);
    },
    element: (element, above) => {
      if (element.name === 'testcase') {
        counts.forEach((_, at) => {
          counts[at] = (counts[at] ?? 0) + 1;
        });
        addCase(element, above, draft);
      } else if (element.name === 'failure' || element.name === 'error') {
        const found = describeResult(element) ?? element.name;
        draft.problem(
          'suite-broken',
          { suite: nameSuite(above), found: firstLine(found) },
          element.line,
        );
      }
    },
    close: (element, above) => {
      if (element.name !== 'testsuite' && element.name !== 'testsuites') return;
      const counted = counts.pop() ?? 0;
      const declared = toCount(element.attributes.tests) ?? 0;
      if (element.name === 'testsuite' && counted === 0 && declared > 0) {
        const found = `a count of ${declared} and not one test`;
        draft.problem(
          'suite-broken',
          { suite: nameSuite([...above, element]), found },
          element.line,
        );
      }
    },
  };
};

const hasTotals = ({ attributes }: XmlElement): boolean => toCount(attributes.tests) !== null;

const declareTotals = ({ attributes }: XmlElement, draft: Draft): void => {
  const totals: Partial<TestTotals> = {};
  const put = (key: keyof TestTotals, value: string | undefined): void => {
    const count = toCount(value);
    if (count !== null) totals[key] = count;
  };
  put('total', attributes.tests);
  put('failed', attributes.failures);
  put('errored', attributes.errors);
  put('skipped', attributes.skipped ?? attributes.disabled);
  if (Object.keys(totals).length > 0) draft.declare(totals);
};

const addCase = (element: XmlElement, above: readonly XmlElement[], draft: Draft): void => {
  const { attributes, children } = element;
  const suites = above.map(({ attributes: of }) => toText(of.name)).filter((name) => name !== null);
  const classname = toText(attributes.classname);
  const named = suites.slice(above[0]?.name === 'testsuites' ? 1 : 0);
  const suite = classname === null || named.at(-1) === classname ? named : [...named, classname];
  const has = (name: string): XmlElement | undefined =>
    children.find((child) => child.name === name);
  const result = has('error') ?? has('failure') ?? has('skipped');
  const holders = [classname, suites.at(-1)];
  const name = attributes.name ?? '';
  if (result?.name === 'failure' || result?.name === 'error') {
    const message = describeResult(result);
    // What stands for a whole file bears its name, and pytest calls one that it cannot import so.
    if (
      holders.every((holder) => holder === name) ||
      result.attributes.message === 'collection failure'
    )
      draft.problem(
        'suite-broken',
        { suite: firstLine(name), found: firstLine(message) },
        element.line,
      );
    else judgeHook({ name, suite, message }, draft, element.line);
  }
  const retries = children.filter(({ name }) => RETRIES.has(name));
  const outcome = readOutcome(element, result);
  const holder = above.findLast(({ attributes: of }) => of.file ?? of.filepath);
  draft.addCase({
    name,
    suite,
    file: toText(attributes.file ?? holder?.attributes.file ?? holder?.attributes.filepath),
    outcome,
    flaky: outcome === 'passed' && retries.length > 0,
    attempts: 1 + retries.length,
    duration: secondsToMs(attributes.time),
    message: outcome === 'passed' || result === undefined ? null : describeResult(result),
  });
};

const RETRIES: ReadonlySet<string> = new Set([
  'flakyFailure',
  'flakyError',
  'rerunFailure',
  'rerunError',
]);

const readOutcome = ({ attributes }: XmlElement, result: XmlElement | undefined): Outcome => {
  switch (result?.name) {
    case 'error':
      return 'errored';
    case 'failure':
      return 'failed';
    case 'skipped':
      return result.attributes.type === 'todo' ? 'todo' : 'skipped';
    default:
      // GoogleTest names tests that it did not run.
      return /^(?:notrun|disabled|skipped|ignored)$/i.test(attributes.status ?? '') ||
        /^(?:suppressed|skipped)$/i.test(attributes.result ?? '')
        ? 'skipped'
        : 'passed';
  }
};

const describeResult = ({ attributes, text }: XmlElement): string | null =>
  toText(attributes.message) ?? toText(text) ?? toText(attributes.type);

const nameSuite = (above: readonly XmlElement[]): string =>
  above
    .map(({ attributes }) => toText(attributes.name))
    .filter((name) => name !== null)
    .at(-1) ?? 'a suite without a name';

/** Linters write their findings as tests: where they find nothing, there is none. */
const LINTERS = /^(?:oxlint|biome|mypy|eslint|org\.eslint|cfn-lint|ruff|stylelint)/i;
const TOOLS =
  /^(pytest|jest|vitest|mocha|newman|phpunit|nextest|bun test|playwright|oxlint|biome|mypy|eslint)/i;

const nameTool = ({ attributes, line }: XmlElement, draft: Draft): void => {
  for (const name of [attributes.name, attributes.package]) {
    const tool = TOOLS.exec(name ?? '')?.[1];
    if (tool !== undefined) draft.setTool(tool.toLowerCase());
  }
  const linter = LINTERS.exec(attributes.name ?? '') ?? LINTERS.exec(attributes.package ?? '');
  if (linter !== null) draft.problem('lint-as-tests', { tool: linter[0] }, line);
};
