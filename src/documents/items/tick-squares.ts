/** "■ x" is a ticked box where its list draws open ones as "□ x"; elsewhere the sign is decoration. */
import type { ListItem, Root, RootContent } from 'mdast';
import { dropPrefix } from '../markdown/drop-prefix.ts';
import { toText } from '../markdown/plain-text.ts';
import { FILLED_BOX, HOLLOW_BOX } from '../words/state-marks.ts';

/** Ticks such entries as if they were written `[x]`. Mutates the tree it is given. */
export const tickSquares = (node: Root | RootContent): void => {
  if (!('children' in node)) return;
  if (node.type === 'list' && node.children.some((entry) => startsWith(entry, HOLLOW_BOX)))
    for (const entry of node.children) if (startsWith(entry, FILLED_BOX)) tick(entry);
  for (const child of node.children) tickSquares(child as RootContent);
};

const startsWith = (entry: ListItem, sign: string): boolean => {
  const first = entry.children[0];
  return first?.type === 'paragraph' && toText(first.children.slice(0, 1)).startsWith(sign);
};

const tick = (entry: ListItem): void => {
  const first = entry.children[0];
  if (first?.type !== 'paragraph') return;
  entry.checked = true;
  first.children = dropPrefix(first.children, FILLED_BOX.length);
};
