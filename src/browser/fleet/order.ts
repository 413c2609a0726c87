/** How cells of the fleet are put in order, by what their column holds. */
const ORDERS = {
  text: ['A to Z', 'Z to A'],
  number: ['lowest first', 'highest first'],
  time: ['oldest first', 'newest first'],
} as const;

export type Kind = keyof typeof ORDERS;

export const isKind = (kind: string): kind is Kind => Object.hasOwn(ORDERS, kind);

/** Words for ascending and descending. */
export const nameOrders = (kind: Kind): readonly [string, string] => ORDERS[kind];

export type Key = string | number;

/** What a cell is sorted by; nothing where it says nothing: “–”, “none asked”, a date nobody can tell. */
export const readKeys = (text: string, kind: Kind): Key[] => {
  if (kind === 'number') return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map(readNumber);
  if (kind === 'text') return /^(?:–|not named)?$/.test(text) ? [] : [text];
  const time = Date.parse(text);
  return Number.isNaN(time) ? [] : [time];
};

/** Cells that say nothing come last in either direction. */
export const compareKeys = (left: Key[], right: Key[], direction: 1 | -1): number => {
  if (left.length === 0 || right.length === 0)
    return Number(left.length === 0) - Number(right.length === 0);
  for (const [index, key] of left.entries()) {
    const other = right[index];
    const order = other === undefined ? 1 : compareKey(key, other);
    if (order !== 0) return direction * order;
  }
  return direction * (left.length - right.length);
};

const readNumber = (text: string): number => Number(text.replaceAll(',', ''));

/** Kept, for it is slow to make: 300 systems are compared 2,500 times. */
const { compare } = new Intl.Collator();

const compareKey = (left: Key, right: Key): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : compare(String(left), String(right));
