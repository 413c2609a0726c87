import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/reports/read-report.ts';
import { findUnsound } from './find-unsound.ts';

/** Files that somebody made to hurt, or that something else wrote under the name of a report. */

function* takeChunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

const read = (content: string | Uint8Array) =>
  readReport(
    takeChunks(typeof content === 'string' ? new TextEncoder().encode(content) : content),
    { path: 'hostile' },
  );

const LONG = 'x'.repeat(17_000_000);
const PAGE = '<html><head><title>502 Bad Gateway</title></head><body><h1>502</h1></body></html>';
const wrap = (cases: string): string => `<testsuite name="cart">${cases}</testsuite>`;

const VOID: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['JSON nested a hundred thousand deep', '['.repeat(100_000), 'report-too-deep'],
  ['objects nested without an end', '{"a":'.repeat(100_000), 'report-too-deep'],
  ['XML nested a hundred thousand deep', wrap('<testsuite>'.repeat(100_000)), 'report-too-deep'],
  ['a line of TAP without an end', `TAP version 13\n1..1\nok 1 - ${LONG}`, 'report-too-large'],
  ['a line of lcov without an end', `TN:\nSF:a\nDA:1,1\n${LONG}`, 'report-too-large'],
  [
    'an event without an end',
    `{"Action":"pass","Package":"a"}\n{"a":"${LONG}"}`,
    'report-too-large',
  ],
  ['JSON beyond what is held', `{"a":"${LONG.repeat(4)}"}`, 'report-too-large'],
  [
    'entities that grow',
    `<!DOCTYPE t [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${wrap('<testcase name="&b;"/>')}`,
    'report-entities',
  ],
  [
    'entities from elsewhere',
    `<!DOCTYPE t [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>${wrap('<testcase name="a"/>')}`,
    'report-entities',
  ],
  ['a page of an error', PAGE, 'report-unknown'],
  [
    'a page with a suite in it',
    PAGE.replace('<h1>', wrap('<testcase name="a"/>')),
    'report-unknown',
  ],
  ['packed bytes', new Uint8Array(gzipSync(wrap('<testcase name="a"/>'))), 'report-unknown'],
  ['NaN in JSON', '{"numTotalTests":NaN,"testResults":[]}', 'report-damaged'],
  ['Infinity in JSON', '{"numTotalTests":1,"testResults":[-Infinity]}', 'report-damaged'],
  ['two reports in one file', `${wrap('<testcase name="a"/>').repeat(2)}`, 'report-damaged'],
  [
    'an attribute twice',
    '<testsuite tests="1" tests="0"><testcase/></testsuite>',
    'report-damaged',
  ],
  ['a list of nothing', '[null]', 'report-unknown'],
  ['results and nothing else', '{"results":[]}', 'report-unknown'],
  ['results that are null', '{"results":null}', 'report-unknown'],
];

describe.each(VOID)('%s', (_situation, content, code) => {
  test(`is \`${code}\``, () => {
    const report = read(content);
    expect(findUnsound(report)).toEqual([]);
    expect(report.complete).toBe(false);
    expect(report.problems.map((problem) => problem.code)).toContain(code);
  });
});

test('text that is no XML is not searched for its end', () => {
  const { problems } = read(`${wrap('<testcase name="a"/>')}${'< & <a b'.repeat(400_000)}`);
  expect(problems.map(({ code }) => code)).toContain('report-damaged');
});

test('a name of many megabytes is cut, and what it names still counts', () => {
  const { tests, cases, problems } = read(wrap(`<testcase name="${LONG}"><failure/></testcase>`));
  expect(tests).toMatchObject({ total: 1, failed: 1 });
  expect(cases[0]?.name.length).toBeLessThan(2000);
  expect(problems.map(({ code }) => code)).toContain('report-text-cut');
});

test('counts below zero, and shares beyond the whole, are no figures', () => {
  const share = (covered: number, total: number) => ({ total, covered, skipped: 0, pct: 100 });
  for (const lines of [share(-10, -10), share(20, 10), share(-1, 10)]) {
    const report = read(
      JSON.stringify({
        total: {
          lines,
          statements: share(1, 1),
          functions: share(1, 1),
          branches: share(1, 1),
        },
      }),
    );
    expect(findUnsound(report)).toEqual([]);
    expect(report.complete).toBe(false);
    expect(report.measures.some(({ name }) => name === 'coverage.lines')).toBe(false);
  }
});

test('a path of Windows keeps what the project calls it', () => {
  const text = wrap('<testcase name="a" file="C:\\Users\\dev\\shop\\test\\cart.test.ts"/>');
  expect(read(text).cases[0]?.file).toBe('test/cart.test.ts');
});

test('a time of any zone is the moment that it is, and one without a zone is none', () => {
  const startOf = (timestamp: string) =>
    read(`<testsuite name="a" timestamp="${timestamp}"><testcase name="b"/></testsuite>`).startedAt;
  expect(startOf('2026-10-05T10:00:00+02:00')).toBe('2026-10-05T08:00:00.000Z');
  expect(startOf('2026-10-05T03:00:00-0500')).toBe('2026-10-05T08:00:00.000Z');
  expect(startOf('2026-10-05T08:00:00')).toBeNull();
  expect(startOf('2026-02-31T08:00:00Z')).not.toBe('2026-02-31T08:00:00.000Z');
});

test('an event behind other text on its line is not lost', () => {
  const { tests, problems } = read(
    '{"Action":"pass","Package":"a","Test":"T"}\n\u0000{"Action":"fail","Package":"a","Test":"U"}\n{"Action":"fail","Package":"a"}\n',
  );
  expect(tests).toMatchObject({ passed: 1, failed: 1 });
  expect(problems.map(({ code }) => code)).toContain('report-noise');
});
