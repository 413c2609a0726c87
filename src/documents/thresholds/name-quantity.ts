import { LEADING_FILLERS, PHRASE_BREAKS, PHRASE_ENDS, TRAILING_FILLERS } from '../words/fillers.ts';
import { patternOf } from '../words/pattern.ts';
import { PERCENTILE_WORDS, STATISTICS } from '../words/statistics.ts';
import { findDirection } from './find-direction.ts';
import type { Comparison } from './read-comparison.ts';

export interface QuantityContext {
  /** The clause before the comparator. */
  before: string;
  /** The text after the amount, up to the next amount. */
  after: string;
  unit: string | null;
  /** What the sentence named before: a second number of a list is of the same. */
  earlier: string | null;
  /** What the enclosing item is about. */
  item: string | null;
}

/**
 * What a threshold is about, as a short phrase in the document's words: the phrase the comparator
 * names, else the noun counted, else the phrase before the number, else the one after it, else the
 * enclosing item. Checking verbs, statistics and "target" are dropped. Empty when nothing is named.
 */
export function nameQuantity(comparison: Comparison, context: QuantityContext): string {
  const subject = clean(comparison.subject ?? '');
  const lead = comparison.form === 'stated' ? LEAD_IN.exec(context.before)?.[1] : undefined;
  if (subject !== '') return clean(`${clean(lead ?? '')} ${subject}`);
  const before = namePhrase(context.before);
  if (before !== '' && !mayBeNamedAfter(comparison, context)) return before;
  const following = readFollowing(context.after);
  if (following !== '' && isNamedAfter(comparison, context, { before, following }))
    return following;
  if (before !== '') return before;
  if (context.earlier && findDirection(following) === null) return context.earlier;
  if (following !== '') return following;
  const item = clean(context.item ?? '');
  if (item !== '') return item;
  return readFollowing(context.after.replace(PREPOSITION, ''));
}

interface Names {
  before: string;
  following: string;
}

/** "at least 3 replicas", "across ≥ 2 zones", "(95%+ coverage)": the noun after the number names it. */
function isNamedAfter(comparison: Comparison, context: QuantityContext, names: Names): boolean {
  if (!mayBeNamedAfter(comparison, context)) return false;
  if (context.unit === null) return names.before === '' || !/^\p{L}+ed$/u.test(names.following);
  return findDirection(names.before) === null && findDirection(names.following) !== null;
}

/** Told without the noun, which takes longer to read. */
function mayBeNamedAfter({ form }: Comparison, { unit, before }: QuantityContext): boolean {
  if (unit === null) return form !== 'sign' || LINKING.test(before);
  return unit === '%' && /\(\s*$/u.test(before);
}

/** "Unit tests: 80% coverage" is about the coverage of unit tests. */
const LEAD_IN = /([^:.;,()]{2,40}):\s*$/u;
const LINKING =
  /(?:[,;]|(?<!\p{L})(?:across|has|have|with|uses?|runs?|in|over|hat|avec|con|com))\s*$/iu;
const BREAK = new RegExp(
  `[.!?;:,—–|•]\\s|\\s-\\s|[→。、；，]|:(?=\\p{L})|[:：]$|\\s(?:${patternOf(PHRASE_BREAKS)})(?=\\s)`,
  'giu',
);

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
    const name = LOAD.test(part) ? '' : clean(part);
    if (name !== '') return name;
  }
  return '';
}

/** "Under 1,000 users, p95 < 500 ms": the load is no name. */
const LOAD = /^\W*(?:under|at|with|for|during|over|bei|unter|con|com|avec|sous)\s+[\d.,]+/iu;
const STATISTIC = [
  '(?<![\\p{L}\\p{N}])p\\d{2,3}(?:\\.\\d+)?',
  `\\d+(?:\\.\\d+)?(?:st|nd|rd|th|er|e|\\.)?[\\s-]*${patternOf(PERCENTILE_WORDS)}`,
  `${patternOf(PERCENTILE_WORDS)}\\s*\\d*`,
  ...STATISTICS.map(({ words }) => `${patternOf(words)}(?!\\s+time\\s+(?:to|between))`),
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
  if (name === '') return '';
  for (let rounds = 0; rounds < 24 && name !== ''; rounds += 1) {
    const next = name.replace(OPENING, '').replace(CLOSING, '').trim();
    if (next === name) break;
    name = next;
  }
  return /\p{L}|\uFFFC/u.test(name) ? name.split(/\s+/u).slice(-LONGEST_WORDS).join(' ') : '';
}

const PREPOSITION = /^\s*(?:for|of|in|on|pour|für|para|per|de|von|di)\s+(?:the\s+)?/iu;
const FOLLOWING = /^\s*((?:[\p{L}\p{M}][\p{L}\p{M}\p{Nd}/'’-]*\s?){1,6})/u;
/** Words for counting that name nothing: 3台, 1,000명. */
const COUNTER = /^[명개대건회人名台件個个つ回次]$/u;
const ENDING = new RegExp(`(?:^|\\s)(?:${patternOf(PHRASE_ENDS)})(?:\\s|$)`, 'iu');

/** The noun phrase right after the number: "concurrent users", "coverage for critical paths". */
function readFollowing(after: string): string {
  const words = FOLLOWING.exec(after)?.[1] ?? '';
  const end = ENDING.exec(words)?.index ?? words.length;
  const name = clean(words.slice(0, end));
  return COUNTER.test(name) ? '' : name;
}
