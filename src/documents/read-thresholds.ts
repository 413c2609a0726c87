import type { Comparator, Threshold } from '../model/checklist.ts';
import { findDirection } from './find-direction.ts';
import { isNearMiss } from './is-near-miss.ts';
import { nameQuantity } from './name-quantity.ts';
import { type Amount, flattenWidth, readAmounts } from './read-amounts.ts';
import { type Comparison, readComparison } from './read-comparison.ts';
import { readStatedTarget } from './read-stated-target.ts';
import { readStatistic } from './read-statistic.ts';
import { ALARM_WORDS, HIGH_WORDS, LOW_WORDS } from './words/alarms.ts';
import { patternOf } from './words/pattern.ts';
import { TARGET_WORDS } from './words/targets.ts';

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
export function readThresholds(text: string, context: ThresholdContext): Threshold[] {
  const plain = flattenWidth(text);
  const thresholds: Threshold[] = [];
  let sentence: Span = { start: 0, end: 0 };
  let last: Found | null = null;
  const amounts = readAmounts(plain);
  const ends = amounts.length === 0 ? [] : findSentenceEnds(plain);
  amounts.forEach((amount, index) => {
    if (amount.start >= sentence.end) {
      sentence = findSentence(ends, amount.start);
      last = null;
    }
    const limit = Math.min(sentence.end, amounts[index + 1]?.start ?? sentence.end);
    const found = readThreshold(plain, { amount, sentence, last, limit, context });
    if (found === null) return;
    last = found;
    const { start, end } = sentence;
    thresholds.push({ text: text.slice(start, end).trim(), ...found.threshold, line: context.line });
  });
  return thresholds;
}

interface Span {
  start: number;
  end: number;
}

interface Place {
  amount: Amount;
  sentence: Span;
  /** The threshold before this amount in the same sentence. */
  last: Found | null;
  /** Where the text that may belong to this amount ends. */
  limit: number;
  context: ThresholdContext;
}

interface Found {
  named: string;
  threshold: Omit<Threshold, 'text' | 'line'>;
  comparison: Comparison;
}

const WINDOW = 160;

function readThreshold(plain: string, place: Place): Found | null {
  const { amount, sentence, last, limit, context } = place;
  const from = Math.max(last?.comparison.end ?? sentence.start, amount.start - WINDOW);
  const after = plain.slice(amount.end, Math.min(limit, amount.end + 80));
  const whole = plain.slice(Math.max(sentence.start, amount.start - WINDOW), Math.min(sentence.end, amount.end + WINDOW));
  const lead = plain.slice(from, amount.start);
  const quantity = context.quantity ?? '';
  const around = { before: lead, after, quantity, alarm: context.alarm };
  const comparison =
    readComparison(plain, amount, from) ??
    inherit(plain, amount, last) ??
    readStatedTarget(amount, around);
  if (comparison === null) return null;
  const before = plain.slice(from, comparison.start);
  const named = nameQuantity(comparison, { before, after, counted: amount.unit === null, fallback: last?.named || context.quantity });
  const about = `${named} ${comparison.subject ?? ''}`;
  const alarm = isAlarm(comparison, { whole, about: findDirection(about) === null ? before : about, context });
  const phrase = plain.slice(comparison.start, amount.start);
  const clause = { before, after, phrase, sentence: whole, alarm, second: last !== null };
  if (isNearMiss(amount, comparison, clause)) return null;
  return {
    named,
    comparison,
    threshold: {
      quantity: named + readQualifier(named, amount, after),
      statistic: readStatistic(before, plain.slice(comparison.end, amount.end + after.length)) ?? (last !== null && before.trim() === '' ? last.threshold.statistic : null),
      comparator: pickComparator(comparison.comparator, amount),
      value: pickValue(comparison.comparator, amount),
      unit: amount.unit,
      kind: alarm ? 'alarm' : 'target',
    },
  };
}

