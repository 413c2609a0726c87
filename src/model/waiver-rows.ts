import type { Waiver } from './binding.ts';
import type { Item } from './checklist.ts';
import type { Project } from './site.ts';
import type { Verdict } from './verdict.ts';

export interface WaiverRow {
  waiver: Waiver;
  /** What it sets aside, with the verdict underneath; nothing where it has ended. */
  items: { item: Item; verdict: Verdict }[];
}

/** Every waiver with what it comes to. None is ever hidden. */
export const listWaiverRows = ({
  waivers,
  items,
}: Pick<Project, 'waivers' | 'items'>): WaiverRow[] => {
  const waived = [...items.values()].flatMap(({ item, waiver }) =>
    waiver === null ? [] : [{ item, ...waiver }],
  );
  return waivers.map((waiver) => ({
    waiver,
    items: waived
      .filter((one) => one.waiver === waiver)
      .map(({ item, verdict }) => ({ item, verdict })),
  }));
};
