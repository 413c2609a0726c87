import { AND_WORDS, COMPARATORS_BEFORE, RANGE_WORDS } from '../words/comparators.ts';
import { patternOf } from '../words/pattern.ts';
import { CURRENCIES } from '../words/units.ts';
import { readUnit } from './read-unit.ts';

/** A number, or a range of two, with its unit: positions are offsets in the text. */
export interface Amount {
  start: number;
  end: number;
  value: number | [number, number];
  unit: string | null;
  /** "500+ req/s", "80%+". */
  plus: boolean;
  /** Written with a fraction: "1.2" without a unit is often a version. */
  fraction: boolean;
}

/**
 * The text with full-width forms, odd spaces and the minus sign as ASCII, character by character,
 * so that positions stay those of the text.
 */
export function flattenWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u202f\u2009\u2007\t]/g, ' ')
    .replace(/\u2212/g, '-');
}

/**
 * All amounts of a flattened text, in order. Numbers that are part of a word, a date, a ratio, a clock
 * time or a version of three parts ("P95", "8/10", "10:30", "95th", "5.0.1") are none.
 */
export function readAmounts(text: string): Amount[] {
  const amounts: Amount[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const amount = readAmount(text, match.index);
    if (amount === null) continue;
    amounts.push(amount);
    NUMBER.lastIndex = amount.end;
  }
  return amounts;
}

/** A run of digits with what may stand inside a number; bounded, so that reading stays linear. */
const NUMBER = /[$€£¥]?\d(?:[\d.,:'’]{0,30}\d)?/gu;
const GLUED_BEFORE =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{Nd}_#.@\\]$|\d[-–:/,]$|[\p{L}\p{Nd}][-–]$|\/$/u;
const LISTED_BEFORE = /(?:[\p{L})%]\s?|\s)\/$/u;
const GLUED_AFTER =
  /^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_#]|:(?!1(?!\d))\d|-\p{L}|[-–]\d+[-–.:]\d|\.\d|st\b|nd\b|rd\b|th\b|er\b)/u;
/** Only behind a comparator: elsewhere a dash before a number is a dash. */
const NEGATIVE = /[<>≤≥]=?\s{0,2}-$/u;
const MULTIPLIERS: Record<string, number> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  千: 1e3,
  万: 1e4,
  만: 1e4,
  億: 1e8,
  亿: 1e8,
};
const MULTIPLIER =
  /^(?:\s?(million|millions|Mio\.?|Millionen|millones|milhões|milioni|thousand|mil)(?!\p{L})|([kKM])(?![\p{Script=Latin}\d/])|\s?([千万만億亿]))/u;
const RANGE_SIGN = /^\s?(?:[-–—]|〜|~)\s?(?=\d)/u;
const RANGE_WORD = new RegExp(`^\\s?${patternOf(RANGE_WORDS)}\\s?(?=[$€£¥]?\\d)`, 'iu');
const AND_WORD = new RegExp(
  `^\\s?(?:${patternOf(AND_WORDS)}|${patternOf(RANGE_WORDS)})\\s?(?=[$€£¥]?\\d)`,
  'iu',
);
const BETWEEN = new RegExp(
  `${patternOf(COMPARATORS_BEFORE.find(({ comparator }) => comparator === 'range')?.words ?? {})}\\s*$`,
  'iu',
);

function readAmount(text: string, start: number): Amount | null {
  const before = text.slice(Math.max(0, start - 12), start);
  if (GLUED_BEFORE.test(before) && !LISTED_BEFORE.test(before)) return null;
  const low = readNumber(text, start);
  if (low === null) return null;
  const gap = readRangeGap(
    text.slice(low.end, low.end + 12),
    BETWEEN.test(text.slice(Math.max(0, start - 20), start)),
  );
  const high = gap === null ? null : readNumber(text, low.end + gap);
  const last = high ?? low;
  if (high !== null && (high.value <= low.value || (low.unit !== null && high.unit === null)))
    return null;
  if (last.unit === null && isGlued(text.slice(last.end, last.end + 12), before)) return null;
  const plus = /^\s?\+(?!\s?\d)/u.exec(text.slice(last.end, last.end + 4))?.[0].length ?? 0;
  const late = last.unit === null && plus > 0 ? readUnitAfter(text, last.end + plus) : null;
  const negative = NEGATIVE.test(before);
  const first = negative ? -low.value : low.value;
  return {
    start: negative ? start - 1 : start,
    end: late?.end ?? last.end + plus,
    value: high === null ? first : [first, high.value],
    unit: last.unit ?? late?.unit ?? null,
    plus: plus > 0,
    fraction: low.fraction,
  };
}

