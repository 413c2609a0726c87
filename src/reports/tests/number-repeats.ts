/** Names that are remembered: more passed tests are not kept one by one. */
const MOST_NAMES = 100_000;

/**
 * Formats that number their tests let two of them have the same name. The first has none for a variant,
 * the others their count, so that a failed one and a passed one are not taken for one test.
 */
export const createRepeats = () => {
  const counts = new Map<string, number>();
  return (key: string): string | null => {
    const count = (counts.get(key) ?? 0) + 1;
    if (count > 1 || counts.size < MOST_NAMES) counts.set(key, count);
    return count === 1 ? null : `#${count}`;
  };
};
