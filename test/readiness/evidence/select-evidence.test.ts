import { describe, expect, test } from 'vitest';
import type { Binding, Selector } from '../../../src/model/binding.ts';
import type { Check, Finding, Measure } from '../../../src/model/evidence.ts';
import type { Recorded } from '../../../src/model/record.ts';
import { gatherRuns } from '../../../src/readiness/evidence/gather-runs.ts';
import { judgeBinding } from '../../../src/readiness/evidence/judge-binding.ts';
import { AT, binding, type RecordFields, report, suite, testsOf, viewOf } from './build-run.ts';

const stateOf = (bound: Binding, records: RecordFields[]): string =>
  judgeBinding(
    bound,
    gatherRuns(
      records.map((one, at) => viewOf(`r${at}`, one)),
      AT,
    ),
    AT,
  ).state;

describe('tests', () => {
  test.each<[string, Partial<Binding>, string[], string]>([
    ['all passed', {}, ['a', 'b'], 'passes'],
    ['one failed', {}, ['a', '!b'], 'fails'],
    ['one skipped', {}, ['a', '~b'], 'passes'],
    ['one skipped, none may be', { allowsSkipped: false }, ['a', '~b'], 'missing'],
    ['all skipped', {}, ['~a', '~b'], 'missing'],
    ['one flaky', {}, ['a', '?b'], 'passes'],
    ['one flaky, none may be', { allowsFlaky: false }, ['a', '?b'], 'missing'],
    ['fewer than asked for', { least: 3 }, ['a', 'b', '~c'], 'missing'],
    ['none', {}, [], 'missing'],
  ])('%s', (_, fields, names, state) => {
    const bound = binding(testsOf('a.py'), fields);
    expect(stateOf(bound, [{ suites: [suite('a.py', ...names)] }])).toBe(state);
  });
});

describe('the jobs of one run', () => {
  const job = (name: string, ...names: string[]): RecordFields => ({
    envelope: { provider: 'ci', runId: '7', job: name },
    suites: [suite('a.py', ...names)],
  });
  const three = binding(testsOf('a.py'), { least: 3 });
  test('are counted together where each ran a part of the tests', () => {
    expect(stateOf(three, [job('one', 'a', 'b', 'c')])).toBe('passes');
    expect(stateOf(three, [job('one', 'a', 'b', 'c'), job('two', 'd')])).toBe('passes');
    expect(stateOf(three, [job('one', 'a', 'b'), job('two', 'c')])).toBe('passes');
    expect(stateOf(three, [job('one', 'a', 'b'), job('two', '~c')])).toBe('missing');
  });
  test('count a test once that each of them ran, and of one job every test of a name', () => {
    expect(stateOf(three, [job('one', 'a', 'b'), job('two', 'a', 'b')])).toBe('missing');
    expect(stateOf(three, [job('one', 'a', 'a', '?b')])).toBe('passes');
  });
  test('fail together', () => {
    expect(stateOf(three, [job('one', 'a', 'b', 'c'), job('two', '!d')])).toBe('fails');
  });
});

describe('findings', () => {
  const finding = (fields: Partial<Recorded<Finding>>): Recorded<Finding> => ({
    category: 'vulnerability',
    rule: 'CVE-1',
    title: 'x',
    severity: 'high',
    severitySource: 'native',
    rawSeverity: null,
    location: null,
    package: null,
    state: 'open',
    count: 1,
    report: 0,
    ...fields,
  });
  const none = { critical: 0, high: 0, medium: 0, low: 0, info: 0, unknown: 0, suppressed: 0 };
  const scan = (format: string, ...found: Partial<Recorded<Finding>>[]): RecordFields => ({
    reports: [report({ format, findings: none, scope: [{ what: 'packages', count: 9 }] })],
    findings: found.map(finding),
  });
  const selector = (fields: Partial<Extract<Selector, { kind: 'findings' }>> = {}): Selector => ({
    kind: 'findings',
    tool: null,
    categories: ['vulnerability'],
    rule: null,
    path: null,
    atLeast: 'high',
    ...fields,
  });
  test.each<[string, Selector, RecordFields, string]>([
    ['none', selector(), scan('npm-audit'), 'passes'],
    ['a high one', selector(), scan('npm-audit', {}), 'fails'],
    ['a suppressed one', selector(), scan('npm-audit', { state: 'suppressed' }), 'passes'],
    ['a medium one', selector(), scan('npm-audit', { severity: 'medium' }), 'passes'],
    ['one of unknown severity', selector(), scan('npm-audit', { severity: 'unknown' }), 'missing'],
    [
      'one whose severity is a level',
      selector(),
      scan('sarif', { severity: 'low', severitySource: 'level' }),
      'missing',
    ],
    [
      'one whose severity is a default',
      selector(),
      scan('npm-audit', { severity: 'low', severitySource: 'default' }),
      'missing',
    ],
    [
      'unknown, where all count',
      selector({ atLeast: 'info' }),
      scan('npm-audit', { severity: 'unknown' }),
      'fails',
    ],
    [
      'unknown, where unknown counts',
      selector({ atLeast: 'unknown' }),
      scan('npm-audit', { severity: 'unknown' }),
      'fails',
    ],
    ['a linter that found nothing', selector(), scan('eslint'), 'missing'],
    ['a scan of nobody knows what', selector(), scan('sarif'), 'missing'],
    ['another tool', selector({ tool: 'trivy' }), scan('npm-audit'), 'missing'],
    ['another rule', selector({ rule: 'GHSA-*' }), scan('npm-audit', {}), 'passes'],
  ])('%s', (_, selected, record, state) => {
    expect(stateOf(binding(selected), [record])).toBe(state);
  });
  test('as many as are allowed', () => {
    const two = scan('npm-audit', { count: 2 });
    expect(stateOf(binding(selector(), { most: 2 }), [two])).toBe('passes');
    expect(stateOf(binding(selector(), { most: 1 }), [two])).toBe('fails');
  });
  test('below high, where nobody says what counts: the report of a tool neither passes nor fails', () => {
    const command = binding({ kind: 'command', argv: ['npm', 'audit'], tool: 'npm-audit' });
    expect(stateOf(command, [scan('npm-audit')])).toBe('passes');
    expect(stateOf(command, [scan('npm-audit', {})])).toBe('fails');
    expect(stateOf(command, [scan('npm-audit', { severity: 'low' })])).toBe('missing');
  });
  test('a scanner that ends with 0 whatever it finds is told by its report', () => {
    const command = binding({ kind: 'command', argv: ['trivy', 'fs'], tool: 'trivy' });
    const ran = { envelope: { command: { argv: ['trivy', 'fs', '.'], exitCode: 0, duration: 1 } } };
    expect(stateOf(command, [{ ...scan('trivy'), ...ran }])).toBe('passes');
    expect(stateOf(command, [{ ...scan('trivy', {}), ...ran }])).toBe('fails');
    expect(stateOf(command, [{ ...scan('trivy', { severity: 'low' }), ...ran }])).toBe('passes');
  });
});

