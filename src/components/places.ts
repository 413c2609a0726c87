/** Where on the site a problem can be looked at, and which problems belong together. */
import { fragment, projectPage, runbookPage, stepAnchor } from '../model/addresses.ts';
import type { RunbookStep } from '../model/checklist.ts';
import type { Problem } from '../model/problem.ts';
import type { ProblemCode } from '../model/problem-catalogue.ts';
import type { JudgedRunbook } from '../model/runbook-view.ts';
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
  const runbooks = new Map<string, Written>();
  for (const project of projects) {
    for (const [path, some] of Map.groupBy(project.runbooks, (runbook) => runbook.path))
      runbooks.set(path, { project: project.id, runbooks: some });
    for (const { checklist } of project.checklists) {
      pages.set(checklist.path, projectPage(project.id));
      items.set(checklist.path, new Map(checklist.items.map(({ line, id }) => [line, id])));
    }
  }
  return ({ place, code }) => {
    const written = runbooks.get(place.file);
    if (written !== undefined && (code.startsWith('runbook-') || !pages.has(place.file)))
      return findStep(written, place.line);
    const page = pages.get(place.file);
    if (page === undefined) return null;
    const item = items.get(place.file)?.get(place.line);
    return item === undefined ? page : page + fragment(item);
  };
};

/** The runbooks of one file. */
interface Written {
  project: string;
  runbooks: readonly JudgedRunbook[];
}

/** The last step, or runbook, that begins at the line or above it. */
const findStep = ({ project, runbooks }: Written, at: number): string | null => {
  const runbook = runbooks.findLast(({ line }) => line <= at) ?? runbooks[0];
  if (runbook === undefined) return null;
  // The page has them in the order of need, the file in another.
  const step = runbook.steps
    .filter(({ line }) => line <= at)
    .reduce<RunbookStep | null>((last, one) => (one.line > (last?.line ?? 0) ? one : last), null);
  const page = runbookPage(project, runbook.id);
  return step === null ? page : `${page}#${stepAnchor(step.number)}`;
};
