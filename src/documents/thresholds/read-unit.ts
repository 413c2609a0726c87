import { joinWords, patternOf, type Words } from '../words/pattern.ts';
import { CURRENCIES, PER, RATE_COUNTS, UNITS, type UnitMeasure } from '../words/units.ts';

/** A canonical unit and the position after it. */
export interface FoundUnit {
  unit: string;
  end: number;
}

/**
 * Reads the unit that starts at `position`: its canonical name and where it ends, or null.
 * "requests per second" and "req/sec" are `req/s`; a bare "/sec" is `/s`.
 */
export function readUnit(text: string, position: number): FoundUnit | null {
  const plain = readPlainUnit(text, position);
  if (plain !== null) {
    const rate = UNITS.find(({ unit }) => unit === plain.unit)?.dimension === 'size';
    const time = rate ? readPer(text, plain.end) : null;
    return time === null ? plain : { unit: `${plain.unit}/${time.unit}`, end: time.end };
  }
  for (const { name, at } of endOf(anyCount, text, position) === null ? [] : counts) {
    const end = endOf(at, text, position);
    const time = end === null ? null : readPer(text, end);
    if (time !== null) return { unit: `${name}/${time.unit}`, end: time.end };
  }
  const time = text[position] === '/' ? readPer(text, position) : null;
  return time === null ? null : { unit: `/${time.unit}`, end: time.end };
}

/** Dimension and factor of a canonical unit, also of rates such as `req/min` and `MB/s`. */
export function measureUnit(unit: string): UnitMeasure | null {
  const known = UNITS.find((one) => one.unit === unit);
  if (known !== undefined) return { dimension: known.dimension, factor: known.factor };
  if (Object.values(CURRENCIES).includes(unit)) return { dimension: 'money', factor: 1 };
  const [count = '', time = ''] = unit.split('/');
  const second = UNITS.find((one) => one.unit === time)?.factor;
  if (second === undefined) return null;
  const size = UNITS.find((one) => one.unit === count);
  const dimension = size === undefined ? 'rate' : 'bandwidth';
  return { dimension, factor: ((size?.factor ?? 1) * 1000) / second };
}

const symbolPattern = UNITS.flatMap((one) => one.symbols)
  .sort((a, b) => b.length - a.length)
  .join('|');
const symbols = new RegExp(`(?:${symbolPattern})(?![\\p{Script=Latin}\\p{Nd}_])`, 'uy');
const words = UNITS.filter((one) => Object.keys(one.words).length > 0).map((one) => ({
  unit: one.unit,
  at: stickyPattern(one.words),
}));
const counts = Object.entries(RATE_COUNTS).map(([name, list]) => ({
  name,
  at: stickyPattern(list),
}));
/** Most numbers have no word for a unit behind them: one look each tells. */
const anyWord = stickyPattern(joinWords(UNITS.map((one) => one.words)));
const anyCount = stickyPattern(joinWords(Object.values(RATE_COUNTS)));
const per = new RegExp(`\\s?/\\s?|\\s${patternOf(PER)}\\s`, 'iuy');

function readPlainUnit(text: string, position: number): FoundUnit | null {
  const symbol = endOf(symbols, text, position);
  if (symbol !== null) {
    const written = text.slice(position, symbol);
    const found = UNITS.find((one) => one.symbols.includes(written));
    if (found !== undefined) return { unit: found.unit, end: symbol };
  }
  if (endOf(anyWord, text, position) === null) return null;
  let best: FoundUnit | null = null;
  for (const { unit, at } of words) {
    const end = endOf(at, text, position);
    if (end !== null && end > (best?.end ?? position)) best = { unit, end };
  }
  return best;
}

function readPer(text: string, position: number): FoundUnit | null {
  const end = endOf(per, text, position);
  const time = end === null ? null : readPlainUnit(text, end);
  if (time === null) return null;
  return measureUnit(time.unit)?.dimension === 'time' ? time : null;
}

function endOf(pattern: RegExp, text: string, position: number): number | null {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function stickyPattern(list: Words): RegExp {
  return new RegExp(patternOf(list), 'iuy');
}
