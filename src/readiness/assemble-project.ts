import { type Checklist, type ChecklistSettings, PHASES } from '../model/checklist.ts';
import { compareText } from '../model/compare-text.ts';
import type { Problem } from '../model/problem.ts';
import { compareProblems } from '../model/problem-catalogue.ts';
import { addProgress, countProgress, gatherLeaves, noProgress } from '../model/progress.ts';
import type { RecordView } from '../model/record-view.ts';
import type { JudgedItem, Project, Weights } from '../model/site.ts';
import { describeConflicts } from './describe-conflicts.ts';
import { judgeItem } from './judge-item.ts';
import { nameProject } from './name-project.ts';
import { findNextActions } from './next-actions.ts';
import { canScore, isScored, scoreItems } from './score-items.ts';
import { uniteIds } from './unite-ids.ts';
import { listAreas, viewChecklist } from './view-checklist.ts';
import { viewStart } from './view-start.ts';
import { viewTopics } from './view-topics.ts';

export interface ProjectParts {
  id: string;
  /** Front matter of `project.md`; empty when there is none. */
  settings: ChecklistSettings;
  /** Its body as safe HTML. */
  introduction: string;
  checklists: readonly Checklist[];
  records: readonly RecordView[];
  /** What is wrong with the project beside its checklists. */
  problems: readonly Problem[];
}

/** Judges and scores everything a project claims. The order of its checklists changes nothing. */
export function assembleProject(parts: ProjectParts, weights: Weights): Project {
  const sorted = [...parts.checklists].sort((a, b) => compareText(a.path, b.path));
  const united = uniteIds(sorted);
  const { checklists } = united;
  const judged = new Map<string, JudgedItem>();
  for (const checklist of checklists)
    for (const one of judgeChecklist(checklist, united.problems, weights))
      judged.set(one.item.id, one);
  const items = [...judged.values()];
  const views = checklists.map((checklist) => viewChecklist(checklist, judged, weights));
  const setting = (key: 'description' | 'owner' | 'repository' | 'tier' | 'review') =>
    parts.settings[key] ?? findFirst(checklists, ({ settings }) => settings[key]);
  const project = {
    id: parts.id,
    name: nameProject(parts.id, parts.settings, checklists),
    description: setting('description'),
    introduction: parts.introduction,
    owner: setting('owner') ?? findFirst(checklists, readOwner),
    repository: setting('repository'),
    tier: setting('tier'),
    review: setting('review'),
    checklists: views,
    items: judged,
    score: scoreItems(items, weights),
    topics: viewTopics(checklists, judged),
    records: [...parts.records],
    next: findNextActions(items, weights),
    phases: countPhases(items),
    areas: views.flatMap(listAreas),
    leftOut: items.map(({ item }) => item).filter((item) => canScore(item) && !isScored(item)),
    claimsWithoutBox: items.filter(({ item }) => isBoxless(item)).length,
    signoffs: checklists.flatMap(({ signoffs }) => signoffs),
    runbooks: checklists.flatMap(({ runbooks }) => runbooks),
    smokeTests: checklists.flatMap(({ smokeTests }) => smokeTests),
    contacts: checklists.flatMap(({ contacts }) => contacts),
    problems: [
      ...parts.problems,
      ...united.problems,
      ...checklists.flatMap(({ problems }) => problems),
    ].sort(compareProblems),
  };
  return { ...project, start: viewStart(project, checklists) };
}

function judgeChecklist(
  checklist: Checklist,
  problems: readonly Problem[],
  weights: Weights,
): JudgedItem[] {
  const leaves = gatherLeaves(checklist.items);
  const conflicts = describeConflicts(checklist, [...checklist.problems, ...problems]);
  return checklist.items.map((item) => {
    const { verdict } = judgeItem(item.claim, 'unbound');
    const counts = isScored(item);
    return {
      item,
      verdict,
      weight: counts ? weights[item.severity] : 0,
      scores: counts,
      conflicts: conflicts.get(item.id) ?? [],
      progress: item.leaf ? null : countProgress(leaves.get(item.id) ?? []),
    };
  });
}

function countPhases(items: readonly JudgedItem[]): Project['phases'] {
  const phases = Object.fromEntries(
    PHASES.map((phase) => [phase, noProgress()]),
  ) as Project['phases'];
  for (const { item } of items) addProgress(phases[item.phase], item);
  return phases;
}

/** Claimed done by a mark, a status or a column, with no box that somebody ticked. */
const isBoxless = ({ leaf, claim, source, flag }: JudgedItem['item']): boolean =>
  leaf && !flag && claim === 'done' && source !== 'checkbox' && source !== 'code';

const readOwner = ({ metadata }: Checklist): string | null =>
  metadata.find(({ key, value }) => value !== null && OWNER.test(key))?.value ?? null;

const OWNER = /^(?:(?:project|service|system|document|checklist)\s+)?owner$/i;

function findFirst<T>(
  checklists: readonly Checklist[],
  read: (checklist: Checklist) => T | null | undefined,
): T | null {
  for (const checklist of checklists) {
    const found = read(checklist);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}
