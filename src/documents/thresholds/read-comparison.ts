import type { Comparator } from '../../model/checklist.ts';
import { ALARM_WORDS } from '../words/alarms.ts';
import { BETTER_AFTER, BETTER_BEFORE } from '../words/better.ts';
import {
  COMPARATOR_SIGNS,
  COMPARATORS_AFTER,
  COMPARATORS_BEFORE,
  type ComparatorWords,
  LIMIT_WORDS,
  NEGATIONS,
  WITHIN_BEFORE,
} from '../words/comparators.ts';
import { PHRASE_BREAKS, PHRASE_ENDS } from '../words/fillers.ts';
import { joinWords, patternOf } from '../words/pattern.ts';
import { findDirection } from './find-direction.ts';
import type { Amount } from './read-amounts.ts';
import { measureUnit } from './read-unit.ts';

/** How an amount is compared, and the span of the text that says so, the amount included. */
export interface Comparison {
  comparator: Comparator;
  start: number;
  end: number;
  /**
   * `sign` "<", `words` "at least", `within`, `after` "or more" and "500+", `limit` "minimum length: 8",
   * `alarm` "alert at 80%"; `stated` names no comparator at all ("99.9% uptime", "RPO: 1 h").
   */
  form: 'sign' | 'words' | 'within' | 'after' | 'limit' | 'alarm' | 'stated';
  /** What the comparing phrase itself names: "test coverage" in "Minimum test coverage: 70%". */
  subject: string | null;
}

/** The comparator beside an amount, or null where none is written. `from` is where its clause starts. */
export function readComparison(text: string, amount: Amount, from: number): Comparison | null {
  const before = text.slice(Math.max(from, amount.start - 90), amount.start);
  const after = text.slice(amount.end, amount.end + 50);
  return (
    readSign(text, before, amount) ??
    readWordsBefore(before, amount) ??
    readWordsAfter(after, before, amount) ??
    readLimit(before, amount) ??
    readAlarmAt(before, amount)
  );
}

const SIGN = new RegExp(
  `(${Object.keys(COMPARATOR_SIGNS).join('|')})\\s{0,3}["“'(]?[~≈]?\\s?$`,
  'u',
);

function readSign(text: string, before: string, amount: Amount): Comparison | null {
  const match = SIGN.exec(before);
  const comparator = COMPARATOR_SIGNS[match?.[1] ?? ''];
  if (match === null || comparator === undefined) return null;
  const left = before.slice(0, match.index);
  if (/[-=<>!~→]$/u.test(left) || isPlaceholder(text, match[0], amount)) return null;
  if (comparator === '=' && !isEquation(left, amount)) return null;
  const meant = NEGATED.test(left) ? OPPOSITE[comparator] : comparator;
  return at(amount, { comparator: meant, length: before.length - match.index, form: 'sign' });
}

const NEGATED = new RegExp(`${patternOf(NEGATIONS)}\\s*$`, 'iu');
const OPPOSITE: Record<Comparator, Comparator> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '=',
  range: 'range',
};

/** `<5 digits>` */
function isPlaceholder(text: string, sign: string, amount: Amount): boolean {
  return sign === '<' && amount.unit === null && /^[\p{L}\s-]{0,30}>/u.test(text.slice(amount.end));
}

/** "errors = 0" is a requirement; `MAX_POOL=10`, "a = 3" and "1 GB = 1024 MB" are not. */
function isEquation(left: string, amount: Amount): boolean {
  const word = /([^\s]+)\s+$/u.exec(left)?.[1];
  if (word === undefined || /[_\d.]|^\p{Lu}+$/u.test(word)) return false;
  return amount.value === 0 || amount.unit !== null;
}

/** What may stand between comparing words and the number. */
const FILL =
  '\\s*(?:(?:of|a|an|the|de|von|di|do|is|to|at|que|um|about|circa|ca\\.|i|les|las|los)\\s+)?[:=]?\\s*["“(]?\\s*';
const BEFORE = [...COMPARATORS_BEFORE, ...BETTER_BEFORE].map((row) => ({
  comparator: row.comparator,
  better: BETTER_BEFORE.includes(row),
  pattern: new RegExp(`${patternOf(row.words)}${FILL}$`, 'iu'),
}));
/** Most numbers without a sign stand behind none of the words: one look tells. */
const ANY_BEFORE = new RegExp(
  `${patternOf(joinWords([...COMPARATORS_BEFORE, ...BETTER_BEFORE].map(({ words }) => words)))}${FILL}$`,
  'iu',
);
const WITHIN = new RegExp(`${patternOf(WITHIN_BEFORE)}\\s*(?:a|max\\.?|maximum|about)?\\s*$`, 'iu');

function readWordsBefore(before: string, amount: Amount): Comparison | null {
  const near = before.slice(-45);
  const within = WITHIN.exec(near);
  if (within !== null && within.index >= 0) {
    const length = near.length - within.index;
    return at(amount, { comparator: '<=', length, form: 'within' });
  }
  if (!ANY_BEFORE.test(near)) return null;
  let best: { comparator: Comparator; better: boolean; index: number } | null = null;
  for (const { comparator, better, pattern } of BEFORE) {
    const index = pattern.exec(near)?.index;
    if (index !== undefined && index < (best?.index ?? Infinity))
      best = { comparator, better, index };
  }
  // "5 min 30" holds minutes, and "between" needs its two numbers.
  if (best === null) return null;
  if (/^min/iu.test(near.slice(best.index)) && /\d\s?$/u.test(near.slice(0, best.index)))
    return null;
  if (best.comparator === 'range' && !Array.isArray(amount.value)) return null;
  const left = near.slice(0, best.index);
  const words = best.better ? pickBetter(best.comparator, left, amount) : best.comparator;
  const comparator = invertNegated(words, left);
  return at(amount, { comparator, length: near.length - best.index, form: 'words' });
}

