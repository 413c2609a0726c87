/** What readers of scans have in common. */
import type { Draft } from '../draft.ts';
import { cleanText, shorten } from '../text/clean-text.ts';
import { toText } from '../values.ts';

const LONGEST_QUOTE = 200;

/** The first line of what a tool says, fit to be quoted in a sentence. */
export const firstLine = (text: unknown, fallback = 'no message'): string => {
  const [line = ''] = cleanText(toText(text) ?? '')
    .trim()
    .split('\n');
  return shorten(line.trim().replace(/\.$/, '') || fallback, LONGEST_QUOTE);
};

/** The first paragraph of a message as one line: some tools wrap theirs. */
export const firstParagraph = (text: unknown, fallback?: string): string =>
  firstLine((toText(text) ?? '').split(/\n\s*\n/)[0]?.replaceAll(/\s+/g, ' '), fallback);

/** A non-empty list whose items all pass. */
export const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isItem);

/** What a summary says was found against what is listed. More than is listed may hide something. */
export const compareFindings = (
  draft: Draft,
  what: string,
  declared: number | null,
  counted: number,
): void => {
  if (declared === null || declared === counted) return;
  const code = declared > counted ? 'totals-differ' : 'totals-unclear';
  draft.problem(code, { what, declared, counted });
};

/** What a tool could not read, as one problem with the first of it. */
export const warnOf = (draft: Draft, what: string, messages: readonly string[]): void => {
  const [first] = messages;
  if (first === undefined) return;
  const found =
    messages.length === 1 ? `${what}: ${first}` : `${messages.length} ${what}, the first: ${first}`;
  draft.problem('tool-warned', { found });
};

/** An address without what may hold a secret: user, query and fragment. */
export const plainUrl = (url: string): string =>
  url.replace(/^(\w+:\/\/)[^/?#@]*@/, '$1').replace(/[?#].*$/s, '');
