import fc from 'fast-check';
import { SaxesParser } from 'saxes';

/** A part of a text. */
export type Span = readonly [start: number, end: number];

export const EDITS = ['remove', 'double', 'swap'] as const;
export type Edit = (typeof EDITS)[number];

/** The text without a part, with it twice, or with two parts in each other's place. */
export const editText = (text: string, edit: Edit, spans: readonly [Span, Span]): string => {
  const [first, second] = [...spans].sort((a, b) => a[0] - b[0]) as [Span, Span];
  const [start, end] = first;
  if (edit === 'remove') return text.slice(0, start) + text.slice(end);
  if (edit === 'double') return text.slice(0, end) + text.slice(start);
  // One inside the other: there is no place to change.
  if (second[0] < end) return text;
  const between = text.slice(end, second[0]);
  return (
    text.slice(0, start) +
    text.slice(...second) +
    between +
    text.slice(start, end) +
    text.slice(second[1])
  );
};

/** Any part, wherever it begins and ends. */
export const drawSpan = (length: number): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => (a < b ? [a, b] : [b, a]));

/** Whole lines. */
export const findLines = (text: string): Span[] =>
  [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ index, 0: line }) => [index, index + line.length]);

/** Whole elements of XML below its root. */
export const findElements = (text: string): Span[] => {
  const spans: Span[] = [];
  const starts: number[] = [];
  const parser = new SaxesParser();
  parser.on('error', () => undefined);
  parser.on('opentag', () => starts.push(text.lastIndexOf('<', parser.position - 1)));
  parser.on('closetag', () => spans.push([starts.pop() ?? 0, parser.position]));
  parser.write(text).close();
  return spans.slice(0, -1);
};

/** Where a value of JSON stands: the list or the object around it, and its key there. */
interface Slot {
  around: Record<string, unknown>;
  key: string;
}

const findSlots = (value: unknown): Slot[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, part]) => [
        { around: value as Record<string, unknown>, key },
        ...findSlots(part),
      ]);

export const countSlots = (value: unknown): number => findSlots(value).length;

/** A copy of a JSON value with parts removed, doubled or swapped, or with another value in the place of one. */
export const editJson = (
  value: unknown,
  edit: Edit | 'replace',
  places: readonly [number, number],
  other: unknown,
): unknown => {
  const copy: unknown = structuredClone(value);
  const slots = findSlots(copy);
  const [a, b] = places.map((place) => slots[place % slots.length]);
  if (a === undefined || b === undefined) return copy;
  const [first, second] = [structuredClone(a.around[a.key]), structuredClone(b.around[b.key])];
  if (edit === 'replace') a.around[a.key] = other;
  else if (edit === 'swap') [a.around[a.key], b.around[b.key]] = [second, first];
  else if (Array.isArray(a.around))
    a.around.splice(
      Number(a.key),
      edit === 'remove' ? 1 : 0,
      ...(edit === 'remove' ? [] : [first]),
    );
  else if (edit === 'remove') delete a.around[a.key];
  else a.around[`${a.key}2`] = first;
  return copy;
};