/** "under 50 MB (iOS) / 30 MB (Android)": a second amount of the same kind takes the comparator over. */
function inherit(plain: string, amount: Amount, last: Found | null): Comparison | null {
  if (last === null || last.threshold.unit !== amount.unit) return null;
  if (amount.start - last.comparison.end > 40) return null;
  const gap = plain.slice(last.comparison.end, amount.start);
  if (!/^\s?(?:\([^()]*\)|\p{L}[\p{L}-]*)?\s?(?:\/|,|and|or|und|oder|et|ou|y|o|e)\s*$/iu.test(gap)) return null;
  return { ...last.comparison, start: amount.start, end: amount.end, subject: null };
}

/** "must not exceed" warns of nothing. */
const NEGATED = "(?<!(?:not|never|n['’]t|ne|no|non|não|nicht)\\s+|不)";
const ALARM = new RegExp(NEGATED + patternOf(ALARM_WORDS), 'iu');
const TARGET = new RegExp(patternOf(TARGET_WORDS), 'iu');
const HIGH = new RegExp(patternOf(HIGH_WORDS), 'iu');
const LOW = new RegExp(patternOf(LOW_WORDS), 'iu');

interface AlarmSigns {
  whole: string;
  /** The quantity, or the clause before the number. */
  about: string;
  context: ThresholdContext;
}

/**
 * An alarm fires when its comparison holds, so it must compare towards the bad side: under an alert
 * heading, "error rate < 1%" is still a target.
 */
function isAlarm(comparison: Comparison, { whole, about, context }: AlarmSigns): boolean {
  const { comparator, form } = comparison;
  if (form === 'alarm') return true;
  if (form === 'within' || comparator === '=') return false;
  const direction = findDirection(about) ?? (context.quantity === null ? null : findDirection(context.quantity));
  const upwards = comparator === '>' || comparator === '>=';
  if (comparator !== 'range' && direction === (upwards ? 'higher' : 'lower')) return false;
  if (TARGET.test(whole) && !/threshold|seuil|schwell|umbral|limiar|soglia|阈值|しきい値|閾値|임계/iu.test(whole)) return false;
  if (context.alarm || ALARM.test(whole)) return true;
  return upwards ? HIGH.test(whole) : LOW.test(whole);
}

function pickComparator(comparator: Comparator, amount: Amount): Comparator {
  return comparator === 'range' && !Array.isArray(amount.value) ? '=' : comparator;
}

/** "< 50-100 ms" allows 100, "> 50-100 ms" asks for 50. */
function pickValue(comparator: Comparator, { value }: Amount): number | [number, number] {
  if (!Array.isArray(value) || comparator === 'range') return value;
  return comparator.startsWith('<') ? value[1] : value[0];
}

/** " of pool" after a percentage, " (iOS)" after an amount. */
function readQualifier(named: string, amount: Amount, after: string): string {
  const share = amount.unit === '%' ? /^\s+of\s+(?:the\s+|all\s+)?([\p{L}-]+)/iu.exec(after)?.[1] : undefined;
  if (share !== undefined) return named === '' || named.includes(share) ? '' : ` of ${share}`;
  const note = /^\s?\(([\p{L}][\p{L}\s/-]{0,28})\)/u.exec(after)?.[1];
  return note === undefined || readStatistic(note, '') !== null ? '' : ` (${note})`;
}

const SENTENCE_END = /[.!?;]\s+(?=[\p{Lu}\p{Script=Han}\p{Script=Kana}"“(])|[。！？；](?=.)/gu;

function findSentenceEnds(plain: string): number[] {
  const ends = [...plain.matchAll(SENTENCE_END)]
    .filter(({ index }) => !/(?<!\p{L})\p{L}{1,3}\.$/u.test(plain.slice(Math.max(0, index - 4), index + 1)))
    .map((match) => match.index + match[0].length);
  return [...ends, plain.length];
}

function findSentence(ends: readonly number[], position: number): Span {
  const index = ends.findIndex((end) => end > position);
  return { start: ends[index - 1] ?? 0, end: ends[index] ?? position };
}
