import type { Comparator, Threshold } from '../../model/checklist.ts';
import { remember } from '../text/remember.ts';
import { NONE_WORDS } from '../words/near-misses.ts';
import { patternOf } from '../words/pattern.ts';
import { LIMIT_NOUNS } from '../words/targets.ts';
import { findSentences, type Span } from './find-sentences.ts';
import { isAlarm, speaksOfAlarm } from './is-alarm.ts';
import { isNearMiss } from './is-near-miss.ts';
import { nameQuantity } from './name-quantity.ts';
import { type Amount, flattenWidth, readAmounts } from './read-amounts.ts';
import { type Comparison, readComparison } from './read-comparison.ts';
import { readStatedTarget } from './read-stated-target.ts';
import { readStatistic } from './read-statistic.ts';

export interface ThresholdContext {
  /** 1-based line of the file. */
  line: number;
  /** What the enclosing item is about; names the quantity where the text does not. */
  quantity: string | null;
  /** The section or the parent speaks of alerts, triggers or reasons to roll back. */
  alarm: boolean;
}

/**
 * The requirements with a number in one line of plain text, in order. Code spans come as U+FFFC and
 * never count. Versions, dates, ratios, frequencies, steps, conditions and bare amounts are none
 * (`isNearMiss`). `text` of each is the sentence it stands in. Never throws; time is linear.
 */
export const readThresholds = (
  text: string,
  { line, quantity, alarm }: ThresholdContext,
): Threshold[] =>
  recall(JSON.stringify([text, quantity, alarm])).map((found) => ({ ...found, line }));

const recall = remember((key) => {
  const [text, quantity, alarm] = JSON.parse(key);
  return readText(text, { quantity, alarm });
});

type Context = Omit<ThresholdContext, 'line'>;

function readText(text: string, context: Context): Omit<Threshold, 'line'>[] {
  const plain = flattenWidth(text);
  const amounts = readAmounts(plain);
  if (amounts.length === 0) return [];
  const sentences = findSentences(plain).values();
  let sentence: Span = { start: 0, end: 0 };
  let last: Found | null = null;
  const thresholds: Omit<Threshold, 'line'>[] = [];
  for (const [index, amount] of amounts.entries()) {
    while (amount.start >= sentence.end) {
      sentence = sentences.next().value ?? { start: amount.start, end: plain.length };
      last = null;
    }
    const limit = Math.min(sentence.end, amounts[index + 1]?.start ?? sentence.end);
    const found = readThreshold(plain, { amount, sentence, last, limit, context });
    if (found === null) continue;
    last = found;
    const sentenceText = text.slice(sentence.start, sentence.end).trim();
    thresholds.push({ text: sentenceText, ...found.threshold });
  }
  return thresholds;
}

interface Place {
  amount: Amount;
  sentence: Span;
  /** The threshold before this amount in the same sentence. */
  last: Found | null;
  /** Where the text that may belong to this amount ends. */
  limit: number;
  context: Context;
}

interface Found {
  comparison: Comparison;
  /** The quantity without its qualifier. */
  named: string;
  threshold: Omit<Threshold, 'text' | 'line'>;
}

/** How far from a number its words may stand; keeps the time linear on long lines. */
const REACH = 160;