/** "≥ 4/5" is four out of five; "4/5" alone is a ratio. */
function isGlued(rest: string, before: string): boolean {
  if (/^\/\d/u.test(rest)) return !/[<>≤≥]\s?$/u.test(before);
  return GLUED_AFTER.test(rest);
}

interface PlainNumber {
  end: number;
  value: number;
  unit: string | null;
  fraction: boolean;
}

function readNumber(text: string, start: number): PlainNumber | null {
  NUMBER_AT.lastIndex = start;
  const match = NUMBER_AT.exec(text);
  if (match === null) return null;
  const [whole, currency = '', digits = ''] = match;
  let end = start + whole.length;
  end += AREA.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  const multiplier = MULTIPLIER.exec(text.slice(end, end + 12));
  const factor = multiplier === null ? 1 : readMultiplier(multiplier);
  end += multiplier?.[0].length ?? 0;
  const unit = currency === '' ? readUnitAfter(text, end) : null;
  const value = parseDigits(digits, unit?.unit ?? null);
  if (value === null || !Number.isFinite(value)) return null;
  const sign = currency === '' ? readCurrency(text, end) : null;
  return {
    end: unit?.end ?? sign?.end ?? end,
    value: value * factor,
    unit: unit?.unit ?? sign?.unit ?? CURRENCIES[currency] ?? null,
    fraction: !Number.isInteger(value),
  };
}

/** "44x44px": the second side of an area. */
const AREA = /^\s?[x×]\s?\d{1,4}(?=\s?px)/u;

/** Digits with spaces between groups of three: "1 000". */
const NUMBER_AT = /([$€£¥]?)(\d{1,3}(?:[ '’]\d{3})+(?![\d.:/])|\d+(?:[.,'’]\d+){0,6})/uy;

function readUnitAfter(text: string, position: number): { unit: string; end: number } | null {
  const skip = /^(?:-|\s{0,2})(?=\S)/u.exec(text.slice(position, position + 4))?.[0].length ?? 0;
  return readUnit(text, position + skip);
}

function readCurrency(text: string, position: number): { unit: string; end: number } | null {
  const match = /^\s?([€$£])/u.exec(text.slice(position, position + 2));
  const unit = CURRENCIES[match?.[1] ?? ''];
  return match === null || unit === undefined ? null : { unit, end: position + match[0].length };
}

function readRangeGap(rest: string, between: boolean): number | null {
  const pattern = between ? AND_WORD : RANGE_WORD;
  return (RANGE_SIGN.exec(rest) ?? pattern.exec(rest))?.[0].length ?? null;
}

function readMultiplier([, word, letter, sign]: RegExpExecArray): number {
  if (word !== undefined) return /^(thousand|mil)$/.test(word) ? 1e3 : 1e6;
  return MULTIPLIERS[letter ?? sign ?? ''] ?? 1;
}

/** "1,000" and "1.000" are a thousand, "0,5" and "99.999" (percent) are not; "5.0.1" is no number. */
function parseDigits(digits: string, unit: string | null): number | null {
  const plain = digits.replace(/[ '’]/g, '');
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(plain)) return Number(plain.replaceAll('.', ''));
  if (/^[1-9]\d{0,2}\.000$/.test(plain) && unit !== '%') return Number(plain.replace('.', ''));
  if (!/^\d+(?:[.,]\d+)?$/.test(plain)) return null;
  return Number(plain.replace(',', '.'));
}
