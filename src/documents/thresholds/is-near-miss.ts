import {
  CONDITION_WORDS,
  CONSEQUENCE_WORDS,
  LOAD_NOUNS,
  MOMENT_AFTER,
  NUMBERED_NAMES,
  PROCEDURE_VERBS,
  SELECTED_THINGS,
  SELECTING_WORDS,
  WINDOW_WORDS,
} from '../words/near-misses.ts';
import { patternOf } from '../words/pattern.ts';
import { findDirection } from './find-direction.ts';
import type { Amount } from './read-amounts.ts';
import type { Comparison } from './read-comparison.ts';
import { measureUnit } from './read-unit.ts';

/** What stands around a compared amount: its clause before the comparator, and what follows. */
export interface Clause {
  before: string;
  after: string;
  /** The comparing words or sign. */
  phrase: string;
  /** The whole sentence. */
  sentence: string;
  alarm: boolean;
  /** "No query > 100 ms". */
  negated: boolean;
  /** A threshold was found earlier in the sentence. */
  second: boolean;
}

/**
 * Whether a compared amount requires nothing: a version ("Node >= 18"), a selection ("for responses
 * > 1 KB"), a step's repetition ("wait at least 5 minutes"), a window ("> 80% for more than 5 min"),
 * a moment ("at least 2 weeks before launch"), a test's load ("under 1,000 users"), an arrow.
 */
export function isNearMiss(amount: Amount, comparison: Comparison, clause: Clause): boolean {
  if (isVersion(amount, comparison, clause)) return true;
  if (comparison.form === 'stated') return /\?\s*$/u.test(clause.sentence);
  return (
    isArrow(amount, comparison, clause) ||
    isDescription(amount, clause) ||
    isWindow(amount, comparison, clause) ||
    isProcedure(amount, comparison, clause) ||
    isLoad(amount, comparison, clause) ||
    isSelection(amount, comparison, clause) ||
    (comparison.form !== 'within' && MOMENT.test(clause.after)) ||
    (CONSEQUENCE.test(clause.after) && !(clause.alarm && /\p{L}/u.test(clause.before)))
  );
}

const NAME_BEFORE = new RegExp(
  `${patternOf(NUMBERED_NAMES)}(?:\\.js|\\s+(?:versions?|LTS|v))?\\s*[:(]?\\s*$`,
  'iu',
);

function isVersion(amount: Amount, comparison: Comparison, clause: Clause): boolean {
  if (amount.unit !== null) return false;
  if (NAME_BEFORE.test(clause.before)) return true;
  if (comparison.subject !== null && NAME_BEFORE.test(comparison.subject)) return true;
  return (
    amount.fraction && comparison.form === 'after' && /\p{Lu}[\p{L}.]*\s*$/u.test(clause.before)
  );
}

function isArrow(amount: Amount, comparison: Comparison, { sentence }: Clause): boolean {
  if (comparison.form !== 'sign' || comparison.comparator !== '>' || amount.unit !== null)
    return false;
  return /(?<![-=])>(?!\s*[=$€£¥]?\s*[\d>])/u.test(sentence);
}

/** "Guide (300+ lines)" tells how long it is, "Desktop (1024px+)" which screens are meant. */
function isDescription({ plus, unit }: Amount, { after }: Clause): boolean {
  return plus && (unit === 'lines' || (unit === 'px' && /^\s*(?:\)|$)/u.test(after)));
}

/** "99.9% over 30 days". */
const OVER = /^(?:over|über|oltre)\s/iu;
const WINDOW = new RegExp(`${patternOf(WINDOW_WORDS)}\\s*$`, 'iu');

function isWindow(amount: Amount, comparison: Comparison, clause: Clause): boolean {
  if (!isTime(amount)) return false;
  if (OVER.test(clause.phrase)) return true;
  return clause.second && (comparison.form === 'within' || WINDOW.test(clause.before));
}

const PROCEDURE = new RegExp(
  `(?:^|[:,;(])\\W{0,8}(?:\\p{L}+ly\\s+)?${patternOf(PROCEDURE_VERBS)}`,
  'iu',
);
const PROCEDURE_END = /(?:待つ|待機|等待|대기|기다)/u;
const LASTS = new RegExp(
  `(?:^|[\\s(])(?:${patternOf({ en: 'for, run, another', fr: 'pendant', de: 'für, lang', es: 'durante', it: 'per', zh: '等待, 观察' })})\\s*$`,
  'iu',
);

function isProcedure(amount: Amount, comparison: Comparison, clause: Clause): boolean {
  if (comparison.form === 'sign' && !LASTS.test(clause.before)) return false;
  const opens = PROCEDURE.test(clause.sentence) || PROCEDURE_END.test(clause.after.slice(0, 12));
  if (!opens) return false;
  if (amount.unit === null) return comparison.form === 'after' || comparison.form === 'words';
  return isTime(amount);
}

const LOAD = new RegExp(`^\\s*(?:${patternOf(LOAD_NOUNS)})`, 'iu');

function isLoad(amount: Amount, comparison: Comparison, { before, after }: Clause): boolean {
  if (comparison.form !== 'words' || comparison.comparator !== '<' || amount.unit === '%')
    return false;
  if (amount.unit !== null && measureUnit(amount.unit)?.dimension !== 'rate') return false;
  return (
    LOAD.test(after) && !/\p{L}{3,}\s+(?:stays?|remains?|is|are|kept|keeps?)\s*$/iu.test(before)
  );
}

const THINGS = new RegExp(`${patternOf(SELECTED_THINGS)}\\s*$`, 'iu');
const SELECTED = new RegExp(`${patternOf(SELECTING_WORDS)}\\s+([^,;:()]{1,60})$`, 'iu');
const CONDITIONED = new RegExp(`${patternOf(CONDITION_WORDS)}\\s+([^,;:()]{0,60})$`, 'iu');

function isSelection(amount: Amount, comparison: Comparison, clause: Clause): boolean {
  if (clause.alarm || clause.negated || comparison.form === 'within') return false;
  const near = clause.before.slice(-80);
  const condition = CONDITIONED.exec(near)?.[1];
  if (condition !== undefined) return findDirection(condition) === null;
  if (comparison.form !== 'sign' && comparison.comparator !== '>') return false;
  if (comparison.comparator.startsWith('>') && isSizeOrAge(amount) && THINGS.test(near))
    return true;
  const what = SELECTED.exec(near)?.[1];
  if (what === undefined || amount.unit === '%') return false;
  const led =
    near
      .slice(0, near.length - what.length)
      .trim()
      .split(/\s+/u).length > 1;
  return led && findDirection(what) === null;
}

const MOMENT = new RegExp(`^\\s*(?:${patternOf(MOMENT_AFTER)})`, 'iu');
const CONSEQUENCE = new RegExp(
  `^\\s*(?:(?:are|is|must be|get|werden|sont|son)\\s+)?${patternOf(CONSEQUENCE_WORDS)}`,
  'iu',
);

function isSizeOrAge(amount: Amount): boolean {
  return isTime(amount) || (amount.unit !== null && measureUnit(amount.unit)?.dimension === 'size');
}

function isTime(amount: Amount): boolean {
  return amount.unit !== null && measureUnit(amount.unit)?.dimension === 'time';
}
