import type { Comparator } from '../../model/checklist.ts';
import { COUNTED_NOUNS, FAULT_NOUNS, LOWER_IS_BETTER, RATIO_NOUNS } from '../words/measures.ts';
import { FACT_AFTER, FACT_BEFORE } from '../words/near-misses.ts';
import { patternOf } from '../words/pattern.ts';
import { LIMIT_NOUNS, OBJECTIVES, REQUIREMENT_WORDS, TARGET_WORDS } from '../words/targets.ts';
import { findDirection, findHeadDirection } from './find-direction.ts';
import type { Amount } from './read-amounts.ts';
import type { Comparison } from './read-comparison.ts';
import { measureUnit } from './read-unit.ts';

/** Where an amount stands: its clause up to it, the clause after it, and what the item is about. */
export interface Surroundings {
  before: string;
  after: string;
  quantity: string;
  alarm: boolean;
}

/**
 * A target without a comparator: "(target: 0)", "RPO: 15 minutes", "99.9% uptime", "100% pass rate",
 * "0 critical vulnerabilities", "7-30 day retention". Facts ("85% done", "currently 12 s") are none.
 */
export function readStatedTarget(amount: Amount, around: Surroundings): Comparison | null {
  if (FACT_ENDS.test(around.before) || FACT_STARTS.test(around.after)) return null;
  if (/[~≈]\s*$/u.test(around.before)) return null;
  if (/^\s*(?:→|-{1,2}>|=>)/u.test(around.after)) return null;
  // "✅ 85% accuracy" reports.
  const reported = /^\s*[✅✔☑]/u.test(around.before);
  return (
    readObjective(amount, around) ??
    readTarget(amount, around) ??
    readRetention(amount, around) ??
    (reported ? null : (readRatio(amount, around) ?? readZero(amount, around))) ??
    readMeasuredRange(amount, around) ??
    readAlarmValue(amount, around)
  );
}

const FACT_ENDS = new RegExp(`${patternOf(FACT_BEFORE)}\\s*:?\\s*[(~≈]?\\s*$`, 'iu');
const FACT_STARTS = new RegExp(`^\\s*(?:\\p{L}+\\s+){0,1}${patternOf(FACT_AFTER)}`, 'iu');
const LINK = '(?:\\s*(?:[:=(~]|\\s-\\s|of|is|at|to|auf|à|de|von|di|est|ist|within))*\\s*$';
const WORDS_BETWEEN = '(?:\\s+\\p{L}[\\p{L}-]*){0,3}';

const OBJECTIVE = OBJECTIVES.map(({ comparator, words }) => ({
  comparator,
  pattern: new RegExp(
    `(${patternOf(words)})(?:\\s*\\([^()]{1,40}\\))?(?:${WORDS_BETWEEN}\\s*[:=(]|${LINK.slice(0, -1)})\\s*$`,
    'iu',
  ),
}));

