import {
  CONCLUSIONS,
  FINDING_CATEGORIES,
  FINDING_SEVERITIES,
  OUTCOMES,
  SEVERITY_SOURCES,
  STATISTICS,
  UNITS,
} from '../../src/model/evidence.ts';
import { PROBLEMS } from '../../src/model/problem-catalogue.ts';
import type { Report } from '../../src/model/report.ts';

/** What no report may be, whatever was in the file. Empty: nothing. */
export const findUnsound = (report: Report): string[] => [
  ...findStrangeValues(report, 'report'),
  ...findStrangeWords(report),
  ...findWrongSums(report),
  ...findFalseProof(report),
];

/** A record is JSON: what JSON cannot say must not be in a report. */
const findStrangeValues = (value: unknown, path: string): string[] => {
  if (value === null || typeof value === 'boolean') return [];
  if (typeof value === 'string') return value.isWellFormed() ? [] : [`${path} is ill-formed`];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object') return [`${path} is of type ${typeof value}`];
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype)
    return [`${path} has a prototype of its own`];
  return Object.entries(value).flatMap(([key, part]) => findStrangeValues(part, `${path}.${key}`));
};

const findStrangeWords = ({ cases, measures, findings, checks }: Report): string[] => {
  const words: [readonly string[], string][] = [
    ...cases.map(({ outcome }) => [OUTCOMES, outcome] as [readonly string[], string]),
    ...measures.flatMap(({ statistic, unit }): [readonly string[], string][] => [
      [STATISTICS, statistic],
      [UNITS, unit],
    ]),
    ...findings.flatMap((one): [readonly string[], string][] => [
      [FINDING_CATEGORIES, one.category],
      [FINDING_SEVERITIES, one.severity],
      [SEVERITY_SOURCES, one.severitySource],
    ]),
    ...checks.map(({ conclusion }) => [CONCLUSIONS, conclusion] as [readonly string[], string]),
  ];
  return words
    .filter(([known, word]) => !known.includes(word))
    .map(([known, word]) => `\`${word}\` is none of ${known.join(', ')}`);
};

const findWrongSums = (report: Report): string[] => {
  const { tests, cases, rollups } = report;
  const counts = [
    ...Object.values(tests ?? {}),
    ...Object.values(report.findingTotals ?? {}),
    ...[...report.scope, ...report.findings, ...report.measures].map(({ count }) => count ?? 0),
  ];
  const wrong = counts.filter((count) => !Number.isSafeInteger(count) || count < 0);
  const shares = report.measures.filter(({ name }) => /^(?:coverage|mutation)\./.test(name));
  const unfit = [
    ...wrong.map((count) => `${count} is no count`),
    ...shares
      .filter(({ value }) => value < 0 || value > 1)
      .map(({ name }) => `${name} is no share`),
  ];
  if (tests === null) return cases.length === 0 ? unfit : [...unfit, 'cases without totals'];
  const { total, passed, failed, errored, skipped, todo, flaky } = tests;
  const rolled = rollups.reduce((sum, rollup) => sum + rollup.passed, 0);
  const isListed = cases.length > 0;
  return [
    ...unfit,
    ...(flaky > passed ? ['more flaky tests than passed ones'] : []),
    ...(isListed && passed + failed + errored + skipped + todo !== total ? ['parts ≠ total'] : []),
    ...(isListed && cases.length + rolled !== total ? ['cases ≠ total'] : []),
  ];
};

/** Complete is what holds evidence of a known format, with nothing in it that voids it. */
const findFalseProof = (report: Report): string[] => {
  const unfilled = report.problems.flatMap(({ code, values }) =>
    [...PROBLEMS[code].message.matchAll(/\{(\w+)\}/g)]
      .filter(([, slot = '']) => !Object.hasOwn(values, slot))
      .map(([slot]) => `nothing for ${slot} of ${code}`),
  );
  if (!report.complete) return report.problems.length > 0 ? unfilled : ['void, and says nothing'];
  const isEmpty =
    (report.tests?.total ?? 0) === 0 &&
    report.findingTotals === null &&
    [report.measures, report.checks, report.attestations].every(({ length }) => length === 0);
  const isExplained = report.problems.some(({ code }) => PROBLEMS[code].severity === 'error');
  return [
    ...unfilled,
    ...(report.format === null ? ['complete, of no format'] : []),
    ...(isEmpty && !isExplained ? ['complete, with nothing in it'] : []),
    ...(report.problems.some(({ code }) => PROBLEMS[code].voids) ? ['complete, and void'] : []),
    ...(report.scope.some(({ count }) => count === 0) ? ['complete, over nothing'] : []),
  ];
};
