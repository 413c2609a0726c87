/** Runbooks as the table of them shows them. */
import type { JudgedRunbook } from '../model/runbook-view.ts';
import type { Project } from '../model/site.ts';

export interface RunbookRow {
  projectId: string;
  projectName: string;
  runbook: JudgedRunbook;
  /** Where it stands, if another of its system has its title: "api.md:12". */
  place: string | null;
}

export const listRunbookRows = (project: Project): RunbookRow[] => {
  const byTitle = Map.groupBy(project.runbooks, ({ title }) => title);
  return project.runbooks.map((runbook) => ({
    projectId: project.id,
    projectName: project.name,
    runbook,
    place: (byTitle.get(runbook.title)?.length ?? 0) > 1 ? findPlace(runbook) : null,
  }));
};

const findPlace = ({ path, line }: JudgedRunbook): string =>
  `${path.slice(path.lastIndexOf('/') + 1)}:${line}`;
