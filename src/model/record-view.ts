/** What the pages show of a project's records, finished. */
import type { Claim } from './checklist.ts';
import type { Conclusion, Measure } from './evidence.ts';
import type { StoredRecord } from './record.ts';
import type { TestTotals } from './report.ts';

export interface RecordView {
  /** Of its page: the name of its file. */
  id: string;
  stored: StoredRecord;
  /** No other follows it: whoever keeps its digest can tell later whether any record was changed. */
  isHead: boolean;
  /** Of all its suites, each test once; null where it holds none. */
  tests: TestTotals | null;
  /** Against the record of the same kind of run before it; null for the first of its kind. */
  changes: RecordChanges | null;
}

export interface RecordChanges {
  /** The id of the record before. */
  since: string;
  /** Names of tests. */
  broken: readonly string[];
  mended: readonly string[];
  gone: readonly string[];
  added: readonly string[];
  measures: readonly MeasureChange[];
  checks: readonly CheckChange[];
  claims: readonly ClaimChange[];
  /** Formats that came then and did not come now. */
  missing: readonly string[];
}

export type MeasureChange = Pick<Measure, 'name' | 'statistic' | 'subject' | 'unit'> & {
  before: number;
  after: number;
};

export interface CheckChange {
  name: string;
  before: Conclusion;
  after: Conclusion;
}

export interface ClaimChange {
  id: string;
  text: string;
  /** null: the item was not there. */
  before: Claim | null;
  after: Claim | null;
}
