/** Words by language (BCP 47 primary tag). A `*` at the end stands for any word ending. */
export type Words = Readonly<Record<string, readonly string[]>>;

/** Letters of scripts that put spaces between words; Han, Kana and Hangul take no word boundary. */
const LETTERS = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}_';
const AFTER_NUMBER_OR_SPACE = `(?<![${LETTERS}])`;
const LETTER = `[${LETTERS}\\p{Nd}]`;

/**
 * Source of a regular expression group (flag `u`) that matches any of the words as whole words,
 * longest first; inner spaces match any white space. A digit may stand right before a word ("5min").
 */
export function patternOf(words: Words): string {
  const all = Object.values(words).flat();
  const parts = [...new Set(all)].sort((a, b) => b.length - a.length).map(wordPattern);
  return `(?:${parts.join('|')})`;
}

function wordPattern(word: string): string {
  const open = word.endsWith('*');
  const plain = open ? word.slice(0, -1) : word;
  const source = plain.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const before = isBounded(plain.at(0)) ? AFTER_NUMBER_OR_SPACE : '';
  const after = isBounded(plain.at(-1)) ? (open ? `${LETTER}{0,30}` : `(?!${LETTER})`) : '';
  return before + source + after;
}

function isBounded(letter: string | undefined): boolean {
  return letter !== undefined && new RegExp(LETTER, 'u').test(letter);
}
