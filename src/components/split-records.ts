import { furtherRecordsPage, recordsPage } from '../model/addresses.ts';
import type { Problem } from '../model/problem.ts';
import type { RecordView } from '../model/record-view.ts';
import type { Project } from '../model/site.ts';
import { listRecordProblems } from '../model/verify-view.ts';

/** One page of the list of a project's records. */
export interface RecordListPart {
  records: RecordView[];
  /** What lies among the records and is none that can be believed. */
  refused: Problem[];
  /** How many there are on all pages. */
  refusedCount: number;
  /** Paths of all pages. */
  pages: string[];
  /** Which of them this is, from 0. */
  index: number;
}

/** Rows of a page: about 1 kB each. */
const MOST_RECORDS = 150;
const MOST_REFUSED = 80;

/** The pages of a list of records; none where there is neither a record nor a problem with one. */
export const splitRecords = ({ id, records, problems }: Project): RecordListPart[] => {
  const refused = listRecordProblems({ problems });
  const count = Math.max(
    Math.ceil(records.length / MOST_RECORDS),
    Math.ceil(refused.length / MOST_REFUSED),
  );
  const pages = Array.from({ length: count }, (_, index) =>
    index === 0 ? recordsPage(id) : furtherRecordsPage(id, index + 1),
  );
  return pages.map((_, index) => ({
    records: records.slice(index * MOST_RECORDS, (index + 1) * MOST_RECORDS),
    refused: refused.slice(index * MOST_REFUSED, (index + 1) * MOST_REFUSED),
    refusedCount: refused.length,
    pages,
    index,
  }));
};
