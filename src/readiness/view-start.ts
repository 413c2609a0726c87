import type { Checklist, Section } from '../model/checklist.ts';
import type { JudgedRunbook } from '../model/runbook-view.ts';
import type { Project } from '../model/site.ts';
import type { ProseSection, StartView, Variable } from '../model/start-view.ts';
import { findTerms } from './find-terms.ts';
import { DEPLOYMENT, listGaps } from './list-gaps.ts';

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
  const view = {
    rollout,
    deployments: project.runbooks.filter((runbook) => isDeployment(runbook, checklists)),
    variables,
    dependencies,
    escalation,
    commands: gatherProse(checklists, ({ role }) => role === 'commands'),
    explained: gatherProse(checklists, ({ title }) => GLOSSARY_TITLE.test(title)),
    terms: findTerms(checklists, project),
  };
  return { ...view, gaps: listGaps({ ...project, ...view }) };
}

/** A section of the deployment, or a stage below one; a file by its title. */
const isDeployment = (runbook: JudgedRunbook, checklists: readonly Checklist[]): boolean => {
  if (runbook.aim === 'rollback') return false;
  if (runbook.origin === 'file') return DEPLOYMENT.name.test(runbook.title);
  const sections = checklists.find(({ path }) => path === runbook.path)?.sections ?? [];
  const section = sections.find(({ line }) => line === runbook.line);
  const parent = sections.find(({ id }) => id === section?.parent);
  return section?.role === DEPLOYMENT.role || parent?.role === DEPLOYMENT.role;
};

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

const GLOSSARY_TITLE =
  /^(?:glossary|terms|terminology|definitions|glossaire|glossar|begriffe|glosario|glossário|用語集?|术语表?|용어집?)$/iu;

/** Sections with prose of their own; what they are about is in their heading. */
const gatherProse = (
  checklists: readonly Checklist[],
  isWanted: (section: Section) => boolean,
): ProseSection[] =>
  checklists.flatMap(({ sections }) =>
    sections.filter(isWanted).flatMap(({ title, blocks }) => {
      const html = blocks.map((block) => (block.kind === 'prose' ? block.html : '')).join('');
      return html === '' ? [] : [{ title, html }];
    }),
  );
