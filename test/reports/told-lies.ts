import type { ProblemCode } from '../../src/model/problem-catalogue.ts';

/** Files that say what is not so, as tools write them. */

export interface Told {
  /** The format that must have read it; null: none may. */
  format: string | null;
  text: string;
}

const told = (format: string | null, content: unknown): Told => ({
  format,
  text: typeof content === 'string' ? content : JSON.stringify(content),
});

const NO_RESULTS = { tests: 0, passed: 0, failed: 0, skipped: 0, pending: 0, other: 0 };
const ctrf = (tests: unknown[], summary: object = {}): unknown => ({
  results: { tool: { name: 'runner' }, summary: { ...NO_RESULTS, ...summary }, tests },
});
const vitest = (files: unknown[], totals: object = {}): unknown => ({
  numTotalTests: 1,
  numPassedTests: 1,
  numFailedTests: 0,
  ...totals,
  success: true,
  startTime: 1791792000000,
  testResults: files,
});
const file = (name: string, results: unknown[], more: object = {}): unknown => ({
  name,
  status: 'passed',
  message: '',
  assertionResults: results,
  ...more,
});
const passing = (title: string): unknown => ({ ancestorTitles: [], title, status: 'passed' });
const junit = (content: string, attributes = 'name="cart" tests="1" failures="0"'): string =>
  `<?xml version="1.0"?><testsuites><testsuite ${attributes}>${content}</testsuite></testsuites>`;
const sarif = (run: object): unknown => ({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'scanner' } }, ...run }],
});

/** These void the report: nothing that passed in it counts. */
export const VOIDING: readonly (readonly [string, ProblemCode, readonly Told[]])[] = [
  [
    'a suite of zero tests',
    'tests-none',
    [
      told('junit', '<testsuites tests="0"/>'),
      told('vitest-json', vitest([], { numTotalTests: 0, numPassedTests: 0 })),
      told('ctrf', ctrf([])),
      told('tap', 'TAP version 13\n1..0\n'),
    ],
  ],
  [
    'a dead suite that left no case behind',
    'suite-broken',
    [
      told('junit', junit('', 'name="cart" tests="4" failures="0"')),
      told('junit', junit('<testcase name="adds"/><error message="does not compile"/>')),
      told(
        'vitest-json',
        vitest([
          file('a.ts', [passing('adds')]),
          file('b.ts', [], { status: 'failed', message: 'Cannot find module' }),
        ]),
      ),
      told(
        'go-test-json',
        '{"Action":"pass","Package":"shop/a","Test":"TestAdds"}\n{"Action":"pass","Package":"shop/a"}\nFAIL\tshop/b [build failed]\n',
      ),
    ],
  ],
  [
    'two declared and one listed',
    'totals-differ',
    [
      told('junit', junit('<testcase name="adds"/>', 'name="cart" tests="2" failures="0"')),
      told('ctrf', ctrf([{ name: 'adds', status: 'passed' }], { tests: 2, passed: 2 })),
      told(
        'vitest-json',
        vitest([file('a.ts', [passing('adds')])], { numTotalTests: 2, numPassedTests: 2 }),
      ),
      told('eslint', [
        { filePath: 'a.js', messages: [], errorCount: 2, warningCount: 0 },
        { filePath: 'b.js', messages: [], errorCount: 0, warningCount: 0 },
      ]),
      told('npm-audit', {
        auditReportVersion: 2,
        vulnerabilities: {},
        metadata: { vulnerabilities: { critical: 1, total: 1 }, dependencies: { total: 9 } },
      }),
    ],
  ],
  [
    'more failures in the summary than in the list',
    'totals-differ',
    [
      told('junit', junit('<testcase name="adds"/>', 'name="cart" tests="1" failures="1"')),
      told('ctrf', ctrf([{ name: 'adds', status: 'passed' }], { tests: 1, failed: 1 })),
      told('vitest-json', vitest([file('a.ts', [passing('adds')])], { numFailedTests: 1 })),
    ],
  ],
  [
    'an end in the middle',
    'report-damaged',
    [
      told('junit', '<testsuite name="cart" tests="2"><testcase name="adds"/><testcase na'),
      told(null, '{"numTotalTests":1,"testResults":[{"name":"a.ts","status":"passed"'),
      told('go-test-json', '{"Action":"pass","Package":"a","Test":"T"}\n{"Action":"pass","Pack'),
    ],
  ],
  [
    'zero bytes, or nothing but spaces',
    'report-empty',
    [
      told(null, ''),
      told(null, ' \n\t\n'),
      told(null, '\uFEFF'),
      told(null, '[]'),
      told(null, '{}'),
    ],
  ],
  [
    'a scan that scanned nothing',
    'scope-zero',
    [
      told('bandit-json', {
        errors: [],
        generated_at: '2026-10-05T08:00:00Z',
        metrics: { _totals: { loc: 0, nosec: 0 } },
        results: [],
      }),
      told('pip-audit', { dependencies: [], fixes: [] }),
      told('cyclonedx-json', { bomFormat: 'CycloneDX', specVersion: '1.6', components: [] }),
      told(
        'cobertura',
        '<coverage line-rate="1" branch-rate="1" version="1" timestamp="1"><packages/></coverage>',
      ),
    ],
  ],
  [
    'a tool that failed',
    'tool-failed',
    [
      told('npm-audit', { error: { code: 'ENOLOCK', summary: 'no lockfile', detail: '' } }),
      told('sarif', sarif({ results: [], invocations: [{ executionSuccessful: false }] })),
      told('sarif', sarif({ results: null })),
      told('snyk-json', { ok: false, error: 'no network', path: '/srv/shop' }),
      told('retire-js', {
        version: '5',
        start: '2026-10-05T08:00:00Z',
        data: [],
        messages: [],
        errors: ['could not download'],
      }),
    ],
  ],
  [
    'one test with two results',
    'case-conflict',
    [
      told(
        'junit',
        junit(
          '<testcase name="adds"/><testcase name="adds"><failure message="no"/></testcase>',
          'name="cart"',
        ),
      ),
      told(
        'ctrf',
        ctrf(
          [
            { name: 'adds', status: 'failed' },
            { name: 'adds', status: 'passed' },
          ],
          { tests: 2, passed: 1, failed: 1 },
        ),
      ),
      told(
        'trx',
        '<TestRun><Results><UnitTestResult testId="a" testName="adds" outcome="Passed"/><UnitTestResult testId="a" testName="adds" outcome="Failed"/></Results></TestRun>',
      ),
    ],
  ],
  [
    'a list of failures behind an empty one of the same name',
    'report-key-twice',
    [
      told(
        'vitest-json',
        JSON.stringify(vitest([file('a.ts', [passing('adds')])])).replace(
          '"testResults"',
          '"testResults":[{"name":"b","status":"failed"}],"testResults"',
        ),
      ),
      told(
        'bandit-json',
        '{"errors":[],"metrics":{"_totals":{"loc":9}},"results":[{"issue_severity":"HIGH"}],"res\\u0075lts":[]}',
      ),
      told(
        'go-test-json',
        '{"Action":"fail","Package":"a","Test":"T","Action":"pass"}\n{"Action":"pass","Package":"a"}\n',
      ),
    ],
  ],
];

