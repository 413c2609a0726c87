/** Where on the site a problem can be looked at, and which problems belong together. */
import { fragment, projectPage } from '../model/addresses.ts';
import type { Problem } from '../model/problem.ts';
import type { ProblemCode } from '../model/problem-catalogue.ts';
import type { Project } from '../model/site.ts';

/** Something the document says against itself, rather than a fault in how it is written. */
const CONFLICTS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'box-against-status',
  'children-done-parent-open',
  'claim-against-text',
  'estimate-mismatch',
  'parent-done-child-open',
  'progress-overstated',
  'summary-mismatch',
  'threshold-conflict',
]);

export const isConflict = ({ code }: Problem): boolean => CONFLICTS.has(code);

/** Page and fragment for a problem's file and line; null for a file that has no page. */
export type FindPlace = (problem: Problem) => string | null;

export const createFindPlace = (projects: Project[]): FindPlace => {
  const pages = new Map<string, string>();
  const items = new Map<string, Map<number, string>>();
  for (const project of projects) {
    for (const { checklist } of project.checklists) {
      pages.set(checklist.path, projectPage(project.id));
      items.set(checklist.path, new Map(checklist.items.map(({ line, id }) => [line, id])));
    }
  }
  return ({ place }) => {
    const page = pages.get(place.file);
    if (page === undefined) return null;
    const item = items.get(place.file)?.get(place.line);
    return item === undefined ? page : page + fragment(item);
  };
};
