/** What the History page draws, finished: shares of a width or height are percent, 0 to 100. */
import type { ProofReport } from './binding.ts';
import type { Verdict } from './verdict.ts';

/** The last days, item by item. */
export interface Strip {
  /** ISO dates, each day once, the last is that of judging. */
  days: readonly string[];
  /** Ids of the records that became known on each of these days. */
  records: readonly (readonly string[])[];
  /** Items that changed in these days. */
  rows: readonly StripRow[];
  /** Items that changed and are not among the rows, and items that did not change. */
  more: number;
  same: number;
  trend: Trend;
}

export interface StripRow {
  id: string;
  text: string;
  /** Together as long as the days. */
  cells: readonly StripCell[];
}

/** What an item was at the end of each of some days in a row. */
export interface StripCell {
  /** How many. */
  days: number;
  from: string;
  to: string;
  /** null: it was not there, or nothing was known yet. */
  verdict: Verdict | null;
  /** What evidence said, or until when it is waived. */
  note: string | null;
  /** Of the record that decided last. */
  recordId: string | null;
  report: ProofReport | null;
}

/** Scores over time as steps, from the first record on, or where there is none from the first edit. */
export interface Trend {
  /** ISO dates, both included. */
  from: string;
  to: string;
  /** Runs that are drawn without a break. */
  runs: readonly (readonly TrendStep[])[];
  breaks: readonly TrendBreak[];
  gaps: readonly { start: number; end: number }[];
  /** The figures, one a moment at which either changed. */
  figures: readonly TrendFigure[];
  /** "Verified rose from 25.4 on 16 Oct 2026 to 76.9 today." */
  sentence: string;
}

export interface TrendStep {
  start: number;
  end: number;
  verified: number;
  claimed: number;
}

/** Figures on either side of it are not of the same sum. */
export interface TrendBreak {
  at: number;
  date: string;
  why: string;
}

export interface TrendFigure {
  at: string;
  verified: number | null;
  claimed: number | null;
  gate: 'GO' | 'NO-GO' | null;
  why: string | null;
}
