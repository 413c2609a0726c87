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