/** These void nothing: the figure that a limit is compared with is the true one, and the lie stands beside it. */
export const NAMED: readonly (readonly [string, ProblemCode, readonly Told[]])[] = [
  [
    'other text around a report',
    'report-noise',
    [
      told('junit', `npm warn old lockfile\n${junit('<testcase name="adds"/>')}`),
      told('ctrf', `Found 1 test\n${JSON.stringify(ctrf([{ name: 'a', status: 'passed' }]))}`),
      told('vitest-json', `${JSON.stringify(vitest([file('a.ts', [passing('a')])]))}\ndone`),
    ],
  ],
  [
    'a level in place of a severity',
    'severity-from-level',
    [
      told('sarif', sarif({ results: [{ ruleId: 'a', level: 'error', message: { text: 'm' } }] })),
      told('sarif', sarif({ results: [{ ruleId: 'a', message: { text: 'm' } }] })),
    ],
  ],
  [
    'a clock that runs backwards',
    'clock-backwards',
    [
      told(
        'ctrf',
        ctrf([{ name: 'adds', status: 'passed' }], { start: 1791792000000, stop: 1791791000000 }),
      ),
      told(
        'sarif',
        sarif({
          results: [],
          invocations: [
            {
              executionSuccessful: true,
              startTimeUtc: '2026-10-05T08:00:00Z',
              endTimeUtc: '2026-10-05T07:00:00+00:00',
            },
          ],
        }),
      ),
      told(
        'trx',
        '<TestRun><Times start="2026-10-05T08:00:00+02:00" finish="2026-10-05T05:00:00Z"/><Results><UnitTestResult testName="a" outcome="Passed"/></Results></TestRun>',
      ),
    ],
  ],
];
