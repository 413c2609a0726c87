/** What stands around the items of a checklist: approvals, runbooks, people, risks, dates, links. */
import type { Severity, Threshold } from './checklist.ts';

export type * from './runbook.ts';

export interface SignOff {
  role: string;
  statement: string | null;
  /** The heading it stands under, when that is not the sign-off section itself. */
  group: string | null;
  name: string | null;
  date: string | null;
  /** Names of the fields offered ("Name", "Date", "Signature"). */
  fields: string[];
  /** A name stands there. A ticked box alone signs nothing. */
  signed: boolean;
  ticked: boolean;
  /** SHA-256 of what was signed, in hex; null where the document names none. */
  digest: string | null;
  line: number;
}

export interface SmokeTest {
  title: string;
  url: string | null;
  /** Pairs of action and expectation; the action is null where the test has only an expectation. */
  checks: { action: string | null; expected: string }[];
  section: string[];
  line: number;
}

export interface Contact {
  group: string | null;
  role: string;
  /** null where the value is a placeholder or blank: a gap. */
  value: string | null;
  line: number;
}

export interface EscalationLevel {
  level: string;
  action: string;
  line: number;
}

export interface Risk {
  name: string;
  severity: Severity | null;
  impact: string | null;
  mitigation: string | null;
  monitor: string | null;
  text: string;
  thresholds: Threshold[];
  line: number;
}

/** A line that decides without being ticked (criterion), or is bad when it holds (flag). */
export interface Criterion {
  text: string;
  thresholds: Threshold[];
  section: string[];
  line: number;
}

export interface Estimate {
  section: string[];
  value: string;
  /** In working days: a week is 5. null where the text is no duration. */
  days: number | null;
  line: number;
}

export interface TimelineRow {
  when: string;
  what: string;
  line: number;
}

/** "80 % complete", against what was counted over leaf items of phase readiness. */
export interface ProgressClaim {
  value: number;
  text: string;
  line: number;
  /** Percent; null when there was nothing to count. */
  counted: number | null;
}

export interface Link {
  text: string;
  url: string;
  line: number;
}
