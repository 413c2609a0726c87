import type { Problem, ProblemSeverity } from '../model/problem.ts';
import { PROBLEMS, renderHint, renderMessage } from '../model/problem-catalogue.ts';

/**
 * GitHub Actions workflow commands, one line a problem.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const renderGithubProblems = (problems: readonly Problem[]): string =>
  problems.map((problem) => `${renderCommand(problem)}\n`).join('');

const COMMANDS: Record<ProblemSeverity, string> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

const renderCommand = (problem: Problem): string => {
  const { severity, title } = PROBLEMS[problem.code];
  const { file, line, column } = problem.place;
  const properties = Object.entries({
    file,
    ...(line > 0 ? { line, col: Math.max(column, 1) } : {}),
    title: `${title} (${problem.code})`,
  }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const message = `${renderMessage(problem)} ${renderHint(problem)}`;
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeMessage(message)}`;
};

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
