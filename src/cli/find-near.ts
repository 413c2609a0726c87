/** At most three of the known words that share text with this one, or are a few keys away from it. */
export const findNear = (text: string, known: readonly string[]): string[] =>
  known
    .map((word) => ({ word, distance: measureDistance(text, word) }))
    .filter(({ word, distance }) => distance <= 3 || (text.length > 2 && word.includes(text)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ word }) => word);

/** Levenshtein distance: how many characters are to be added, removed or replaced. */
const measureDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, char] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (char === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};
