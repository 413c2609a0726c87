import { cleanText, shorten } from './clean-text.ts';

/** What a problem quotes of a longer text: its first line that says something. */
export const firstLine = (text: string | null | undefined): string => {
  const line = cleanText(text ?? '')
    .split(/[\r\n]/)
    .find((one) => one.trim() !== '');
  return line === undefined ? 'no message' : shorten(line.trim().replace(/(?<!\.)\.$/, ''), 200);
};
