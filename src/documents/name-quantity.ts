import type { Comparison } from './read-comparison.ts';
import { LEADING_FILLERS, PHRASE_BREAKS, PHRASE_ENDS, TRAILING_FILLERS } from './words/fillers.ts';
import { patternOf } from './words/pattern.ts';
import { PERCENTILE_WORDS, STATISTICS } from './words/statistics.ts';

export interface QuantityContext {
  /** The clause before the comparator. */
  before: string;
  /** The text after the amount, up to the next amount. */
  after: string;
  /** A count without a unit: the noun after it is what is counted. */
  counted: boolean;
  /** What the enclosing item is about. */
  fallback: string | null;
}

/**
 * What a threshold is about, as a short phrase in the document's words: the phrase the comparator
 * names, else the noun counted, else the phrase before the number, else the one after it, else the
 * enclosing item. Checking verbs, statistics and "target" are dropped. Empty when nothing is named.
 */
export function nameQuantity(comparison: Comparison, context: QuantityContext): string {
  const subject = clean(comparison.subject ?? '');
  if (subject !== '') return subject;
  const counted = context.counted && comparison.form !== 'sign' ? readFollowing(context.after) : '';
  if (counted !== '') return counted;
  const before = namePhrase(context.before);
  if (before !== '') return before;
  const inner = readFollowing(context.after);
  if (inner !== '') return inner;
  const fallback = clean(context.fallback ?? '');
  if (fallback !== '') return fallback;
  return readFollowing(context.after.replace(PREPOSITION, ''));
}

const BREAK = new RegExp(`[.!?;:,—–|•]\\s|\\s-\\s|[→。、；，]|[:：]$|\\s(?:${patternOf(PHRASE_BREAKS)})(?=\\s)`, 'giu');

/** The phrase nearest to the comparator; what an opened parenthesis says comes before what precedes it. */
function namePhrase(before: string): string {
  const open = before.lastIndexOf('(');
  const outer = before.lastIndexOf(')') < open ? before.slice(0, open) : before;
  const inner = outer === before ? '' : nearestPart(before.slice(open + 1));
  return inner !== '' ? inner : nearestPart(outer.replace(/\([^()]{0,80}\)/g, ' '));
}

function nearestPart(phrase: string): string {
  const parts = phrase.split(BREAK).reverse();
  for (const part of parts) {
    const name = clean(part ?? '');
    if (name !== '') return name;
  }
  return '';
}

const STATISTIC = [
  '(?<![\\p{L}\\p{N}])p\\d{2,3}(?:\\.\\d+)?',
  `\\d+(?:\\.\\d+)?(?:st|nd|rd|th|er|e|\\.)?[\\s-]*${patternOf(PERCENTILE_WORDS)}`,
  `${patternOf(PERCENTILE_WORDS)}\\s*\\d*`,
  ...STATISTICS.map(({ words }) => patternOf(words)),
].join('|');
const OPENING = new RegExp(
  `^(?:[^\\p{L}\\p{N}\\uFFFC]+|(?:${patternOf(LEADING_FILLERS)}|${STATISTIC})(?!-))`,
  'iu',
);
const CLOSING = new RegExp(
  `(?:[^\\p{L}\\p{N}%)\\uFFFC]+|(?<!-)(?:${patternOf(TRAILING_FILLERS)}|${STATISTIC}))$`,
  'iu',
);
const LONGEST_WORDS = 8;

function clean(phrase: string): string {
  let name = phrase.slice(-160).trim();
  for (let rounds = 0; rounds < 24 && name !== ''; rounds += 1) {
    const next = name.replace(OPENING, '').replace(CLOSING, '').trim();
    if (next === name) break;
    name = next;
  }
  return name.split(/\s+/u).slice(-LONGEST_WORDS).join(' ');
}

const PREPOSITION = /^\s*(?:for|of|in|on|pour|für|para|per|de|von|di)\s+(?:the\s+)?/iu;
const FOLLOWING = /^\s*((?:[\p{L}\p{M}][\p{L}\p{M}\p{Nd}/'’-]*\s?){1,6})/u;
const ENDING = new RegExp(`(?:^|\\s)(?:${patternOf(PHRASE_ENDS)})(?:\\s|$)`, 'iu');

/** The noun phrase right after the number: "concurrent users", "coverage for critical paths". */
function readFollowing(after: string): string {
  const words = FOLLOWING.exec(after)?.[1] ?? '';
  const end = ENDING.exec(words)?.index ?? words.length;
  const head = clean(words.slice(0, end));
  return head;
}
