/** Headings and titles without what dresses them: emoji, numbering, durations, counts, scores. */
import { remember } from '../text/remember.ts';

const EMOJI =
  '[\\p{Extended_Pictographic}\\u{1F1E6}-\\u{1F1FF}\\u200D\\uFE0F\\u20E3\\p{Emoji_Modifier}✓✔✗✘☐☑☒□■◻◼▢●○•]';
const LEADING = new RegExp(`^(?:\\d\\uFE0F?\\u20E3|${EMOJI}|\\s)+`, 'u');
const TRAILING_EMOJI = new RegExp(`(?:\\s|${EMOJI})+$`, 'u');
const NUMBERING =
  /^(?:(?:phase|step|part|section|stage|chapter|étape|etape|partie|schritt|teil|paso|parte|fase|etapa|sección|seção)\s+)?(?:\d+(?:\.\d+)*\s*[.):：、]|\d+(?:\.\d+)+|[A-Z][.)]|[IVX]+[.)]|(?:phase|step|part|section|étape|etape|partie|schritt|teil|paso|parte|fase|etapa)\s+[\dA-Z]+(?:\.\d+)*\s*[.):：–—-]?)\s*/iu;
const TRAILING_NOTE =
  /\s*(?:[([（]\s*(?:[^()[\]（）]*\d[^()[\]（）]*|optional|required|mandatory|recommended|in progress|pending|complete[d]?|done|auto-generated)\s*[)\]）]|⏱\uFE0F?\s*[\w<>~ .-]+|\d+\s*\/\s*\d+)$/iu;

/** "✅ 2. Security (8 items)" → "Security". Falls back to the input when nothing would be left. */
export const stripDecoration = remember((heading: string): string => {
  let text = heading.trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = stripEnd(text.replace(LEADING, '').replace(NUMBERING, '')).trim();
    if (text === '') return before.replace(LEADING, '').trim() || heading.trim();
  }
  return text;
});

/** Behind a last plain letter there is no decoration, except for what a stopwatch shows ("⏱ 5 min"). */
const stripEnd = (text: string): string =>
  isAsciiLetter(text.charCodeAt(text.length - 1)) && !text.includes('⏱')
    ? text
    : text
        .replace(TRAILING_EMOJI, '')
        .replace(TRAILING_NOTE, '')
        .replace(/[\s:：–—-]+$/u, '');

/** Leading emoji only: for item titles, whose numbers and notes carry meaning. */
export const stripLeadingEmoji = (text: string): string =>
  (isAsciiLetter(text.charCodeAt(0)) ? text : text.replace(LEADING, '')).trim();

const isAsciiLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

const isAscii = (text: string): boolean => !/[^\x20-\x7E]/.test(text);

const dropQuotes = (text: string): string =>
  text.includes("'") || text.includes('’') ? text.replace(/['’]/g, '') : text;

/**
 * A part of an id: lower case letters and digits of any script, joined by `-`, at most 60 characters
 * cut at a word.
 */
export const slug = remember((text: string): string => {
  const ascii = isAscii(text);
  const lower = (ascii ? text : text.normalize('NFKC')).toLowerCase();
  const joined = dropQuotes(lower).replace(ascii ? /[^a-z0-9]+/g : /[^\p{L}\p{N}\p{M}]+/gu, '-');
  const words = joined.slice(joined.startsWith('-') ? 1 : 0, joined.endsWith('-') ? -1 : undefined);
  if (words.length <= 60) return words;
  const cut = words.slice(0, 60);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut;
});