describe('checks and commands', () => {
  const check = (conclusion: Check['conclusion'], name = 'deploy'): Recorded<Check> => ({
    name,
    conclusion,
    group: null,
    url: null,
    expected: null,
    actual: null,
    report: null,
  });
  const deploy = binding({ kind: 'check', name: 'deploy*', group: null });
  test.each<[Check['conclusion'], string]>([
    ['success', 'passes'],
    ['failure', 'fails'],
    ['error', 'fails'],
    ['timed-out', 'fails'],
    ['cancelled', 'fails'],
    ['skipped', 'missing'],
    ['neutral', 'missing'],
    ['pending', 'missing'],
    ['warning', 'missing'],
  ])('%s: %s', (conclusion, state) => {
    expect(stateOf(deploy, [{ checks: [check('success'), check(conclusion, 'deploy-2')] }])).toBe(
      state,
    );
  });
  test('a command speaks for what it begins with', () => {
    const ran = (exitCode: number, ...argv: string[]): RecordFields => ({
      reports: [],
      envelope: { command: { argv, exitCode, duration: 1 } },
    });
    const ruff = binding({ kind: 'command', argv: ['ruff', 'check'], tool: null });
    expect(stateOf(ruff, [ran(0, 'ruff', 'check', 'src/')])).toBe('passes');
    expect(stateOf(ruff, [ran(1, 'ruff', 'check')])).toBe('fails');
    expect(stateOf(ruff, [ran(0, 'ruff', 'format')])).toBe('missing');
    expect(stateOf(ruff, [ran(0, 'ruff')])).toBe('missing');
  });
  test.each([
    ['npx eslint .', 'npx eslint .', 'passes'],
    ['eslint .', 'npx eslint .', 'passes'],
    ['mypy src/', 'python -m mypy src/', 'passes'],
    ['poetry run bandit -r src/', 'bandit -r src/', 'passes'],
    ['bandit -r src/', 'bandit -r src/ -f json', 'passes'],
    ['bandit -r src/', 'bandit -r src/ --exit-zero', 'missing'],
    ['mypy src/', 'mypy src/ --help', 'missing'],
    ['npm audit', 'npm audit fix', 'missing'],
    ['npx', 'npx eslint .', 'passes'],
    ['npx', 'bandit -r src/', 'missing'],
  ])('`%s` and what ran, `%s`: %s', (asked, ran, state) => {
    const [argv, all] = [asked.split(' '), ran.split(' ')];
    const command = binding({ kind: 'command', argv, tool: null });
    const envelope = { command: { argv: all, exitCode: 0, duration: 1 } };
    expect(stateOf(command, [{ reports: [], envelope }])).toBe(state);
  });
});

describe('measures', () => {
  const measure = (
    name: string,
    statistic: Measure['statistic'],
    value: number,
  ): Recorded<Measure> => ({
    name,
    statistic,
    value,
    unit: 'ms',
    subject: null,
    count: null,
    report: null,
  });
  const under = binding(
    { kind: 'measure', name: 'http_*', statistic: null, subject: null, tool: null },
    { expectation: { comparator: '<', value: 500, unit: 'ms', statistic: 'p95' } },
  );
  test.each<[string, Recorded<Measure>[], string]>([
    ['the statistic itself', [measure('http_a', 'p95', 400)], 'passes'],
    [
      'itself, and not what bounds it',
      [measure('http_a', 'p95', 400), measure('http_a', 'p99', 900)],
      'passes',
    ],
    ['a bound', [measure('http_a', 'mean', 100), measure('http_a', 'p99', 400)], 'passes'],
    ['a mean alone', [measure('http_a', 'mean', 100)], 'missing'],
    [
      'one of two that holds',
      [measure('http_a', 'p95', 400), measure('http_b', 'mean', 1)],
      'missing',
    ],
    [
      'one of two that is broken',
      [measure('http_a', 'p95', 400), measure('http_b', 'p95', 501)],
      'fails',
    ],
  ])('%s', (_, measures, state) => {
    expect(stateOf(under, [{ measures }])).toBe(state);
  });
  test('without a limit nothing is shown', () => {
    const bare = { ...under, expectation: null };
    expect(stateOf(bare, [{ measures: [measure('http_a', 'p95', 1)] }])).toBe('missing');
  });
});
