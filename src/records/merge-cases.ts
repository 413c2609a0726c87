import type { TestCase } from '../model/evidence.ts';
import type { RecordedCase, RecordedProblem, RecordedSuite } from '../model/record.ts';
import type { Report } from '../model/report.ts';
import { identifyCase, titleCase } from './name-case.ts';

export interface MergedCases {
  suites: RecordedSuite[];
  /** For each report the one that holds the same run in another format, or null. */
  sameAs: (number | null)[];
  problems: (RecordedProblem & { file: string })[];
}

/** Names of tests that passed, in one record. Those of all others are always kept. */
const MOST_NAMED = 5000;
/** Two formats of one run share most titles; two different runs share few. */
const SAME_RUN = 0.8;

/**
 * The tests of all reports of one run. Shards add up; the same test in two formats, or in two files
 * with the same result, counts once. With different results it is named, and the worse one stays.
 */
export const mergeCases = (reports: readonly Report[]): MergedCases => {
  const sameAs = reports.map((report, at) => findSameRun(report, at, reports));
  const problems: MergedCases['problems'] = [];
  const groups = new Map<string, RecordedSuite & { passed: string[]; others: RecordedCase[] }>();
  const seen = new Map<string, { one: TestCase; at: number }>();
  const titles = reports.map((report) => new Map(report.cases.map((one) => [titleCase(one), one])));
  let named = 0;

  const groupOf = (report: number, file: string | null, suite: readonly string[]) => {
    const key = [report, file ?? '', ...suite].join('\u0000');
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group = { report, file, suite, passed: [], more: 0, others: [] };
    groups.set(key, group);
    return group;
  };
  const conflict = (one: TestCase, other: TestCase, file: string): void => {
    const outcomes = [one.outcome, other.outcome].sort().join(' and ');
    problems.push({ code: 'case-conflict', line: 0, file, values: { name: one.name, outcomes } });
  };

  // First what must not be counted: of two results of one test the worse one stays.
  const skipped = new Set<TestCase>();
  const settle = (one: TestCase, other: TestCase, file: string): void => {
    const isAgreed = passes(one) === passes(other) || !(fails(one) || fails(other));
    if (!isAgreed) conflict(one, other, file);
    const isWorse = isAgreed ? !passes(other) && passes(one) : fails(one);
    skipped.add(isWorse ? other : one);
  };
  reports.forEach((report, at) => {
    const richer = sameAs[at] ?? null;
    for (const one of report.cases) {
      const twin = richer === null ? undefined : titles[richer]?.get(titleCase(one));
      if (twin !== undefined) settle(one, twin, report.path);
      if (skipped.has(one)) continue;
      const key = `${report.format}\u0000${identifyCase(one)}`;
      const before = seen.get(key);
      // Within one file repeated names are legal, and were judged when it was read.
      if (before !== undefined && before.at !== at) settle(one, before.one, report.path);
      if (!skipped.has(one)) seen.set(key, { one, at });
    }
  });
  reports.forEach((report, at) => {
    for (const one of report.cases) {
      if (skipped.has(one)) continue;
      const group = groupOf(at, one.file, one.suite);
      if (one.outcome !== 'passed' || one.flaky) group.others.push(recordCase(one));
      else if (named < MOST_NAMED) {
        named += 1;
        group.passed.push(one.name);
      } else group.more += 1;
    }
    // What the reader has rolled up cannot be told apart: of two formats only one adds it.
    if ((sameAs[at] ?? null) === null)
      for (const { name, passed } of report.rollups) groupOf(at, name || null, []).more += passed;
  });
  const unnamed = [...groups.values()].reduce((sum, { more }) => sum + more, 0);
  if (unnamed > 0)
    problems.push({
      code: 'tests-unnamed',
      line: 0,
      file: '',
      values: { limit: MOST_NAMED, count: unnamed },
    });
  return { suites: [...groups.values()], sameAs, problems };
};

const passes = ({ outcome }: TestCase): boolean => outcome === 'passed';
const fails = ({ outcome }: TestCase): boolean => outcome === 'failed' || outcome === 'errored';

const recordCase = (one: TestCase): RecordedCase => ({
  name: one.name,
  outcome: one.outcome,
  ...(one.variant === null ? {} : { variant: one.variant }),
  ...(one.flaky ? { flaky: true } : {}),
  ...(one.attempts > 1 ? { attempts: one.attempts } : {}),
  ...(one.message === null ? {} : { message: one.message }),
});

/** The report of another format that this one repeats: the richer of the two is the one that counts. */
const findSameRun = (report: Report, at: number, reports: readonly Report[]): number | null => {
  if (report.cases.length === 0) return null;
  const own = new Set(report.cases.map(titleCase));
  const found = reports.findIndex((other, index) => {
    if (other.format === report.format || other.cases.length === 0) return false;
    if (!isRicher(other, index, report, at)) return false;
    const theirs = new Set(other.cases.map(titleCase));
    const shared = [...own].filter((title) => theirs.has(title)).length;
    return shared >= SAME_RUN * Math.min(own.size, theirs.size);
  });
  return found < 0 ? null : found;
};

/** More tests; else more than JUnit can say; else the first that was named. */
const isRicher = (one: Report, at: number, other: Report, otherAt: number): boolean => {
  if (one.cases.length !== other.cases.length) return one.cases.length > other.cases.length;
  const plain = (report: Report): number => (report.format === 'junit' ? 1 : 0);
  return plain(one) !== plain(other) ? plain(one) < plain(other) : at < otherAt;
};
