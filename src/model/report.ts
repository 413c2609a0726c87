/** A report: a file a CI tool wrote, as far as it was read. */
import type { Attestation, Check, Finding, Measure, Scope, TestCase } from './evidence.ts';
import type { Problem } from './problem.ts';

/** Counted, not believed. `todo` is apart from `skipped`, tests that never started are in it; a flaky pass is in `passed` too. */
export interface TestTotals {
  total: number;
  passed: number;
  failed: number;
  errored: number;
  skipped: number;
  todo: number;
  flaky: number;
}

/** Passed cases beyond what is kept one by one. */
export interface CaseRollup {
  /** The file or, where there is none, the suite. */
  name: string;
  passed: number;
}

export interface Report {
  /** As the user named it. */
  path: string;
  /** Id in the registry; null: no format claims it. */
  format: string | null;
  tool: { name: string; version: string | null } | null;
  /** null: the file speaks of no tests. */
  tests: TestTotals | null;
  /** What the file says of itself. */
  declared: Partial<TestTotals> | null;
  /** All that did not pass, and those that passed up to a limit. */
  cases: readonly TestCase[];
  rollups: readonly CaseRollup[];
  measures: readonly Measure[];
  findings: readonly Finding[];
  /** Findings of the file, also those beyond what is kept; null: it is no scan. */
  findingTotals: FindingTotals | null;
  checks: readonly Check[];
  scope: readonly Scope[];
  attestations: readonly Attestation[];
  /** false: something is missing or broken, so that nothing in it proves anything. */
  complete: boolean;
  /** ISO 8601, UTC; null: not said, or without a zone. */
  startedAt: string | null;
  finishedAt: string | null;
  /** What the file says of its run. */
  commit: string | null;
  branch: string | null;
  runUrl: string | null;
  problems: readonly Problem[];
}

export interface FindingTotals {
  /** Open ones only. */
  critical: number;
  high: number;
  medium: number;
  low: number;
  info: number;
  unknown: number;
  suppressed: number;
}
