import type { Runbook } from '../model/checklist.ts';
import type { Project } from '../model/site.ts';

export interface NamedRunbook {
  runbook: Runbook;
  /** Its title, with its place where another of its system has the same: "Rollback (api.md:12)". */
  name: string;
}

export const nameRunbooks = ({ runbooks, checklists }: Project): NamedRunbook[] => {
  const byTitle = Map.groupBy(runbooks, ({ title }) => title);
  return runbooks.map((runbook) => {
    if (byTitle.get(runbook.title)?.length === 1) return { runbook, name: runbook.title };
    const source = checklists.find(({ checklist }) => checklist.runbooks.includes(runbook));
    const file = source?.checklist.path.replace(/^.*\//, '') ?? 'line';
    return { runbook, name: `${runbook.title} (${file}:${runbook.line})` };
  });
};
