import type { Draft } from '../draft.ts';

/** Bytes of a report that are read at most, whatever its syntax. */
export const LARGEST_REPORT = 1_000_000_000;

/**
 * Bytes to text as they come: UTF-8, UTF-16 (by its mark, or by its NUL bytes), or what an XML
 * declaration names. Line ends are LF. What is not UTF-8 is said once.
 */
export function* decodeChunks(chunks: Iterable<Uint8Array>, draft: Draft): Generator<string> {
  let decoder: TextDecoder | null = null;
  let total = 0;
  let pending = '';
  let replaced = false;
  const emit = (text: string, isLast: boolean): string => {
    replaced ||= text.includes('\uFFFD');
    // A CR at the end may be the first half of a line end.
    const whole = pending + text;
    const held = !isLast && whole.endsWith('\r') ? 1 : 0;
    pending = held === 1 ? '\r' : '';
    return whole.slice(0, whole.length - held).replace(/\r\n?/g, '\n');
  };
  for (const chunk of chunks) {
    total += chunk.length;
    if (total > LARGEST_REPORT) {
      draft.problem('report-too-large', { limit: LARGEST_REPORT, what: 'bytes' });
      break;
    }
    decoder ??= chooseDecoder(chunk, draft);
    const text = emit(decoder.decode(chunk, { stream: true }), false);
    if (text !== '') yield text;
  }
  const rest = emit(decoder?.decode() ?? '', true);
  if (rest !== '') yield rest;
  if (replaced) draft.problem('report-encoding', { found: 'bytes that are none' });
}

const chooseDecoder = (head: Uint8Array, draft: Draft): TextDecoder => {
  const label = findEncoding(head);
  if (label.found !== null) draft.problem('report-encoding', { found: label.found });
  return new TextDecoder(label.encoding);
};

/** `found` is null for plain UTF-8. */
const findEncoding = (head: Uint8Array): { encoding: string; found: string | null } => {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { encoding: 'utf-8', found: 'UTF-8 with a byte order mark' };
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0))
    return { encoding: 'utf-16le', found: 'UTF-16' };
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && b !== undefined))
    return { encoding: 'utf-16be', found: 'UTF-16' };
  const start = String.fromCharCode(...head.subarray(0, 200));
  const named = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  // A file whose bytes are not UTF-16 cannot be, whatever it says.
  if (named === undefined || /^(?:utf|us-ascii)/i.test(named)) return PLAIN;
  try {
    return { encoding: new TextDecoder(named).encoding, found: named };
  } catch {
    return PLAIN;
  }
};

const PLAIN = { encoding: 'utf-8', found: null };
