import type { Item } from '../../model/checklist.ts';
import type { Change, ProjectHistory } from '../../model/history.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { ALIKE, shareWords } from '../../model/share-words.ts';

/**
 * Items that came when one much like them went, and that do not say what they were. Proposed only: nothing
 * is joined before the document confirms it.
 */
export const proposeRenames = (
  { changes }: Pick<ProjectHistory, 'changes'>,
  items: readonly { item: Item; path: string }[],
): Problem[] => {
  const today = new Map(items.map((one) => [one.item.id, one]));
  return changes.flatMap(({ changes: turned }) => {
    const gone = turned.filter(({ kind, item }) => kind === 'removed' && !today.has(item ?? ''));
    if (gone.length === 0) return [];
    const free = new Set(gone);
    return turned.flatMap((change) => {
      const found = change.kind === 'added' ? today.get(change.item ?? '') : undefined;
      const match = found === undefined ? null : findMatch(change, free);
      if (found === undefined || match === null) return [];
      free.delete(match);
      const { item, path } = found;
      return [
        problem(
          'item-renamed',
          { file: path, line: item.line, column: 0 },
          { item: item.id, found: match.item ?? '' },
        ),
      ];
    });
  });
};

const findMatch = ({ text }: Change, gone: ReadonlySet<Change>): Change | null => {
  let best: { change: Change; share: number } | null = null;
  for (const change of gone) {
    const share = shareWords(text, change.text);
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { change, share };
  }
  return best?.change ?? null;
};
