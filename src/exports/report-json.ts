import type { Conclusion } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';
import { PROBLEMS, renderHint, renderMessage } from '../model/problem-catalogue.ts';
import type { Report } from '../model/report.ts';

/** What was read from one report, in the stable shape `seaworthy/report/1`. */
export const renderReportJson = (report: Report) => ({
  schema: 'seaworthy/report/1' as const,
  format: report.format,
  tool: report.tool,
  tests: report.tests,
  declared: report.declared,
  measures: report.measures.map(({ name, statistic, value, unit, subject, count }) => ({
    name,
    statistic,
    value,
    unit,
    subject,
    count,
  })),
  findings: renderFindings(report),
  suppressed: report.findingTotals?.suppressed ?? 0,
  checks: countChecks(report),
  scope: report.scope.map(({ what, count }) => ({ what, count })),
  attestations: report.attestations.map(({ predicateType, subjects, builder, verification }) => ({
    predicateType,
    subjects,
    builder,
    verification,
  })),
  complete: report.complete,
  startedAt: report.startedAt,
  finishedAt: report.finishedAt,
  commit: report.commit,
  branch: report.branch,
  runUrl: report.runUrl,
  problems: report.problems.map(renderReportProblem),
});

export type ReportJson = ReturnType<typeof renderReportJson>;

const renderFindings = ({ findingTotals }: Report) => {
  if (findingTotals === null) return null;
  const { suppressed: _, ...open } = findingTotals;
  return open;
};

const countChecks = ({ checks }: Report): Partial<Record<Conclusion, number>> | null => {
  if (checks.length === 0) return null;
  const counts: Partial<Record<Conclusion, number>> = {};
  for (const { conclusion } of checks) counts[conclusion] = (counts[conclusion] ?? 0) + 1;
  return counts;
};

const renderReportProblem = (problem: Problem) => ({
  code: problem.code,
  severity: PROBLEMS[problem.code].severity,
  line: problem.place.line,
  column: problem.place.column,
  message: renderMessage(problem),
  hint: renderHint(problem),
});
