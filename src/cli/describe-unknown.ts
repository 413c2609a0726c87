import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { findNear } from './find-near.ts';
import { placeProblems } from './problem-report.ts';

/** There is no project of that name: which are near, or which there are. */
export const describeUnknown = (
  found: string,
  ids: readonly string[],
  content: string,
): Problem[] => {
  const near = findNear(found, ids);
  const named = (near.length > 0 ? near : ids.slice(0, MOST_NAMED)).map((id) => `\`${id}\``);
  const known = named.join(near.length > 0 ? ' or ' : ', ');
  const more = near.length === 0 && ids.length > MOST_NAMED ? ' …' : '';
  const place = { file: '.', line: 0, column: 0 };
  const unknown = problem('project-unknown', place, { found, known: known + more });
  return placeProblems([unknown], content);
};

const MOST_NAMED = 5;
