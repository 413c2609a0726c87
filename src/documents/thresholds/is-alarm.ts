import { ALARM_WORDS, HIGH_WORDS, LOW_WORDS } from '../words/alarms.ts';
import { patternOf } from '../words/pattern.ts';
import { TARGET_WORDS } from '../words/targets.ts';
import { findDirection, findHeadDirection } from './find-direction.ts';
import type { Comparison } from './read-comparison.ts';

export interface AlarmSigns {
  /** The sentence around the number, and the clause before the comparator. */
  sentence: string;
  before: string;
  /** The text after the amount. */
  after: string;
  /** What is measured, and what the enclosing item is about. */
  quantity: string;
  parent: string;
  unit: string | null;
  /** Section or parent speak of alerts. */
  alarm: boolean;
}

/**
 * Whether a comparison is an alarm, which fires when it holds: so it must compare towards the bad side
 * of its measure. Under an alert heading "error rate < 1%" is still a target, and "CPU > 80%" is an
 * alarm under any heading.
 */
export function isAlarm({ comparator, form }: Comparison, signs: AlarmSigns): boolean {
  if (form === 'alarm') return true;
  if (form === 'within' || comparator === '=') return false;
  if (comparator === 'range') return signs.alarm;
  const upwards = comparator.startsWith('>');
  const bad = upwards ? 'lower' : 'higher';
  const next = /^\s(\p{L}+(?:\s\p{L}+)?)/u.exec(signs.after)?.[1] ?? '';
  const direction =
    findDirection(`${signs.quantity} ${next}`) ??
    findDirection(signs.before) ??
    findDirection(signs.parent);
  if (direction !== null && direction !== bad) return false;
  if (TARGET_BEFORE.test(signs.before.slice(-40)) || TARGET_AFTER.test(signs.after)) return false;
  if (signs.alarm) return true;
  if ((direction === null && !upwards ? ALARM_WHEN : ALARM).test(signs.sentence)) return true;
  if (isStrict(comparator, signs) && findHeadDirection(signs.quantity) === bad) return true;
  // "Large tables: 1,000+ rows" are many, not too many.
  if (upwards) return form !== 'after' && HIGH.test(signs.sentence);
  return direction === null && LOW.test(signs.sentence);
}

/** Whether a sentence speaks of alarms at all. */
export function speaksOfAlarm(sentence: string): boolean {
  return ALARM.test(sentence);
}

/** "must not exceed" warns of nothing. */
const NEGATED = "(?<!(?:not|never|n['’]t|ne|no|non|não|nicht)\\s+|不)";
const ALARM = new RegExp(NEGATED + patternOf(ALARM_WORDS), 'iu');
const ALARM_WHEN = new RegExp(
  `${ALARM.source}\\s+(?:when|if|on|for|wenn|bei|si|cuando|se|quando)`,
  'iu',
);
const HIGH = new RegExp(patternOf(HIGH_WORDS), 'iu');
const LOW = new RegExp(patternOf(LOW_WORDS), 'iu');
const TARGET_BEFORE = new RegExp(`${patternOf(TARGET_WORDS)}[^\\p{L}]*(?:p\\d{2}\\S*\\s*)?$`, 'iu');
const TARGET_AFTER = new RegExp(`^\\s*${patternOf(TARGET_WORDS)}`, 'iu');

/** ">= 80%" asks for something, "> 80%" may as well be complained of. */
function isStrict(comparator: string, { unit }: AlarmSigns): boolean {
  if (comparator.length > 1) return false;
  return unit === '%' || (comparator === '>' && (unit === 'ms' || unit === 's'));
}
