import { PROBLEM_SEVERITIES, type Problem } from '../model/problem.ts';
import { PROBLEMS, renderHint, renderMessage } from '../model/problem-catalogue.ts';

/** `seaworthy/problems/1`: how many of each severity, and each with its place and words. */
export const renderJsonProblems = (problems: readonly Problem[]): string => {
  const listed = problems.map((problem) => ({
    code: problem.code,
    severity: PROBLEMS[problem.code].severity,
    file: problem.place.file,
    line: problem.place.line,
    column: problem.place.column,
    message: renderMessage(problem),
    hint: renderHint(problem),
    related: problem.related ?? null,
  }));
  const counts = Object.fromEntries(
    PROBLEM_SEVERITIES.map((name) => [
      name,
      listed.filter(({ severity }) => severity === name).length,
    ]),
  );
  return `${JSON.stringify({ schema: 'seaworthy/problems/1', counts, problems: listed }, null, 2)}\n`;
};
