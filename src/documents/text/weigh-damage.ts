/**
 * How surely `damaged` is `repaired` read with a wrong code page: the sum over its characters outside
 * ASCII. A few sound texts happen to reverse too ("MENÜ…" gives "MEN܅", "дії" gives "䳿"), so that what
 * people write weighs little and what nobody writes weighs much.
 *
 * @param damaged the text as found; each of its characters was one byte of `repaired`
 */
export const weighDamage = (damaged: string, repaired: string): number => {
  let weight = 0;
  let offset = 0;
  for (const character of repaired) {
    const code = character.codePointAt(0) ?? 0;
    const length = utf8Length(code);
    if (length > 1) weight += weigh(damaged.slice(offset, offset + length), code);
    offset += length;
  }
  return weight;
};

const weigh = (sequence: string, code: number): number => {
  if (UNWRITTEN.test(String.fromCodePoint(code))) return 0;
  if (LETTERS.test(sequence) || WORD_END.test(sequence) || BOXES.test(sequence)) return 0.25;
  return isSymbol(code) || (isAccentedLatin(code) && WESTERN.test(sequence)) ? 2 : 1;
};

/** Private, unassigned and control characters speak for another code page. */
const UNWRITTEN = /[\p{Co}\p{Cn}\p{Cc}]/u;

/** Words, the end of a word with its punctuation, and drawn boxes can all be meant. */
const LETTERS = /^\p{L}+$/u;
const WORD_END = /^\p{L}[‘’‚“”„…–—«»‹›°®™·•،؟؛\u00A0]+$/u;
const BOXES = /^[\u2500-\u259F]+$/;

/** What é, ü and ß look like after damage: `Ã©`, `√©`, `├⌐`. */
const WESTERN = /^[ÂÃ√¬├┬]/;

const isAccentedLatin = (code: number): boolean => code >= 0xa0 && code < 0x180;

/** Punctuation, arrows, marks and emoji. */
const isSymbol = (code: number): boolean => (code >= 0x2000 && code < 0x2c00) || code >= 0x1f000;

const utf8Length = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
