/** How hard prose is to read, from its letters, words and sentences. */

/** Fewer words say nothing about a text. */
const FEWEST_WORDS = 60;

/** Scripts without spaces have no words to count. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export const countWords = (text: string): number =>
  UNSPACED.test(text)
    ? Math.round((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / 2)
    : (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’_./-]*/gu)?.length ?? 0);

/**
 * School years after which a text is read without effort: the Automated Readability Index
 * (Senter and Smith, 1967), which asks for no list of syllables and so holds for any alphabet.
 * null for short texts and for scripts without spaces.
 * @param lines a sentence ends with its line, or with a full stop
 */
export const readGrade = (lines: readonly string[]): number | null => {
  const text = lines.join('\n');
  const words = countWords(text);
  if (words < FEWEST_WORDS || UNSPACED.test(text)) return null;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const sentences = lines.reduce(
    (count, line) =>
      count + line.split(/[.!?:;]\s+|\n/).filter((part) => /\p{L}/u.test(part)).length,
    0,
  );
  const grade = 4.71 * (letters / words) + 0.5 * (words / Math.max(1, sentences)) - 21.43;
  return Math.max(0, Math.round(grade));
};