function readObjective(amount: Amount, { before }: Surroundings): Comparison | null {
  if (!isTime(amount)) return null;
  for (const { comparator, pattern } of OBJECTIVE) {
    const match = pattern.exec(before.slice(-90));
    if (match === null) continue;
    if (comparator === '>=' && /\(\s*$|\s{2,}$/u.test(before)) continue;
    return state(amount, comparator, null);
  }
  return null;
}

const TARGET_BEFORE = new RegExp(
  `(?:${patternOf(TARGET_WORDS)}|${patternOf(LIMIT_NOUNS)}|${patternOf(REQUIREMENT_WORDS)})(?:(?:\\s+\\p{L}[\\p{L}-]*){0,4}\\s*[:=]|\\s+(?:of|is|at|set to|set at|de|von|di)|)\\s*\\(?\\s*$`,
  'iu',
);
const TARGET_AFTER = new RegExp(
  `^\\s*(?:\\p{L}[\\p{L}-]*\\s+){0,2}?${patternOf(TARGET_WORDS)}`,
  'iu',
);

function readTarget(amount: Amount, around: Surroundings): Comparison | null {
  const named = TARGET_BEFORE.test(around.before.slice(-70));
  if (!named && !(amount.unit !== null && TARGET_AFTER.test(around.after))) return null;
  return state(amount, pickComparator(amount, around), null);
}

const RETENTION = new RegExp(
  `^\\s*(?:\\p{L}[\\p{L}-]*\\s+){0,2}?(${patternOf(OBJECTIVES.find(({ comparator }) => comparator === '>=')?.words ?? {})})`,
  'iu',
);

function readRetention(amount: Amount, { after }: Surroundings): Comparison | null {
  return isTime(amount) && RETENTION.test(after) ? state(amount, '>=', null) : null;
}

const RATIO_AFTER = new RegExp(
  `^\\s+((?:(?!of |and |for )[\\p{L}\\p{M}][\\p{L}\\p{M}/-]*\\s+){0,3}?${patternOf(RATIO_NOUNS)})`,
  'iu',
);
const ALL_OF =
  /^\s+(?:of|der|des|de|di)\s+((?:[\p{L}-]+\s+){1,3}?(?:pass|passing|covered|tested|documented|encrypted|green|instrumented|bestanden))(?!\p{L})/iu;
const RATIO_BEFORE = new RegExp(`${patternOf(RATIO_NOUNS)}${LINK}`, 'iu');

function readRatio(amount: Amount, around: Surroundings): Comparison | null {
  if (amount.unit !== '%' || Array.isArray(amount.value)) return null;
  const after =
    RATIO_AFTER.exec(around.after) ?? (amount.value === 100 ? ALL_OF.exec(around.after) : null);
  if (after === null && !RATIO_BEFORE.test(around.before)) return null;
  const subject = after?.[1] ?? null;
  return state(
    amount,
    pickComparator(amount, { ...around, quantity: subject ?? around.quantity }),
    subject,
  );
}

const FAULT_AFTER = new RegExp(
  `^\\s*((?:[\\p{L}\\p{M}][\\p{L}\\p{M}/-]*[\\s/]+){0,3}?(?:(?:failed|failing|fehlgeschlagene)\\s+\\p{L}+|${patternOf(FAULT_NOUNS)}))`,
  'iu',
);

const FAULT_BEFORE = new RegExp(`${patternOf(FAULT_NOUNS)}\\s*[:=]\\s*$`, 'iu');

function readZero(amount: Amount, { before, after }: Surroundings): Comparison | null {
  if (amount.value !== 0 || amount.unit !== null) return null;
  const match = FAULT_AFTER.exec(after);
  if (match !== null) return state(amount, '=', match[1] ?? null);
  return FAULT_BEFORE.test(before) ? state(amount, '=', null) : null;
}

const MEASURE_BEFORE = new RegExp(`${patternOf(LOWER_IS_BETTER)}${LINK}`, 'iu');

const COUNTED_BEFORE = new RegExp(`${patternOf(COUNTED_NOUNS)}${LINK}`, 'iu');
const COUNTED_AFTER = new RegExp(
  `^\\s+((?:\\p{L}[\\p{L}-]*\\s+){0,2}?${patternOf(COUNTED_NOUNS)})`,
  'iu',
);

/** "Response time 50-100 ms": a range is a requirement where a measure stands right before it. */
function readMeasuredRange(
  amount: Amount,
  { before, after, alarm }: Surroundings,
): Comparison | null {
  if (!Array.isArray(amount.value)) return null;
  if (amount.unit === null) {
    const subject = COUNTED_AFTER.exec(after)?.[1] ?? null;
    return subject !== null || COUNTED_BEFORE.test(before) ? state(amount, 'range', subject) : null;
  }
  if (!MEASURE_BEFORE.test(before) && !(alarm && amount.unit === '%')) return null;
  return state(amount, 'range', null);
}

/** In a list of alarms the comparator may be left out: "CPU usage: 90%". */
function readAlarmValue(amount: Amount, around: Surroundings): Comparison | null {
  if (!around.alarm || amount.unit === null) return null;
  const direction = findHeadDirection(around.before.replace(/[\s:(]+$/u, ''));
  if (direction === null) return null;
  return state(amount, direction === 'lower' ? '>' : '<', null);
}

/** The side on which a value without comparator is met; exactly, where the measure does not tell. */
function pickComparator(
  amount: Amount,
  { before, after, quantity, alarm }: Surroundings,
): Comparator {
  if (amount.value === 0 || (amount.value === 100 && amount.unit === '%')) return '=';
  const direction =
    findDirection(before) ?? findDirection(after.slice(0, 40)) ?? findDirection(quantity);
  if (direction === null) return pickUsual(amount);
  return (direction === 'higher') !== alarm ? '>=' : '<=';
}

/** "SLA: 24 h" is a time to stay under, "SLA 99.9%" a share to reach. */
function pickUsual({ unit, value }: Amount): Comparator {
  if (unit === 'ms' || unit === 's' || unit === 'min' || unit === 'h') return '<=';
  return unit === '%' && typeof value === 'number' && value >= 90 ? '>=' : '=';
}

function isTime(amount: Amount): boolean {
  return amount.unit !== null && measureUnit(amount.unit)?.dimension === 'time';
}

function state(amount: Amount, comparator: Comparator, subject: string | null): Comparison {
  return {
    comparator: Array.isArray(amount.value) ? 'range' : comparator,
    start: amount.start,
    end: amount.end,
    form: 'stated',
    subject: subject?.trim() ?? null,
  };
}
