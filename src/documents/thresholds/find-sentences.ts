import { ABBREVIATIONS } from '../words/abbreviations.ts';
import { findAll, patternOf } from '../words/pattern.ts';

/** Offsets in a text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The sentences of one line, in order, without gaps. A full stop after an abbreviation or a
 * single letter ("min.", "e.g.") ends none.
 */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of findAll(END, text)) {
    if (ABBREVIATION.test(text.slice(Math.max(0, match.index - 9), match.index + 1))) continue;
    const end = match.index + match[0].length;
    sentences.push({ start, end });
    start = end;
  }
  return [...sentences, { start, end: text.length }];
}

const END = /[.!?;]\s{1,3}(?=[\p{Lu}\p{Script=Han}\p{Script=Kana}"“(])|[。！？；](?=.)/gu;
const ABBREVIATION = new RegExp(`(?:${patternOf(ABBREVIATIONS)}|(?<!\\p{L})\\p{L})\\.$`, 'iu');
