import type { Binding, BoundEvidence } from '../../model/binding.ts';
import type { Item } from '../../model/checklist.ts';
import { createNameMatcher } from '../../model/match-name.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { RecordView } from '../../model/record-view.ts';
import { describeSelector } from '../../model/selector-wording.ts';
import type { SettledEvidence } from '../unite-declared.ts';
import { findClashes, findStricter } from './find-clashes.ts';
import { gatherRuns } from './gather-runs.ts';
import { inferBindings } from './infer-bindings.ts';
import { inferMeasures } from './infer-measures.ts';
import { judgeBinding } from './judge-binding.ts';

export interface PlacedItem {
  item: Item;
  /** The document it stands in. */
  path: string;
}

/** What speaks for each item at a moment, by its id; items that nothing speaks for are not in it. */
export interface JudgedEvidence {
  bound: ReadonlyMap<string, BoundEvidence[]>;
  problems: Problem[];
}

/**
 * Binds evidence to items and judges it. What is declared binds always; what is inferred binds only
 * where evidence has come at least once, and not beside a declared binding of the same item. Of an item
 * that names several things, one that came does not speak for those that did not.
 */
export const judgeEvidence = (
  items: readonly PlacedItem[],
  declared: Pick<SettledEvidence, 'bindings' | 'infers' | 'validity'>,
  { records, now }: { records: readonly RecordView[]; now: string },
): JudgedEvidence => {
  const bound = new Map<string, BoundEvidence[]>();
  const problems: Problem[] = [];
  if (declared.bindings.length === 0 && records.length === 0) return { bound, problems };
  const runs = gatherRuns(records, now);
  const demands = new Map<string, Binding[]>();
  for (const { item: glob, binding: said } of declared.bindings) {
    const binding = { ...said, validity: said.validity ?? declared.validity };
    const fits = createNameMatcher(glob);
    const named = items.filter(({ item }) => item.leaf && fits(item.id));
    if (named.length === 0) {
      const isGroup = items.some(({ item }) => !item.leaf && fits(item.id));
      problems.push(
        isGroup
          ? problem('group-selected', binding.place, { key: 'evidence', found: glob })
          : problem('binding-without-item', binding.place, { found: glob }),
      );
    }
    for (const { item } of named) {
      demands.set(item.id, [...(demands.get(item.id) ?? []), binding]);
      const judged = judgeBinding(expectOf(binding, item), runs, now);
      if (judged.recordId === null && runs.length > 0)
        problems.push(
          problem('binding-without-evidence', binding.place, {
            item: item.id,
            found: describeSelector(binding.selector),
          }),
        );
      bound.set(item.id, [...(bound.get(item.id) ?? []), judged]);
    }
  }
  for (const { item } of items) problems.push(...findClashes(item, demands.get(item.id) ?? []));
  if (!declared.infers || runs.length === 0) return { bound, problems };
  for (const { item, path } of items) {
    if (bound.has(item.id)) continue;
    const measures = inferMeasures(item, path, runs);
    if (measures === 'ambiguous') continue;
    const found = [...inferBindings(item, path), ...measures].map((binding) =>
      judgeBinding({ ...binding, validity: declared.validity }, runs, now),
    );
    if (found.some(({ recordId }) => recordId !== null)) bound.set(item.id, found);
  }
  return { bound, problems };
};

/** A declared measure without a limit of its own takes that of the item, if it has just one; so does one that asks for less. */
const expectOf = (binding: Binding, item: Item): Binding => {
  if (binding.selector.kind !== 'measure') return binding;
  const targets = item.thresholds.filter(({ kind }) => kind === 'target');
  const only =
    binding.expectation !== null
      ? findStricter(binding, item)
      : targets.length === 1
        ? targets[0]
        : null;
  if (only == null) return binding;
  const { comparator, value, unit, statistic } = only;
  return { ...binding, expectation: { comparator, value, unit, statistic } };
};
