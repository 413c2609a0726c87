import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { readReport } from '../../src/reports/read-report.ts';
import { NAMED, VOIDING } from './told-lies.ts';

/** What reports say that is not so. Each lie is named, in each format that it was tried in, and proves nothing. */

const read = (text: string): Report =>
  readReport([new TextEncoder().encode(text)], { path: 'report' });

describe.each(VOIDING)('%s', (_lie, code, files) => {
  test.each(files)(`is \`${code}\` in $format, and proves nothing`, ({ format, text }) => {
    const report = read(text);
    expect(report.format).toBe(format);
    expect(report.problems.map((problem) => problem.code)).toContain(code);
    expect(report.complete).toBe(false);
  });
});

describe.each(NAMED)('%s', (_lie, code, files) => {
  test.each(files)(`is \`${code}\` in $format`, ({ format, text }) => {
    const report = read(text);
    expect(report.format).toBe(format);
    expect(report.problems.map((problem) => problem.code)).toContain(code);
  });
});

test('coverage is compared exactly, and a figure rounded up is said to be one', () => {
  const { measures, problems } = read(
    JSON.stringify({
      meta: { version: '7.14.1', timestamp: '2026-10-05T08:00:00', branch_coverage: false },
      files: { 'a.py': { summary: { covered_lines: 7995, num_statements: 10000 } } },
      totals: {
        covered_lines: 7995,
        num_statements: 10000,
        percent_covered: 79.95,
        percent_covered_display: '80',
        missing_lines: 2005,
        excluded_lines: 0,
      },
    }),
  );
  expect(measures.find(({ name }) => name === 'coverage.lines')?.value).toBe(0.7995);
  expect(problems.map(({ code }) => code)).toContain('coverage-rounded');
});

test('a k6 threshold that says the opposite is compared by its figure', () => {
  const metrics = (p95: number, isBroken: boolean) => ({
    metrics: {
      http_reqs: { count: 40, rate: 4 },
      http_req_duration: {
        ...{ avg: 1, min: 1, med: 1, max: p95, 'p(90)': p95, 'p(95)': p95 },
        thresholds: { 'p(95)<500': isBroken },
      },
    },
    root_group: { name: '', path: '', id: '', groups: {}, checks: {} },
  });
  const conclude = (p95: number, isBroken: boolean) =>
    read(JSON.stringify(metrics(p95, isBroken))).checks.map(({ conclusion }) => conclusion);
  expect(conclude(120, false)).toEqual(['success']);
  expect(conclude(900, true)).toEqual(['failure']);
  // Whatever the word says: the figure is what was measured.
  expect(conclude(900, false)).toEqual(['failure']);
});
