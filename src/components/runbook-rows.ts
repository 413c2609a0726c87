/** Runbooks as the table of them shows them. */
import type { Runbook } from '../model/checklist.ts';
import type { Project } from '../model/site.ts';

export interface RunbookRow {
  projectId: string;
  projectName: string;
  runbook: Runbook;
  /** Where it stands, if another of its system has its title: "api.md:12". */
  place: string | null;
}

export const listRunbookRows = (project: Project): RunbookRow[] => {
  const byTitle = Map.groupBy(project.runbooks, ({ title }) => title);
  return project.runbooks.map((runbook) => ({
    projectId: project.id,
    projectName: project.name,
    runbook,
    place: (byTitle.get(runbook.title)?.length ?? 0) > 1 ? findPlace(runbook, project) : null,
  }));
};

const findPlace = (runbook: Runbook, { checklists }: Project): string => {
  const path = checklists.find(({ checklist }) => checklist.runbooks.includes(runbook))?.checklist
    .path;
  const name = path === undefined ? 'line ' : `${path.slice(path.lastIndexOf('/') + 1)}:`;
  return name + runbook.line;
};
