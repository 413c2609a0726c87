import type { Item } from '../../model/checklist.ts';

/** Ids that items had before, by what their documents say: `<!-- was: old-id -->`; the id each has now. */
export const findRenamed = (items: readonly Item[]): Map<string, string> => {
  const present = new Set(items.map(({ id }) => id));
  return new Map(
    items.flatMap(({ id, was = [] }) =>
      was.filter((old) => !present.has(old)).map((old): [string, string] => [old, id]),
    ),
  );
};
