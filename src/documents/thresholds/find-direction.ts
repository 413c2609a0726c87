import { HIGHER_IS_BETTER, LOWER_IS_BETTER } from '../words/measures.ts';
import { findAll, patternOf } from '../words/pattern.ts';

export type Direction = 'higher' | 'lower';

/**
 * Whether more or less of what a phrase names is better; the measure named last decides. null where it names no known measure.
 */
export function findDirection(phrase: string): Direction | null {
  const near = phrase.slice(-120);
  const higher = findLastEnd(near, HIGHER);
  const lower = findLastEnd(near, LOWER);
  if (higher < 0 && lower < 0) return null;
  return higher >= lower ? 'higher' : 'lower';
}

/** The same for the head of a phrase: "error rate" is a bad thing to have, "error recovery" is not. */
export function findHeadDirection(phrase: string): Direction | null {
  const near = phrase.slice(-120).trimEnd();
  if (findLastEnd(near, HIGHER) === near.length) return 'higher';
  return findLastEnd(near, LOWER) === near.length ? 'lower' : null;
}

const HIGHER = new RegExp(patternOf(HIGHER_IS_BETTER), 'giu');
const LOWER = new RegExp(patternOf(LOWER_IS_BETTER), 'giu');

function findLastEnd(phrase: string, pattern: RegExp): number {
  const last = findAll(pattern, phrase).at(-1);
  return last === undefined ? -1 : last.index + last[0].length;
}
