import { relative, resolve, sep } from 'node:path';
import { type Place, PROBLEM_SEVERITIES, type Problem } from '../model/problem.ts';
import { PROBLEMS } from '../model/problem-catalogue.ts';

/** Problems with paths as seen from the current folder, so that terminals and CI can open them. */
export const placeProblems = (problems: Problem[], content: string): Problem[] => {
  const rebase = (place: Place): Place => {
    const path = relative(process.cwd(), resolve(content, place.file));
    return { ...place, file: path.split(sep).join('/') || '.' };
  };
  return problems.map((problem) => ({
    ...problem,
    place: rebase(problem.place),
    ...(problem.related ? { related: rebase(problem.related) } : {}),
  }));
};

export const isError = ({ code }: Problem): boolean => PROBLEMS[code].severity === 'error';

/** "2 errors, 1 note." */
export const countProblems = (problems: Problem[]): string => {
  const parts = PROBLEM_SEVERITIES.flatMap((severity) => {
    const count = problems.filter(({ code }) => PROBLEMS[code].severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'No problems.' : `${parts.join(', ')}.`;
};
