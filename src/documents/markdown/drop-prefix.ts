/** Cuts characters off the front of inline markdown. */
import type { PhrasingContent } from 'mdast';

/** `count` UTF-16 units of text, counted without leading white space; empty nodes are dropped. */
export const dropPrefix = (nodes: PhrasingContent[], count: number): PhrasingContent[] => {
  let left = count;
  const cut = (node: PhrasingContent): PhrasingContent | null => {
    if (left <= 0) return node;
    if (node.type === 'text' || node.type === 'inlineCode') {
      const value = left === count ? node.value.trimStart() : node.value;
      const rest = value.slice(left);
      left -= Math.min(left, value.length);
      return rest === '' ? null : { ...node, value: rest };
    }
    if (!('children' in node)) return node;
    const children = node.children
      .map((child) => cut(child as PhrasingContent))
      .filter((child) => child !== null);
    return children.length > 0 ? ({ ...node, children } as PhrasingContent) : null;
  };
  const kept = nodes.map(cut).filter((node) => node !== null);
  const [first, ...rest] = kept;
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : kept;
};
