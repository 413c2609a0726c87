import { scanJson } from './scan-json.ts';

/** Text of a JSON value that is read at most, in UTF-16 units: it is held in memory whole. */
export const LARGEST_JSON = 64_000_000;
export const DEEPEST_JSON = 200;

export type ParsedJson =
  | {
      kind: 'parsed';
      value: unknown;
      /** What stands around it; null: nothing. */
      noise: string | null;
      /** A key that one object holds twice, as it stands there; null: none does. */
      repeated: { key: string; line: number } | null;
    }
  | { kind: 'too-deep' }
  | { kind: 'damaged'; found: string; line: number };

/**
 * A whole JSON value. Warnings of a tool or a shell may stand before it or after it, and are given as
 * noise; a value that is cut short is damage, whatever whole parts it still holds.
 */
export const parseJson = (text: string): ParsedJson => {
  const strict = tryParse(text);
  if (strict.kind !== 'damaged') return strict;
  for (const start of findStarts(text)) {
    const body = text.slice(start);
    const end = findEnd(body);
    if (end === null) continue;
    const [before, after] = [text.slice(0, start).trim(), body.slice(end).trim()];
    if (JSON_LINE.test(after)) continue;
    const parsed = tryParse(body.slice(0, end));
    if (parsed.kind === 'parsed') return { ...parsed, noise: before || after };
  }
  return strict;
};

/** A line that belongs to a JSON value rather than to a message. */
const JSON_LINE = /^\s*(?:[\]{}"]|\[\s*(?:[\]{["\d]|$))/m;

const tryParse = (text: string): ParsedJson => {
  const { depth, repeated } = scanJson(text);
  if (depth > DEEPEST_JSON) return { kind: 'too-deep' };
  try {
    return {
      kind: 'parsed',
      value: JSON.parse(text),
      noise: null,
      repeated:
        repeated === null ? null : { key: repeated.key, line: countLines(text, repeated.at) },
    };
  } catch (error) {
    return describeSyntaxError(text, error);
  }
};

/** Up to a place. */
const countLines = (text: string, at: number): number => text.slice(0, at).split('\n').length;

const describeSyntaxError = (text: string, error: unknown): ParsedJson => {
  const message = error instanceof Error ? error.message : String(error);
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
  const line = countLines(text, position);
  const number = /^(?:-?Infinity|NaN)\b/.exec(text.slice(position))?.[0];
  if (number !== undefined)
    return { kind: 'damaged', found: `\`${number}\`, which is no JSON`, line };
  const isEnd = /Unexpected end|Unterminated|Expected .* in JSON at position/.test(message);
  const found =
    isEnd && position >= text.trimEnd().length ? 'an end in the middle of it' : 'something else';
  return { kind: 'damaged', found, line };
};

/** Where the value may begin: at the top, or, behind text that is no JSON, at lines that begin with a bracket. */
const findStarts = (text: string): number[] => {
  const first = text.search(/\S/);
  if (first >= 0 && JSON_LINE.test(text.slice(first, first + 100).split('\n')[0] ?? ''))
    return [first];
  const head = text.slice(0, 100_000);
  return [...head.matchAll(/^[ \t]*[[{]/gm)].slice(0, 20).map(({ index }) => index);
};

/** Behind the bracket that closes the first one; null where none does. */
const findEnd = (text: string): number | null => {
  let depth = 0;
  for (const { index, bracket } of scanBrackets(text)) {
    depth += bracket === '{' || bracket === '[' ? 1 : -1;
    if (depth === 0) return index + 1;
    if (depth > DEEPEST_JSON) return null;
  }
  return null;
};

/** The brackets outside of strings. */
function* scanBrackets(text: string): Generator<{ index: number; bracket: string }> {
  const token = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (match[0].length === 1) yield { index: match.index, bracket: match[0] };
  }
}
