import type { Item } from '../../model/checklist.ts';
import type { Today } from './recall-record.ts';
import type { Standing, StandingItem } from './standing.ts';

/** The documents as a commit left them. */
export interface Edition {
  /** ISO 8601, UTC. */
  at: string;
  commit: string;
  author: string;
  /** Its leaf items. */
  items: readonly Item[];
}

/** What stands after an edit: claims are new, and evidence stays with the items that stay. */
export const applyEdition = (
  standing: Standing | null,
  { items }: Edition,
  today: Today,
): Standing => {
  const before = new Map(standing?.items.map((one) => [one.item.id, one]) ?? []);
  const kept = items.map((item): StandingItem => {
    const known = before.get(item.id);
    return known === undefined
      ? { item, evidence: [], waiver: null, bindings: '' }
      : { ...known, item };
  });
  return standing === null
    ? {
        items: kept,
        weights: today.weights,
        rules: 0,
        gate: null,
        signoffs: today.signoffs,
        latest: null,
      }
    : { ...standing, items: kept };
};