function readThreshold(plain: string, place: Place): Found | null {
  const { amount, sentence, last, limit, context } = place;
  const from = Math.max(last?.comparison.end ?? sentence.start, amount.start - REACH);
  const after = plain.slice(amount.end, Math.min(limit, amount.end + 80));
  const start = Math.max(sentence.start, amount.start - REACH);
  const whole = plain.slice(start, Math.min(sentence.end, amount.end + REACH));
  const around = {
    before: plain.slice(from, amount.start),
    after,
    quantity: context.quantity ?? '',
    alarm: context.alarm || speaksOfAlarm(whole),
  };
  const comparison =
    readComparison(plain, amount, from) ??
    inherit(plain, amount, last) ??
    readStatedTarget(amount, around);
  if (comparison === null) return null;

  const lead = plain.slice(from, Math.max(from, comparison.start));
  const before =
    last === null ? lead : lead.slice(Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';')) + 1);
  const suffixed = comparison.form === 'after' && comparison.end > amount.end;
  const following = suffixed ? plain.slice(amount.end, comparison.end) : after;
  const naming = { before, after: following, unit: amount.unit, earlier: last?.named ?? null };
  const named = nameQuantity(comparison, { ...naming, item: context.quantity });
  const negated = comparison.comparator === '>' && NONE.test(before);
  const signs = { sentence: whole, before, after, quantity: named, parent: context.quantity ?? '' };
  const alarm =
    !negated && isAlarm(comparison, { ...signs, unit: amount.unit, alarm: context.alarm });
  const phrase = plain.slice(comparison.start, amount.start);
  const clause = {
    before: lead,
    after,
    phrase,
    sentence: whole,
    alarm,
    negated,
    second: last !== null,
  };
  if (isNearMiss(amount, comparison, clause)) return null;

  const rest = plain.slice(comparison.end, Math.max(comparison.end, limit));
  const carried = last !== null && named === last.named ? last.threshold.statistic : null;
  const comparator = negated ? '<=' : comparison.comparator;
  return {
    comparison,
    named,
    threshold: {
      quantity: named + readQualifier(named, amount, { after, listed: named === last?.named }),
      statistic: readStatistic(before, rest) ?? carried,
      comparator,
      value: pickValue(comparator, amount),
      unit: amount.unit,
      kind: alarm ? 'alarm' : 'target',
    },
  };
}

/** "under 50 MB (iOS) / 30 MB (Android)": a second amount of the same kind takes the comparator over. */
function inherit(plain: string, amount: Amount, last: Found | null): Comparison | null {
  if (last === null || last.threshold.unit !== amount.unit) return null;
  const gap = plain.slice(last.comparison.end, amount.start);
  if (gap.length > 40 || !LISTED.test(gap)) return null;
  return { ...last.comparison, start: amount.start, end: amount.end, subject: null };
}

const LISTED = /^\s?(?:\([^()]*\)|\p{L}[\p{L}-]*)?\s?(?:\/|,|and|or|und|oder|et|ou|y|o|e)\s*$/iu;
const NONE = new RegExp(`^[^\\p{L}]*${patternOf(NONE_WORDS)}`, 'iu');

/** "< 50-100 ms" allows 100, "> 50-100 ms" asks for 50. */
function pickValue(comparator: Comparator, { value }: Amount): number | [number, number] {
  if (!Array.isArray(value) || comparator === 'range') return value;
  return comparator.startsWith('<') ? value[1] : value[0];
}

interface Following {
  after: string;
  /** The amount is the second or a later one of the same quantity. */
  listed: boolean;
}

/** " of pool" after a percentage, " (iOS)" after an amount, " (backend)" in "80% backend, 70% frontend". */
function readQualifier(named: string, amount: Amount, { after, listed }: Following): string {
  if (named === '') return '';
  const share = amount.unit === '%' ? SHARE.exec(after)?.[1] : undefined;
  if (share !== undefined) return named.includes(share) ? '' : ` of ${share}`;
  const note = (NOTE.exec(after) ?? (listed ? LAST_WORD : LISTED_WORD).exec(after))?.[1];
  return note === undefined || readStatistic(note, '') !== null || LIMIT.test(note)
    ? ''
    : ` (${note})`;
}

const SHARE = /^\s+of\s+(?:the\s+|all\s+)?([\p{L}-]+)/iu;
const NOTE = /^\s?\((\p{L}[\p{L}/-]*(?:\s[\p{L}/-]+)?)\)/u;
const LISTED_WORD = /^\s(\p{L}[\p{L}-]+),\s*[<>≤≥]?\s*$/u;
const LAST_WORD = /^\s(\p{L}[\p{L}-]+)(?:,.*)?$/u;
const LIMIT = new RegExp(patternOf(LIMIT_NOUNS), 'iu');
