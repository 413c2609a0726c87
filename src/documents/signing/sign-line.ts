/** A sign-off written into the line, the row or the fields of a document that ask for it. */
import type { Checklist, SignOff } from '../../model/checklist.ts';
import { renderSignedMark } from '../parts/read-signed-marks.ts';
import { readChecklist } from '../read-checklist.ts';
import { proposeFields } from './propose-fields.ts';
import { proposeRow } from './propose-row.ts';

export interface SignedBy {
  name: string;
  /** ISO date. */
  date: string;
  statement: string | null;
  /** Of what is signed. */
  digest: string;
}

export interface Block {
  /** The lines of the document from the sign-off on, without their ends. */
  lines: readonly string[];
  /** Those above, which may be the head of a table. */
  above: readonly string[];
  signoff: SignOff;
  by: SignedBy;
  mark: string;
  /** The same with the date, where the line has no place for one. */
  datedMark: string;
}

/**
 * The document with a sign-off filled in, in the form that it has: a row, fields, blanks behind a role, or
 * new fields below it. Every line of another block keeps its bytes. null where that cannot be done safely.
 * What is given back has been read again: it says what it said, and that this role has signed.
 * @param at index in the sign-offs of the document
 */
export const signLine = (
  bytes: Uint8Array,
  { path, at }: { path: string; at: number },
  by: SignedBy,
): Uint8Array | null => {
  const before = readChecklist(bytes, path);
  const signoff = before.signoffs[at];
  const text = decode(bytes);
  if (signoff === undefined || text === null) return null;
  const pieces = text.split(/(\r\n|\n|\r)/);
  const [lines, ends] = [0, 1].map((odd) => pieces.filter((_, index) => index % 2 === odd)) as [
    string[],
    string[],
  ];
  const from = signoff.line - 1;
  const until = findEnd(before, at, lines);
  const facts = {
    digest: by.digest,
    statement: by.statement === signoff.statement ? null : by.statement,
  };
  const block: Block = {
    lines: lines.slice(from, until).map(dropMark),
    above: lines.slice(0, from),
    signoff,
    by,
    mark: renderSignedMark({ ...facts, date: null }),
    datedMark: renderSignedMark({ ...facts, date: by.date }),
  };
  const eol = ends[0] ?? '\n';
  for (const signed of [...proposeRow(block), ...proposeFields(block)]) {
    const written = [...lines.slice(0, from), ...signed.map(tickFirst), ...lines.slice(until)];
    const added = signed.length - (until - from);
    const kept = [...ends.slice(0, from + 1)];
    while (kept.length < from + 1) kept.push(eol);
    const result = joinLines(written, [
      ...kept,
      ...Array(added).fill(eol),
      ...ends.slice(from + 1),
    ]);
    const encoded = new TextEncoder().encode(result);
    if (isSound(before, readChecklist(encoded, path), { at, by })) return encoded;
  }
  return null;
};

/** Up to the next sign-off, heading or rule, and no further than fields go. */
const findEnd = (
  { signoffs, sections }: Checklist,
  at: number,
  lines: readonly string[],
): number => {
  const { line = 1 } = signoffs[at] ?? {};
  const next = [...signoffs, ...sections].map((one) => one.line).filter((one) => one > line);
  const end = Math.min(...next.map((one) => one - 1), line - 1 + MOST_LINES, lines.length);
  let last = end;
  while (last > line && (lines[last - 1] ?? '').trim() === '') last -= 1;
  return last;
};

const MOST_LINES = 12;

const joinLines = (lines: readonly string[], ends: readonly string[]): string =>
  lines
    .map((line, index) => line + (index < lines.length - 1 ? (ends[index] ?? '\n') : ''))
    .join('');

const dropMark = (line: string): string =>
  line.replace(/ ?<!-- signed: sha256:(?:(?!-->).)*-->/g, '');

/** A box that stands before a name would say the opposite of it. */
const tickFirst = (line: string, index: number): string =>
  index === 0 ? line.replace(/^(\s*(?:[-*+]|\d+[.)])\s+\[)[ ]\]/, '$1x]') : line;

/** null: no UTF-8, so that what is kept could not be written as it was. */
const decode = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
};

/** All else reads as before: whoever signs changes nothing of what is signed. */
const isSound = (
  before: Checklist,
  after: Checklist,
  { at, by }: { at: number; by: SignedBy },
): boolean => {
  const own = after.signoffs[at];
  const was = before.signoffs[at];
  if (own === undefined || was === undefined) return false;
  const others = ({ signoffs }: Checklist) => signoffs.filter((_, index) => index !== at);
  return (
    own.name === by.name &&
    own.date === by.date &&
    own.digest === by.digest &&
    own.role === was.role &&
    own.statement === (was.statement ?? by.statement) &&
    print(others(after)) === print(others(before)) &&
    print(after.items) === print(before.items) &&
    print(after.criteria) === print(before.criteria) &&
    after.sections.map(({ id, heading }) => `${id} ${heading}`).join() ===
      before.sections.map(({ id, heading }) => `${id} ${heading}`).join()
  );
};

/** Lines move where fields are added. */
const print = (value: unknown): string =>
  JSON.stringify(value, (key, one) => (key === 'line' || key === 'detailsHtml' ? undefined : one));
