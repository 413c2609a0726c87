import { type Checklist, PHASES, type Phase, type Section } from '../model/checklist.ts';
import { addProgress, noProgress } from '../model/progress.ts';
import type { Area, ChecklistView, JudgedItem, SectionView, Weights } from '../model/site.ts';
import { canScore, scoreItems } from './score-items.ts';

/** A checklist with progress and score of every section, over all items in it and below it. */
export function viewChecklist(
  checklist: Checklist,
  judged: ReadonlyMap<string, JudgedItem>,
  weights: Weights,
): ChecklistView {
  const members = gatherMembers(checklist, judged);
  const sections = checklist.sections.map((section) =>
    viewSection(section, members.get(section.id) ?? [], weights),
  );
  return { checklist, sections, problems: checklist.problems };
}

/**
 * The parts of a checklist a reader thinks in: its sections with items at the highest heading level
 * that has more than one of them, or at the highest that has any.
 */
export function listAreas({ sections }: ChecklistView): Area[] {
  const filled = sections.flatMap(({ section, readiness, score }) =>
    section.level > 0 && score !== null
      ? [
          {
            level: section.level,
            area: { title: section.title, sectionId: section.id, score, progress: readiness },
          },
        ]
      : [],
  );
  const levels = [...new Set(filled.map(({ level }) => level))].sort((a, b) => a - b);
  const atLevel = (level: number | undefined): Area[] =>
    filled.filter((one) => one.level === level).map(({ area }) => area);
  return atLevel(levels.find((level) => atLevel(level).length > 1) ?? levels[0]);
}

function viewSection(
  section: Section,
  members: readonly JudgedItem[],
  weights: Weights,
): SectionView {
  const progress = noProgress();
  const readiness = noProgress();
  const present = new Set<Phase>();
  let isScored = false;
  for (const { item } of members) {
    addProgress(progress, item);
    if (item.phase === 'readiness') addProgress(readiness, item);
    present.add(item.phase);
    isScored ||= canScore(item);
  }
  return {
    section,
    progress: progress.total === 0 ? null : progress,
    readiness,
    phases: PHASES.filter((phase) => present.has(phase)),
    score: isScored ? scoreItems(members, weights) : null,
  };
}

/** The items in and below each section, by its id. */
function gatherMembers(
  checklist: Checklist,
  judged: ReadonlyMap<string, JudgedItem>,
): Map<string, JudgedItem[]> {
  const parents = new Map(checklist.sections.map((section) => [section.id, section.parent]));
  const members = new Map<string, JudgedItem[]>(checklist.sections.map(({ id }) => [id, []]));
  for (const { id, sectionId } of checklist.items) {
    const one = judged.get(id);
    if (one === undefined) continue;
    for (let at: string | null = sectionId; at !== null; at = parents.get(at) ?? null)
      members.get(at)?.push(one);
  }
  return members;
}