/** "not below 3" and "never more than 3" where the list does not hold the very phrase. */
function invertNegated(comparator: Comparator, left: string): Comparator {
  if (
    !/(?:\bnot|\bnever|n['’]t|\bno|\bnicht|\bnie|\bpas|\bno se|\bnon|\bnão)\s+(?:\p{L}+\s+)?$/iu.test(
      left,
    )
  ) {
    return comparator;
  }
  return comparator === '<' || comparator === '>' ? OPPOSITE[comparator] : comparator;
}

/**
 * Less of a time is better, unless a measure says otherwise ("retention"); more of anything else is,
 * unless it is a share or a count of what is bad. A size that is asked for ("RAM 16 GB or better")
 * is a lower limit.
 */
function pickBetter(comparator: Comparator, before: string, { unit }: Amount): Comparator {
  const dimension = unit === null ? 'count' : (measureUnit(unit)?.dimension ?? 'count');
  if (dimension === 'size' || dimension === 'bandwidth') return comparator;
  const direction = findDirection(unit?.startsWith('errors/') ? 'errors' : before);
  const lower = dimension === 'time' ? direction !== 'higher' : direction === 'lower';
  return lower ? MIRROR[comparator] : comparator;
}

const MIRROR: Record<Comparator, Comparator> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  range: 'range',
};

const AFTER = [...COMPARATORS_AFTER, ...BETTER_AFTER].map((row) => ({
  comparator: row.comparator,
  better: BETTER_AFTER.includes(row),
  pattern: new RegExp(`^\\s*\\(?(?:\\p{L}[\\p{L}-]*\\s+){0,2}?${patternOf(row.words)}`, 'iu'),
}));

const ANY_AFTER = new RegExp(
  `^\\s*\\(?(?:\\p{L}[\\p{L}-]*\\s+){0,2}?${patternOf(joinWords([...COMPARATORS_AFTER, ...BETTER_AFTER].map(({ words }) => words)))}`,
  'iu',
);

function readWordsAfter(after: string, before: string, amount: Amount): Comparison | null {
  if (amount.plus) return at(amount, { comparator: '>=', length: 0, form: 'after' });
  if (!ANY_AFTER.test(after)) return null;
  for (const { comparator: given, better, pattern } of AFTER) {
    const match = pattern.exec(after);
    if (match === null) continue;
    const comparator = better ? pickBetter(given, before, amount) : given;
    const comparison = at(amount, { comparator, length: 0, form: 'after' });
    return { ...comparison, end: amount.end + match[0].length };
  }
  return null;
}

const GAP = "[\\p{L}\\p{M}'’_/-]+(?:\\s+[\\p{L}\\p{M}'’_/-]+){0,4}";
const LINK = '(?:\\s*[:=]|\\s+(?:of|is|at|de|von|di|est|ist|es|è|é))?\\s*\\(?\\s*';
const LIMITS = LIMIT_WORDS.map(({ comparator, words }: ComparatorWords) => ({
  comparator,
  pattern: new RegExp(`${patternOf(words)}\\s*(${GAP})${LINK}$`, 'iu'),
}));
const CLAUSE_WORD = new RegExp(`${patternOf(PHRASE_BREAKS)}|${patternOf(PHRASE_ENDS)}`, 'iu');
const COMPOUND =
  /(?<!\p{L})((?:mindest|höchst|maximal|minimal)\p{L}+)(?:\s*:|\s+(?:von|ist|beträgt))?\s*$/iu;

/** "Minimum test coverage: 70%", "Mindestlänge: 12 Zeichen". */
function readLimit(before: string, amount: Amount): Comparison | null {
  const compound = COMPOUND.exec(before);
  if (compound !== null) {
    const comparator = /^m(?:indest|inimal)/iu.test(compound[1] ?? '') ? '>=' : '<=';
    const length = before.length - compound.index;
    return { ...at(amount, { comparator, length, form: 'limit' }), subject: compound[1] ?? null };
  }
  for (const { comparator, pattern } of LIMITS) {
    const match = pattern.exec(before);
    const gap = match?.[1]?.trim();
    if (match === null || gap === undefined || CLAUSE_WORD.test(gap)) continue;
    if (/\d\s?$/u.test(before.slice(0, match.index))) continue;
    const length = before.length - match.index;
    return { ...at(amount, { comparator, length, form: 'limit' }), subject: gap };
  }
  return null;
}

const ALARM_AT = new RegExp(
  `${patternOf(ALARM_WORDS)}(?:\\s+${GAP})?\\s*(?:\\bat\\b|\\bà\\b|\\bbei\\b|\\ba\\b|\\bal\\b|@)\\s*$`,
  'iu',
);

/** "Alert at 80% disk usage". */
function readAlarmAt(before: string, amount: Amount): Comparison | null {
  const match = ALARM_AT.exec(before.slice(-60));
  if (match === null || amount.unit === null) return null;
  return at(amount, { comparator: '>=', length: 3, form: 'alarm' });
}

interface Found {
  comparator: Comparator;
  /** Characters before the amount that belong to the comparator. */
  length: number;
  form: Comparison['form'];
}

function at(amount: Amount, { comparator, length, form }: Found): Comparison {
  return { comparator, start: amount.start - length, end: amount.end, form, subject: null };
}
