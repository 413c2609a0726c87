/**
 * Evidence: one fact read from a report. A small closed set of kinds, with closed sets of units,
 * statistics, severities and outcomes, so that facts of any tool can be compared.
 */

export const OUTCOMES = ['passed', 'failed', 'errored', 'skipped', 'todo', 'not-run'] as const;
/** `failed`: an expectation did not hold. `errored`: the test itself broke. `not-run`: named, never started. */
export type Outcome = (typeof OUTCOMES)[number];

export interface TestCase {
  kind: 'case';
  /** Outermost first; empty where the tool has none. */
  suite: readonly string[];
  name: string;
  /** As the tool names it: a path, a module, a nodeid's first part. */
  file: string | null;
  /** What tells runs of one test apart: browser, parameters, platform. */
  variant: string | null;
  outcome: Outcome;
  /** Passed, but not at the first attempt. */
  flaky: boolean;
  attempts: number;
  /** Milliseconds. */
  duration: number | null;
  /** Why it did not pass, shortened, without escape codes. */
  message: string | null;
}

export const UNITS = [
  'ms',
  'ratio',
  'count',
  'count/s',
  'bytes',
  'bytes/s',
  'days',
  'score',
  'usd',
  'none',
] as const;
/** Readers convert: times to ms, percent to a ratio of 0..1. */
export type Unit = (typeof UNITS)[number];

export const STATISTICS = [
  'value',
  'total',
  'mean',
  'median',
  'min',
  'max',
  'stddev',
  'p50',
  'p75',
  'p90',
  'p95',
  'p97.5',
  'p98',
  'p99',
  'p99.9',
  'rate',
  'last',
] as const;
export type Statistic = (typeof STATISTICS)[number];

export interface Measure {
  kind: 'measure';
  /** `coverage.lines`, `latency`, `error_ratio`, or the tool's own name. */
  name: string;
  statistic: Statistic;
  /** Finite, and exact: never the figure a tool rounded for display. */
  value: number;
  unit: Unit;
  /** Endpoint, page, package …; null: the whole. */
  subject: string | null;
  /** How many observations it was taken over. */
  count: number | null;
}

export const FINDING_CATEGORIES = [
  'vulnerability',
  'code',
  'dynamic',
  'secret',
  'misconfiguration',
  'licence',
  'lint',
  'type',
  'tls',
] as const;
export type FindingCategory = (typeof FINDING_CATEGORIES)[number];

export const FINDING_SEVERITIES = ['critical', 'high', 'medium', 'low', 'info', 'unknown'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** Where a severity comes from. `level` and `default` are how loud a tool is, not how bad a thing is. */
export const SEVERITY_SOURCES = ['native', 'cvss', 'level', 'default', 'none'] as const;
export type SeveritySource = (typeof SEVERITY_SOURCES)[number];

export interface Finding {
  kind: 'finding';
  category: FindingCategory;
  rule: string;
  title: string;
  severity: FindingSeverity;
  severitySource: SeveritySource;
  /** As the tool wrote it. */
  rawSeverity: string | null;
  location: { path: string; line: number | null } | null;
  package: { name: string; version: string | null; fixedIn: string | null } | null;
  state: 'open' | 'suppressed';
  /** Instances that the tool reports as one. */
  count: number;
}

export const CONCLUSIONS = [
  'success',
  'failure',
  'error',
  'warning',
  'neutral',
  'cancelled',
  'skipped',
  'timed-out',
  'pending',
] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** Something that was asked and answered: a CI job, a health endpoint, a control, a command. */
export interface Check {
  kind: 'check';
  name: string;
  group: string | null;
  conclusion: Conclusion;
  url: string | null;
  expected: string | null;
  actual: string | null;
}

export const SCOPES = [
  'tests',
  'files',
  'lines',
  'packages',
  'targets',
  'urls',
  'requests',
  'controls',
  'statements',
  'components',
  'commits',
] as const;

/** How much was looked at. Nothing found where nothing was looked at proves nothing. */
export interface Scope {
  kind: 'scope';
  what: (typeof SCOPES)[number];
  count: number;
}

export interface Attestation {
  kind: 'attestation';
  predicateType: string;
  subjects: readonly { name: string; digest: string }[];
  builder: string | null;
  /** Parsing proves nothing: only a checked signature does. */
  verification: 'verified' | 'failed' | 'not-checked';
}

export type Evidence = TestCase | Measure | Finding | Check | Scope | Attestation;
export type EvidenceKind = Evidence['kind'];
