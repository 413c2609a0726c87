import type { Item } from '../../model/checklist.ts';
import type { FrameWaiver } from '../../model/frame.ts';
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
  /** Those that held, by the item's id. */
  waivers: ReadonlyMap<string, FrameWaiver>;
}

/** What stands after an edit: claims are new, and evidence stays with the items that stay. */
export const applyEdition = (
  standing: Standing | null,
  { items, waivers }: Edition,
  today: Today,
): Standing => {
  const before = new Map(standing?.items.map((one) => [one.item.id, one]) ?? []);
  const kept = items.map((item): StandingItem => {
    const known = before.get(item.id);
    const found = waivers.get(item.id);
    const waiver =
      found === undefined
        ? null
        : { approver: found.approver, until: found.until, reason: found.reason };
    return { evidence: [], bindings: '', ...known, item, waiver };
  });
  return standing === null
    ? {
        items: kept,
        weights: today.weights,
        rules: 0,
        gate: null,
        signoffs: today.signoffs,
        actorOf: today.actorOf,
        renamed: today.renamed,
        latest: null,
      }
    : { ...standing, items: kept };
};
