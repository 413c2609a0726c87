import type { Waiver } from './binding.ts';
import type { Item } from './checklist.ts';
import { createNameMatcher } from './match-name.ts';
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

/**
 * Why a waiver sets nothing aside; null where it does.
 * @param now ISO 8601, the moment of judging
 */
export const describeIdle = (
  { waiver, items: waived }: WaiverRow,
  { items }: Pick<Project, 'items'>,
  now: string,
): string | null => {
  if (waived.length > 0) return null;
  // Its last day is part of it.
  if (waiver.until < now.slice(0, 10)) return 'Ended: it waives nothing.';
  const fits = createNameMatcher(waiver.item);
  const named = [...items.values()].filter(({ item }) => item.leaf && fits(item.id));
  if (named.length === 0) return 'It waives nothing: no item fits it.';
  const isSettled = named.every(({ verdict }) => SETTLED.has(verdict));
  return isSettled
    ? 'It waives nothing: what it names is proven, does not apply or is waived by another.'
    : 'It waives nothing: its approver owns what it names, or asked for it.';
};

const SETTLED: ReadonlySet<Verdict> = new Set(['verified', 'not-applicable', 'waived']);
