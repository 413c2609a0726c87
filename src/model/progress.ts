/** Counting what a document claims: the one place where a denominator is decided. */
import type { Item } from './checklist.ts';

/**
 * Counts over leaf items; flags (bad when ticked) are left out.
 * `done + open + notApplicable = total`; the denominator of a percentage is `done + open`.
 */
export interface Progress {
  done: number;
  open: number;
  notApplicable: number;
  total: number;
  /** The same without optional items: an optional item left open lowers no required percentage. */
  required: { done: number; open: number };
}

export type CountedItem = Pick<Item, 'claim' | 'leaf' | 'flag' | 'optional' | 'phase'>;

/** Counts the leaf items among `items`, whatever their phase. In progress, blocked and deferred are open. */
export function countProgress(items: readonly CountedItem[]): Progress {
  const progress = noProgress();
  for (const item of items) addProgress(progress, item);
  return progress;
}

/** Nothing counted yet: for those who count several things in one walk over many items. */
export const noProgress = (): Progress => ({
  done: 0,
  open: 0,
  notApplicable: 0,
  total: 0,
  required: { done: 0, open: 0 },
});

/** Counts one more item. Mutates the progress it is given. */
export function addProgress(progress: Progress, item: CountedItem): void {
  if (!item.leaf || item.flag) return;
  progress.total += 1;
  if (item.claim === 'not-applicable') {
    progress.notApplicable += 1;
    return;
  }
  const state = item.claim === 'done' ? 'done' : 'open';
  progress[state] += 1;
  if (!item.optional) progress.required[state] += 1;
}

/** The counts a sentence like "80 % complete" is held against: leaf items of phase readiness. */
export function countReadiness(items: readonly CountedItem[]): Progress {
  const progress = noProgress();
  for (const item of items) if (item.phase === 'readiness') addProgress(progress, item);
  return progress;
}

/**
 * Percent done, one decimal, null where nothing applies. Cut off rather than rounded where rounding
 * would say 100 of something unfinished, or 0 of something begun.
 */
export function percentDone({ done, open }: { done: number; open: number }): number | null {
  if (done + open === 0) return null;
  if (done === 0 || open === 0) return done === 0 ? 0 : 100;
  const tenths = Math.round((done * 1000) / (done + open));
  return Math.min(Math.max(tenths, 1), 999) / 10;
}

/** The leaf items at any depth below each group, by the group's id. */
export function gatherLeaves<T extends Pick<Item, 'id' | 'parent' | 'leaf'>>(
  items: readonly T[],
): Map<string, T[]> {
  const parents = new Map<string, string | null>();
  for (const { id, parent, leaf } of items) if (!leaf) parents.set(id, parent);
  const leaves = new Map<string, T[]>();
  for (const leaf of items) {
    if (!leaf.leaf) continue;
    for (let id = leaf.parent; id !== null; id = parents.get(id) ?? null) {
      const gathered = leaves.get(id);
      if (gathered === undefined) leaves.set(id, [leaf]);
      else gathered.push(leaf);
    }
  }
  return leaves;
}
