/** Stable ids of items: what an item is called, never where it stands. */

import { slug } from '../outline/strip-decoration.ts';
import { addProblem, type Draft } from './draft.ts';

/**
 * The author's own id, else section and name joined by `.`, with `/` below a parent: so an item below
 * "Backup" never meets one of a section "Backup". An ordinal for repeats in the same place. Nothing outside an item's own section and parents takes part, so editing one section never
 * changes the ids of another.
 */
export const nameItems = (draft: Draft): void => {
  const taken = new Set<string>();
  for (const item of draft.items) {
    if (item.authorId === null) continue;
    const id = authorSlug(item.authorId);
    if (taken.has(id)) {
      addProblem(draft, { line: item.line, column: item.column, code: 'duplicate-id' }, { id });
      continue;
    }
    taken.add(id);
    item.id = id;
  }
  const ordinals = new Map<string, number>();
  for (const item of draft.items) {
    if (item.id !== '') continue;
    const parent = item.parentItem ? `${item.parentItem.id}/` : `${item.sectionId}.`;
    // A heading that is an item has given its section its name already.
    const base = parent + (item.source === 'status' ? 'status' : slug(item.name) || 'item');
    let id = base;
    if (taken.has(id)) {
      let ordinal = ordinals.get(base) ?? 1;
      while (taken.has(id)) {
        ordinal += 1;
        id = `${base}-${ordinal}`;
      }
      ordinals.set(base, ordinal);
    }
    taken.add(id);
    item.id = id;
  }
};

/** Kept as written but for white space and signs that an address cannot hold. */
const authorSlug = (id: string): string => id.trim().replace(/[^\p{L}\p{N}._-]+/gu, '-');
