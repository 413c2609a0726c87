/**
 * A record: what one CI run of one project showed. Immutable, appended, named by its content. It holds
 * what was read of the reports, and what the checklists claimed at that moment; a correction is a new record.
 */
import type { Binding, BoundEvidence, GateSettings } from './binding.ts';
import type { Claim, Phase, Severity } from './checklist.ts';
import type { Attestation, Check, Finding, Measure, Outcome, Scope } from './evidence.ts';
import type { GateRule } from './gate.ts';
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problem-catalogue.ts';
import type { FindingTotals, TestTotals } from './report.ts';
import type { RecordSignature } from './signature.ts';
import type { JudgedItem, Score, Weights } from './site.ts';
import type { Verdict } from './verdict.ts';

export const RECORD_SCHEMA = 'seaworthy/record/1';

/** The run, as its environment names it. Any of it can be set by hand: it is claimed, not proven. */
export interface Envelope {
  /** ISO 8601, UTC: the moment the evidence speaks of. */
  at: string;
  /** Where that moment comes from. */
  atSource: 'option' | 'command' | 'ci' | 'report' | 'clock';
  environment: string | null;
  commit: string | null;
  branch: string | null;
  tag: string | null;
  pullRequest: string | null;
  repository: string | null;
  provider: string | null;
  runUrl: string | null;
  runId: string | null;
  attempt: number | null;
  workflow: string | null;
  job: string | null;
  event: string | null;
  actor: string | null;
  command: RecordedCommand | null;
}

export interface RecordedCommand {
  argv: readonly string[];
  exitCode: number;
  /** Milliseconds. */
  duration: number;
}

/** What a problem was when the record was made; its wording comes from the catalogue of the reader's version. */
export interface RecordedProblem {
  code: ProblemCode;
  line: number;
  values: Problem['values'];
}

/** A report file, and what it said of itself. */
export interface RecordedReport {
  /** Relative, as it was given. */
  path: string;
  sha256: string;
  bytes: number;
  format: string | null;
  tool: { name: string; version: string | null } | null;
  startedAt: string | null;
  finishedAt: string | null;
  tests: TestTotals | null;
  declared: Partial<TestTotals> | null;
  findings: FindingTotals | null;
  scope: readonly Omit<Scope, 'kind'>[];
  complete: boolean;
  /** Another report of this record that holds the same tests. */
  sameAs: number | null;
  problems: readonly RecordedProblem[];
}

/** Tests of one file and suite. Names of those that passed, up to a limit; everything of the others. */
export interface RecordedSuite {
  report: number;
  file: string | null;
  suite: readonly string[];
  passed: readonly string[];
  /** Passed as well, but not named. */
  more: number;
  others: readonly RecordedCase[];
}

export interface RecordedCase {
  name: string;
  outcome: Outcome;
  variant?: string;
  flaky?: true;
  attempts?: number;
  message?: string;
}

/** Evidence that knows which of the record's reports it comes from; null: from the command line. */
export type Recorded<Kind> = Omit<Kind, 'kind'> & { report: number | null };

/** An item as the checklist had it then. */
export interface RecordedClaim {
  id: string;
  text: string;
  claim: Claim;
  phase: Phase;
  severity: Severity;
}

/** A binding without its place in a file that changes. */
export type RecordedBinding = Omit<Binding, 'place'>;

/** What a binding showed then. */
export interface RecordedProof
  extends Pick<BoundEvidence, 'state' | 'sentence' | 'at' | 'until' | 'strength'> {
  /** Index in the bindings of the judgement. */
  binding: number;
  /** Id of the record it came from, `this` for the one it stands in; null where none came. */
  record: string | null;
}

/** A leaf item as it was judged. */
export interface RecordedVerdict {
  id: string;
  verdict: Verdict;
  remark?: NonNullable<JudgedItem['remark']>;
  /** The waiver that held, and the verdict underneath. */
  waiver?: {
    approver: string;
    until: string;
    reason: string;
    requester?: string;
    verdict: Verdict;
  };
  evidence?: readonly RecordedProof[];
}

/**
 * What everything came to when the record was written, with its own evidence: what the project's page,
 * built at `recordedAt`, would have said. Kept, since rules, weights and bindings change.
 */
export interface RecordedJudgement {
  /** `RULES_VERSION` of the program that judged. */
  rules: number;
  weights: Weights;
  score: Omit<Score, 'ledger'>;
  /** null where neither records nor rules were there to judge by. */
  gate: {
    verdict: 'GO' | 'NO-GO';
    rules: readonly { rule: GateRule; title: string; passed: boolean; why: string }[];
    /** What the rules came from; absent in records of versions that kept only their words. */
    asked?: GateSettings;
  } | null;
  bindings: readonly RecordedBinding[];
  verdicts: readonly RecordedVerdict[];
}

export interface RunRecord {
  schema: typeof RECORD_SCHEMA;
  project: string;
  /** ISO 8601, UTC: when the record was written. */
  recordedAt: string;
  generator: string;
  envelope: Envelope;
  reports: readonly RecordedReport[];
  suites: readonly RecordedSuite[];
  measures: readonly Recorded<Measure>[];
  findings: readonly Recorded<Finding>[];
  checks: readonly Recorded<Check>[];
  attestations: readonly Recorded<Attestation>[];
  /** The documents of the checklist, by digest. */
  documents: readonly { path: string; sha256: string }[];
  claims: readonly RecordedClaim[];
  /** Absent in records of versions that kept none. */
  judged?: RecordedJudgement;
  problems: readonly (RecordedProblem & { file: string })[];
  /** Secrets that were taken out of kept texts. */
  redactions: number;
  /** Absolute paths in kept texts that were made relative; not there: none. */
  paths?: number;
  /** Digest of all that is not this writing of it, nor what it was judged to be: the same input has the same. */
  content: string;
  /** Digests of the records that no other record followed when this one was written. */
  previous: readonly string[];
}

/** A record as it lies in the project's folder. */
export interface StoredRecord {
  /** Relative to the content folder. */
  path: string;
  /** SHA-256 of the file. */
  digest: string;
  /** The file itself: what is published is what was digested. */
  bytes: Uint8Array;
  record: RunRecord;
  /** Those beside it, none of them of other bytes; left out where there are none. */
  signatures?: readonly RecordSignature[];
}
