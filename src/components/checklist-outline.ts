/** A checklist as it is printed: headings with their rank, and runs of equal blocks below them. */
import { sectionAnchor } from '../model/addresses.ts';
import type { Checklist, Runbook } from '../model/checklist.ts';
import type { JudgedSignOff } from '../model/signed.ts';
import type { ChecklistView, JudgedItem, Project, SectionView } from '../model/site.ts';

export type Run =
  | { kind: 'items'; items: JudgedItem[] }
  | { kind: 'signoffs'; signoffs: JudgedSignOff[] }
  | { kind: 'group'; title: string }
  | { kind: 'prose'; html: string; line: number };

export interface OutlineSection {
  view: SectionView;
  anchor: string;
  /** Rank of its heading, 3 to 6; null for the document's own title, which stands above already. */
  rank: 3 | 4 | 5 | 6 | null;
  runs: Run[];
  /** The runbooks that begin in this section. */
  runbooks: Runbook[];
}

export interface Outline {
  sections: OutlineSection[];
  /** Items below an item, in the document's order. */
  children: ReadonlyMap<string, JudgedItem[]>;
}

export const outlineChecklist = (view: ChecklistView, project: Project): Outline => {
  const { checklist } = view;
  const children = new Map<string, JudgedItem[]>();
  for (const item of checklist.items) {
    const judged = project.items.get(item.id);
    if (item.parent === null || judged === undefined) continue;
    const siblings = children.get(item.parent);
    if (siblings === undefined) children.set(item.parent, [judged]);
    else siblings.push(judged);
  }
  const depths = measureDepths(checklist);
  const sections = view.sections.map((section, position): OutlineSection => {
    const depth = depths.get(section.section.id) ?? 0;
    const next = view.sections[position + 1]?.section.line ?? Number.POSITIVE_INFINITY;
    return {
      view: section,
      anchor: sectionAnchor(section.section.id),
      rank: depth < 0 ? null : (Math.min(6, 3 + depth) as 3 | 4 | 5 | 6),
      runs: collectRuns(section, checklist, project),
      runbooks: checklist.runbooks.filter(
        ({ line }) => line >= section.section.line && line < next,
      ),
    };
  });
  return { sections, children };
};

/**
 * Depth by nesting and not by level, so that no rank is skipped. -1 has no heading of its own: text
 * before any heading, and the first heading where it says the checklist's title once more.
 */
const measureDepths = ({ sections, title }: Checklist): Map<string, number> => {
  const first = sections.find(({ level }) => level > 0);
  const hidden = first?.level === 1 && same(first.title, title) ? first : undefined;
  const depths = new Map<string, number>();
  for (const section of sections) {
    const above = section.parent === null ? -1 : (depths.get(section.parent) ?? -1);
    const headless = section === hidden || section.level === 0;
    depths.set(section.id, headless ? -1 : above + 1);
  }
  return depths;
};

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const collectRuns = ({ section }: SectionView, checklist: Checklist, project: Project): Run[] => {
  const runs: Run[] = [];
  for (const block of section.blocks) {
    const last = runs.at(-1);
    if (block.kind === 'item') {
      const judged = project.items.get(block.id);
      // Items below an item are printed with it.
      if (judged === undefined || judged.item.parent !== null) continue;
      if (last?.kind === 'items') last.items.push(judged);
      else runs.push({ kind: 'items', items: [judged] });
    } else if (block.kind === 'signoff') {
      const line = checklist.signoffs[block.index]?.line;
      const signoff = project.signoffs.find(
        (one) => one.path === checklist.path && one.line === line,
      );
      if (signoff === undefined) continue;
      if (last?.kind === 'signoffs') last.signoffs.push(signoff);
      else runs.push({ kind: 'signoffs', signoffs: [signoff] });
    } else {
      runs.push(block);
    }
  }
  return runs;
};
