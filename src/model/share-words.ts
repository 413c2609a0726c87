/** Share of words in common from which on two titles are taken for one. */
export const ALIKE = 0.5;

/** The share of the words of two texts that stand in both, 0 to 1. */
export const shareWords = (a: string, b: string): number => {
  const [one, other] = [a, b].map(
    (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
  ) as [Set<string>, Set<string>];
  const both = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
};
