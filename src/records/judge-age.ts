import { problem } from '../model/problem-catalogue.ts';
import type { Report } from '../model/report.ts';

/** A report that was read, with the file it came from. */
export interface ReportFile {
  report: Report;
  sha256: string;
  bytes: number;
  /** When the file was written, ISO 8601; null: not known. */
  writtenAt: string | null;
}

/** ISO 8601; null: not known. */
interface Clocks {
  commandStartedAt: string | null;
  runStartedAt: string | null;
  now: string;
}

/** A report of another run, or of a moment that has not come, proves nothing; of a stale file nothing is taken at all. */
export const judgeAge = ({ report, writtenAt }: ReportFile, clocks: Clocks): Report => {
  const place = { file: report.path, line: 0, column: 0 };
  const { commandStartedAt: began, runStartedAt, now } = clocks;
  const isStale =
    began !== null && writtenAt !== null && Date.parse(writtenAt) + FILE_TIMES < Date.parse(began);
  if (isStale) {
    const stale = problem('report-stale', place, { start: began, found: writtenAt });
    return { ...EMPTY, path: report.path, format: report.format, problems: [stale] };
  }
  const of = report.finishedAt ?? report.startedAt;
  if (of === null) return report;
  const isBefore = (one: string, other: string): boolean =>
    Date.parse(one) + TOLERANCE < Date.parse(other);
  const start = began ?? runStartedAt;
  const found =
    start !== null && isBefore(of, start)
      ? problem('report-older-than-run', place, { start, found: of })
      : isBefore(now, of)
        ? problem('report-from-future', place, { now, found: of })
        : null;
  return found === null
    ? report
    : { ...report, complete: false, problems: [...report.problems, found] };
};

/** Clocks of machines differ a little. */
const TOLERANCE = 5 * 60_000;
/** Times of files are a few milliseconds behind the clock. */
const FILE_TIMES = 50;

const EMPTY: Omit<Report, 'path' | 'format' | 'problems'> = {
  tool: null,
  tests: null,
  declared: null,
  cases: [],
  rollups: [],
  measures: [],
  findings: [],
  findingTotals: null,
  checks: [],
  scope: [],
  attestations: [],
  complete: false,
  startedAt: null,
  finishedAt: null,
  commit: null,
  branch: null,
  runUrl: null,
};
