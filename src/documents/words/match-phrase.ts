/** Whole-word matching of word lists, also in scripts that write without spaces. */

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WORD = /[\p{L}\p{N}]/u;

/** `text` and `phrase` are lower case. "no-go" matches "no-go criteria", "no" does not match "note". */
export const matchesPhrase = (text: string, phrase: string): boolean => {
  if (SPACELESS.test(phrase)) return text.includes(phrase);
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text[at - 1];
    const after = text[at + phrase.length];
    if (!(before && WORD.test(before)) && !(after && WORD.test(after))) return true;
  }
  return false;
};

/** Lower case in which upper-cased Turkish and German words meet their own lower case again. */
export const foldCase = (text: string): string =>
  text.toLowerCase().replaceAll('\u0307', '').replaceAll('ı', 'i').replaceAll('ß', 'ss');
