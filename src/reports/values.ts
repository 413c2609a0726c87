/** Values as tools write them, in the units and forms of the model. Each gives null for what it cannot read. */

/** A finite number; text only where all of it is one. */
export const toNumber = (value: unknown): number | null => {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value.trim())
        ? Number(value)
        : NaN;
  return Number.isFinite(number) ? number : null;
};

/** A count: a whole number from 0. */
export const toCount = (value: unknown): number | null => {
  const number = toNumber(value);
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? number : null;
};

/** Seconds to milliseconds; a comma may stand for the point. */
export const secondsToMs = (value: unknown): number | null => {
  const number = toNumber(typeof value === 'string' ? value.replace(',', '.') : value);
  return number === null || number < 0 ? null : round(number * 1000);
};

/** Without the noise of binary fractions: 0.1 s are 100 ms, not 100.00000000000001. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** null where nothing was counted: nothing of nothing is no share. */
export const toRatio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : part / whole;

/**
 * A moment as ISO 8601 in UTC. Numbers count milliseconds, or seconds where they are too small for
 * that. A time without a zone is null: it could be any of 26 hours.
 */
export const toInstant = (value: unknown): string | null => {
  const number = toNumber(value);
  if (number !== null)
    return number > 0 ? fromMilliseconds(number < 1e11 ? number * 1000 : number) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const isIso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)$/i.test(
    text,
  );
  if (isIso) {
    const whole = text
      .replace(' ', 'T')
      .replace(/\s+/g, '')
      .replace(',', '.')
      .replace(/(\.\d{3})\d+/, '$1')
      .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
    return fromMilliseconds(Date.parse(whole));
  }
  // As in mail and HTTP: "Sat, 21 Nov 2026 08:00:00 GMT".
  return /^\w{3}, \d{1,2} \w{3} \d{4} [\d:]+ (?:GMT|[+-]\d{4})$/.test(text)
    ? fromMilliseconds(Date.parse(text))
    : null;
};

const LAST_INSTANT = 253_402_300_799_999;

const fromMilliseconds = (time: number): string | null =>
  Number.isFinite(time) && time >= 0 && time <= LAST_INSTANT ? new Date(time).toISOString() : null;

/** A full commit id, or a short one of at least seven digits. */
export const toCommit = (value: unknown): string | null =>
  typeof value === 'string' && /^[0-9a-f]{7,64}$/i.test(value) ? value.toLowerCase() : null;

/** An address on the web without what may be secret in it: credentials, query and fragment are left out. */
export const toWebAddress = (value: unknown): string | null => {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const { protocol, origin, pathname } = new URL(value);
  return /^https?:$/.test(protocol) ? origin + pathname : null;
};

/** Non-empty text, or null. */
export const toText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** The entries of an object whose keys are data. `__proto__` is a key like any other. */
export const entriesOf = (value: unknown): [string, unknown][] =>
  isObject(value) ? Object.entries(value) : [];

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the value is an object that has all these keys, whatever is in them. */
export const hasKeys = <Key extends string>(
  value: unknown,
  ...keys: Key[]
): value is Record<Key, unknown> =>
  isObject(value) && keys.every((key) => Object.hasOwn(value, key));

/** A non-empty list whose items all pass. */
export const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isItem);

/** What a table says of a word of the file. `constructor` is a word like any other. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
