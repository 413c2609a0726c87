import type { JudgedRunbook } from '../model/runbook-view.ts';
import type { Project } from '../model/site.ts';

export interface NamedRunbook {
  runbook: JudgedRunbook;
  /** Its title, with its place where another of its system has the same: "Rollback (api.md:12)". */
  name: string;
}

export const nameRunbooks = ({ runbooks }: Project): NamedRunbook[] => {
  const byTitle = Map.groupBy(runbooks, ({ title }) => title);
  return runbooks.map((runbook) => {
    if (byTitle.get(runbook.title)?.length === 1) return { runbook, name: runbook.title };
    const file = runbook.path.replace(/^.*\//, '');
    return { runbook, name: `${runbook.title} (${file}:${runbook.line})` };
  });
};
