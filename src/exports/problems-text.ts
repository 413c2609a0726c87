import type { Problem } from '../model/problem.ts';
import { PROBLEMS, renderHint, renderMessage } from '../model/problem-catalogue.ts';

/** `file:line:column severity code`, what is wrong, and what to do: three lines a problem. */
export const renderTextProblems = (problems: readonly Problem[]): string =>
  problems.map(renderTextProblem).join('');

const renderTextProblem = (problem: Problem): string => {
  const { severity } = PROBLEMS[problem.code];
  const { line, column } = problem.place;
  const place = [problem.place.file, ...(line > 0 ? [line, Math.max(column, 1)] : [])].join(':');
  const related = problem.related ? ` (see line ${problem.related.line})` : '';
  return [
    `${oneLine(place)} ${severity} ${problem.code}`,
    `  ${oneLine(renderMessage(problem))}${related}`,
    `  ${oneLine(renderHint(problem))}\n`,
  ].join('\n');
};

/** Documents and file names may hold control characters, which a terminal would obey. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
