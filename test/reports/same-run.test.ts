import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/reports/read-report.ts';

/** One run of the shop's tests, in as many formats as its tools write. */
const RUN = fileURLToPath(new URL('../fixtures/reports/same-run/', import.meta.url));

const read = (name: string) =>
  readReport([new Uint8Array(readFileSync(join(RUN, name)))], { path: name });

describe.each(readdirSync(RUN))('one run written as %s', (name) => {
  const report = read(name);

  test('has the same figures as in any other format, and nothing is wrong with it', () => {
    expect(report.tests).toEqual({
      total: 7,
      passed: 4,
      failed: 2,
      errored: 0,
      skipped: 1,
      todo: 0,
      flaky: 0,
    });
    expect(report.problems).toEqual([]);
  });

  test('has the same tests with the same results, times and reasons', () => {
    const cases = report.cases.map((one) => ({
      suite: one.suite,
      name: one.name,
      outcome: one.outcome,
      duration: one.duration,
      message: one.message,
    }));
    expect(cases).toHaveLength(EXPECTED.length);
    expect(cases).toEqual(expect.arrayContaining(EXPECTED));
  });
});

test('the formats are those that name their tests each in its own way', () => {
  const formats = readdirSync(RUN).map((name) => read(name).format);
  expect(formats.sort()).toEqual(
    ['ctrf', 'junit', 'mocha-json', 'tap', 'trx', 'vitest-json', 'xunit-xml'].sort(),
  );
});

const EXPECTED = [
  { suite: ['cart'], name: 'adds a line', outcome: 'passed', duration: 12.5, message: null },
  {
    suite: ['cart'],
    name: 'removes <script> & "quotes"',
    outcome: 'passed',
    duration: 3,
    message: null,
  },
  {
    suite: ['cart'],
    name: 'rounds half even — “€ 0,125”',
    outcome: 'failed',
    duration: 41,
    message: 'expected 0.13 to be 0.12',
  },
  { suite: ['cart'], name: 'ships abroad', outcome: 'skipped', duration: 0, message: null },
  { suite: ['checkout'], name: 'pays by card', outcome: 'passed', duration: 250, message: null },
  { suite: ['checkout'], name: 'refunds', outcome: 'failed', duration: 7, message: 'no carrier' },
  { suite: ['checkout'], name: '__proto__', outcome: 'passed', duration: 1, message: null },
];
