/** Whole-word matching of word lists, also in scripts that write without spaces. */
import { patternOf } from './pattern.ts';

/**
 * One pattern for a list of lower-case phrases, to be tried on lower-case text. Longer phrases win.
 * "no-go" matches "no-go criteria", "no" does not match "note"; in scripts without spaces a phrase
 * matches anywhere.
 */
export const phrasePattern = (phrases: readonly string[]): RegExp => new RegExp(patternOf({ all: foldQuotes(phrases.join(',')) }), 'u');

/** The same for phrases that must stand at the very start. */
export const startPattern = (phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrasePattern(phrases).source})`, 'u');

/** Lower case with straight quotes: what the patterns are tried on. */
export const foldText = (text: string): string => foldQuotes(text.toLowerCase());

/** Asking first is cheap: text of one byte a character cannot hold the quote. */
const foldQuotes = (text: string): string => (text.includes('’') ? text.replaceAll('’', "'") : text);

/** Lower case in which upper-cased Turkish and German words meet their own lower case again. */
export const foldCase = (text: string): string => mendCase(foldText(text));

const mendCase = (text: string): string =>
  /[\u0307ıß]/.test(text) ? text.replaceAll('\u0307', '').replaceAll('ı', 'i').replaceAll('ß', 'ss') : text;
