/** Runbooks as the table of them shows them. */
import { SEVERITIES } from '../model/checklist.ts';
import { formatDay } from '../model/proof-wording.ts';
import type { JudgedRunbook, RunbookCheck } from '../model/runbook-view.ts';
import type { Project } from '../model/site.ts';

export interface RunbookRow {
  projectId: string;
  projectName: string;
  runbook: JudgedRunbook;
  /** Where it stands, if another of its system has its title: "api.md:12". */
  place: string | null;
  /** Symptoms and alerts, else its purpose. */
  when: string;
  exercised: string;
  /** What it still needs. */
  missing: RunbookCheck[];
}

export const listRunbookRows = (project: Project): RunbookRow[] => {
  const byTitle = Map.groupBy(project.runbooks, ({ title }) => title);
  return project.runbooks.map((runbook) => ({
    projectId: project.id,
    projectName: project.name,
    runbook,
    place: (byTitle.get(runbook.title)?.length ?? 0) > 1 ? findPlace(runbook) : null,
    when: describeWhen(runbook),
    exercised: describeState(runbook),
    missing: runbook.checks.filter(({ passed }) => !passed),
  }));
};

const findPlace = ({ path, line }: JudgedRunbook): string =>
  `${path.slice(path.lastIndexOf('/') + 1)}:${line}`;

const describeWhen = ({ triggers, alerts, rules, purpose }: JudgedRunbook): string =>
  [...triggers, ...new Set([...alerts, ...rules])].join('; ') || purpose || 'not said';

const describeState = ({ exercise: { state, at } }: JudgedRunbook): string => {
  if (at === null) return 'never';
  const day = formatDay(at);
  return state === 'failed' ? `${day}, failed` : state === 'lapsed' ? `${day}, long ago` : day;
};

/** The gravest first; what says nothing of its severity comes last. */
export const sortBySeverity = (rows: readonly RunbookRow[]): RunbookRow[] =>
  [...rows].sort((a, b) => rank(a) - rank(b));

const rank = ({ runbook: { severity } }: RunbookRow): number =>
  severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
