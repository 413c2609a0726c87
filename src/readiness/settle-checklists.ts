import type { Checklist, ChecklistSettings } from '../model/checklist.ts';
import { compareText } from '../model/compare-text.ts';
import { applySettings } from '../model/item-settings.ts';
import type { Problem } from '../model/problem.ts';
import { uniteIds } from './unite-ids.ts';

export interface SettledChecklists {
  /** In the order of their paths. */
  checklists: Checklist[];
  /** Items that share an id. */
  duplicates: Problem[];
  /** Settings that fit no item. */
  unused: Problem[];
}

/** The checklists of a project as one: ids are unique, and what its front matter sets is set. */
export const settleChecklists = (
  read: readonly Checklist[],
  settings: ChecklistSettings,
): SettledChecklists => {
  const sorted = read.filter(holdsAnything).sort((a, b) => compareText(a.path, b.path));
  const { checklists: united, problems: duplicates } = uniteIds(sorted);
  const { checklists, problems: unused } = applySettings(united, settings);
  return { checklists, duplicates, unused };
};

/** A file of runbooks or sign-offs belongs to its project too; plain prose has nothing to show. */
export const holdsAnything = ({ items, runbooks, signoffs, smokeTests }: Checklist): boolean =>
  items.length + runbooks.length + signoffs.length + smokeTests.length > 0;
