import type { JudgedItem, NextActions, Weights } from '../model/site.ts';
import { isScored, scoreItems } from './score-items.ts';

const MOST = 3;

/**
 * The items that would raise `claimed` most, the heaviest first and then in the document's order, and
 * what it would reach. null where nothing is left to do.
 */
export function findNextActions(
  items: readonly JudgedItem[],
  weights: Weights,
): NextActions | null {
  const open = items.filter(({ item }) => isScored(item) && item.claim !== 'done');
  const chosen = [...open].sort((a, b) => b.weight - a.weight).slice(0, MOST);
  if (chosen.length === 0) return null;
  const done = new Set(chosen);
  const after = items.map((one) =>
    done.has(one)
      ? { item: { ...one.item, claim: 'done' as const }, verdict: 'claimed' as const }
      : one,
  );
  return { items: chosen, claimed: scoreItems(after, weights).claimed };
}
