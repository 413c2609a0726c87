import type { Checklist } from '../model/checklist.ts';
import type { Project, StartView, Variable } from '../model/site.ts';
import { listGaps } from './list-gaps.ts';

/** What somebody new to a system needs, gathered from all its documents, and what none of them says. */
export function viewStart(
  project: Omit<Project, 'start'>,
  checklists: readonly Checklist[],
): StartView {
  const escalation = checklists.flatMap((checklist) => checklist.escalation);
  const dependencies = checklists.flatMap((checklist) => checklist.dependencies);
  const variables = gatherVariables(checklists, project);
  const rollout = [...project.items.values()].filter(
    ({ item }) => item.leaf && item.phase === 'rollout',
  );
  const view = { rollout, variables, dependencies, escalation };
  return { ...view, gaps: listGaps({ ...project, ...view }) };
}

/**
 * Each variable once, with its first note and the items that name it: those of `KEY=value` lines first,
 * then those that only an item names, then those that a runbook leaves to be filled in.
 */
function gatherVariables(
  checklists: readonly Checklist[],
  { items, runbooks }: Pick<Project, 'items' | 'runbooks'>,
): Variable[] {
  const variables = new Map<string, Variable>();
  const find = (name: string): Variable => {
    const known = variables.get(name) ?? { name, note: null, items: [] };
    variables.set(name, known);
    return known;
  };
  for (const { env } of checklists) for (const { name, note } of env) find(name).note ??= note;
  // Most items name none.
  for (const judged of items.values())
    for (const name of judged.item.env.length > 1 ? new Set(judged.item.env) : judged.item.env)
      find(name).items.push(judged);
  for (const { title, placeholders } of runbooks)
    for (const [, name = ''] of placeholders.flatMap((text) => [...text.matchAll(VARIABLE)]))
      if (!variables.has(name)) find(name).note = `to fill in: “${title}”`;
  return [...variables.values()];
}

const VARIABLE = /^\$\{([A-Z][A-Z0-9_]*)\}$/g;
