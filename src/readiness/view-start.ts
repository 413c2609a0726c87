import type { Checklist, Contact } from '../model/checklist.ts';
import type { JudgedItem, Project, StartView, Variable } from '../model/site.ts';

/** What somebody new to a system needs, gathered from all its documents, and what none of them says. */
export function viewStart(
  project: Omit<Project, 'start'>,
  checklists: readonly Checklist[],
): StartView {
  const escalation = checklists.flatMap((checklist) => checklist.escalation);
  const dependencies = checklists.flatMap((checklist) => checklist.dependencies);
  const variables = gatherVariables(checklists, project.items);
  const rollout = [...project.items.values()].filter(
    ({ item }) => item.leaf && item.phase === 'rollout',
  );
  const view = { rollout, variables, dependencies, escalation };
  return { ...view, gaps: listGaps(project, view) };
}

/** Each variable once, with its first note and the items that name it. */
function gatherVariables(
  checklists: readonly Checklist[],
  items: ReadonlyMap<string, JudgedItem>,
): Variable[] {
  const variables = new Map<string, Variable>();
  for (const { env } of checklists) {
    for (const { name, note } of env) {
      const known = variables.get(name) ?? { name, note: null, items: [] };
      variables.set(name, { ...known, note: known.note ?? note });
    }
  }
  // Most items name none.
  for (const judged of items.values())
    for (const name of judged.item.env.length > 1 ? new Set(judged.item.env) : judged.item.env)
      variables.get(name)?.items.push(judged);
  return [...variables.values()];
}

/** In the order of the page; empty where everything is written down. */
function listGaps(
  project: Omit<Project, 'start'>,
  { rollout, variables, dependencies }: Omit<StartView, 'gaps'>,
): string[] {
  const gaps: [missing: boolean, what: string][] = [
    [project.owner === null, 'who owns it'],
    [project.contacts.length === 0, 'whom to call'],
    ...project.contacts.filter(isGap).map(({ role }): [boolean, string] => [true, nameGap(role)]),
    [rollout.length === 0, 'how it is deployed'],
    [variables.length === 0, 'its environment variables'],
    [dependencies.length === 0, 'what it depends on'],
    [project.smokeTests.length === 0, 'smoke tests'],
    [project.runbooks.length === 0, 'runbooks'],
  ];
  return gaps.flatMap(([missing, what]) => (missing ? [what] : []));
}

const isGap = ({ value }: Contact): boolean => value === null;

const nameGap = (role: string): string => `a name or address for “${role}”`;
