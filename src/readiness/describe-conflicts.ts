import type { Checklist, Item } from '../model/checklist.ts';
import type { Problem } from '../model/problem.ts';
import { renderAtItem } from '../model/problem-catalogue.ts';

/** Sentences about what contradicts an item, by the item's id; items without any are left out. */
export function describeConflicts(
  checklist: Checklist,
  problems: readonly Problem[],
): Map<string, string[]> {
  const conflicts = problems.flatMap((conflict) => {
    const sentence = conflict.place.file === checklist.path ? renderAtItem(conflict) : null;
    return sentence === null ? [] : [{ conflict, sentence }];
  });
  const sentences = new Map<string, string[]>();
  if (conflicts.length === 0) return sentences;
  const owners = findOwners(checklist.items);
  for (const { conflict, sentence } of conflicts) {
    const lines = [conflict.place.line, conflict.related?.line ?? conflict.place.line];
    const involved = new Set(lines.flatMap((line) => owners.get(line) ?? []));
    for (const id of involved) sentences.set(id, [...(sentences.get(id) ?? []), sentence]);
  }
  return sentences;
}

/** The item that each line belongs to: its first line, and those of its properties and thresholds. */
function findOwners(items: readonly Item[]): Map<number, string> {
  const owners = new Map<number, string>();
  for (const { id, properties, thresholds } of items)
    for (const list of [properties, thresholds]) for (const { line } of list) owners.set(line, id);
  for (const { id, line } of items) owners.set(line, id);
  return owners;
}
