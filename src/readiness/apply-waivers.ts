import type { Waiver } from '../model/binding.ts';
import type { Item } from '../model/checklist.ts';
import { createNameMatcher } from '../model/match-name.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { namesSame } from '../model/same-person.ts';

/** A year, leap or not: what is set aside for longer is not put off, it is given up. */
const LONGEST = 366 * 86_400_000;

/**
 * The waiver that holds for each item, by its id; the register of all is the project's.
 * @param owner of the project: whom a waiver serves where its item names nobody
 */
export const findWaivers = (
  items: readonly Item[],
  { waivers, owner }: { waivers: readonly Waiver[]; owner: string | null },
  now: string,
): { holding: ReadonlyMap<string, Waiver>; problems: Problem[] } => {
  const holding = new Map<string, Waiver>();
  const problems: Problem[] = [];
  const today = now.slice(0, 10);
  for (const waiver of waivers) {
    const { item: glob, place, until, approver, requester } = waiver;
    const fits = createNameMatcher(glob);
    const named = items.filter((item) => item.leaf && fits(item.id));
    if (named.length === 0)
      problems.push(
        items.some((item) => !item.leaf && fits(item.id))
          ? problem('group-selected', place, { key: 'waivers', found: glob })
          : problem('waiver-without-item', place, { found: glob }),
      );
    // Its last day is part of it.
    const isOver = until < today;
    if (isOver) problems.push(problem('waiver-expired', place, { item: glob, until }));
    if (Date.parse(until) - Date.parse(today) > LONGEST)
      problems.push(problem('waiver-too-long', place, { item: glob, until }));
    for (const item of named) {
      const served = [item.owner ?? owner, requester].filter((name) => name !== null);
      if (served.some((name) => namesSame(name, approver))) {
        problems.push(problem('waiver-self-approved', place, { item: item.id, found: approver }));
        continue;
      }
      if (isOver) continue;
      const other = holding.get(item.id);
      if (other !== undefined) problems.push(problem('waivers-overlap', place, { item: item.id }));
      if (other === undefined || until < other.until) holding.set(item.id, waiver);
    }
  }
  return { holding, problems };
};
