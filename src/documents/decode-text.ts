/** Bytes of a file as text: encoding, byte order mark, line ends, damage. */
import type { Encoding } from '../model/checklist.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { Problem } from '../model/problem.ts';
import { LARGEST_DOCUMENT } from './parse-markdown.ts';
import { repairMojibake } from './repair-mojibake.ts';

export interface DecodedText {
  /** LF only, without byte order mark, repaired. Has the lines of the file as given. */
  text: string;
  encoding: Encoding;
  /** False where nothing can be read: empty, binary or too large. The problem says which. */
  readable: boolean;
  problems: Problem[];
}

/** Never throws. `input` is the file's bytes, or a text that somebody else has decoded. */
export const decodeText = (input: string | Uint8Array, path: string): DecodedText => {
  const problems: Problem[] = [];
  const report = (code: Problem['code'], values: Problem['values'] = {}, line = 1) =>
    problems.push(problem(code, { file: path, line, column: 1 }, values));
  const size = input.length;
  const unread = { text: '', encoding: plainEncoding, readable: false, problems };
  if (size > LARGEST_DOCUMENT) {
    report('document-too-large', { limit: LARGEST_DOCUMENT, found: size });
    return unread;
  }
  const raw = typeof input === 'string' ? { text: input, guess: null } : decodeBytes(input);
  if (raw.guess) report('encoding-unknown', { codePage: raw.guess });
  const bom = raw.text.startsWith('\uFEFF');
  const text = bom ? raw.text.slice(1) : raw.text;
  const control = findControl(text);
  if (control) {
    report('binary-document', { found: control });
    return unread;
  }
  if (text.trim() === '') {
    report('empty-document');
    return { ...unread, encoding: { ...plainEncoding, bom, eol: readEol(text) } };
  }
  const repair = raw.guess ? null : repairMojibake(text.replace(/\r\n?/g, '\n'));
  if (repair?.codePage) report('mojibake-repaired', { codePage: repair.codePage, lines: repair.lines });
  for (const line of repair?.left ?? []) {
    report('mojibake-left', { found: repair?.text.split('\n')[line - 1]?.trim().slice(0, 60) ?? '' }, line);
  }
  return {
    text: repair?.text ?? text.replace(/\r\n?/g, '\n'),
    encoding: { repaired: repair?.codePage ?? null, bom, eol: readEol(text) },
    readable: true,
    problems,
  };
};

const plainEncoding: Encoding = { repaired: null, bom: false, eol: 'lf' };

/** `guess` names what was assumed where the bytes are no valid Unicode. */
const decodeBytes = (bytes: Uint8Array): { text: string; guess: string | null } => {
  const wide = readWideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide, { ignoreBOM: true }).decode(bytes), guess: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), guess: null };
  } catch {
    return decodeDamaged(bytes);
  }
};

/** A file cut in the middle of a character, or with a few foreign bytes, is still UTF-8. */
const decodeDamaged = (bytes: Uint8Array): { text: string; guess: string } => {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lost = lenient.match(/\uFFFD/g)?.length ?? 0;
  const kept = lenient.match(/[^\u0000-\u007F\uFFFD]/gu)?.length ?? 0;
  if (lost <= 1 || kept > 3 * lost) return { text: lenient, guess: 'UTF-8 with damaged bytes' };
  return { text: new TextDecoder('windows-1252').decode(bytes), guess: 'windows-1252' };
};

const readWideEncoding = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.3;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
};

const findControl = (text: string): string | null => {
  if (text.includes('\0')) return 'a file with NUL bytes';
  const controls = text.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  return controls > text.length * 0.02 + 4 ? 'a file of control characters' : null;
};

const readEol = (text: string): Encoding['eol'] => {
  const crlf = text.match(/\r\n/g)?.length ?? 0;
  const cr = (text.match(/\r/g)?.length ?? 0) - crlf;
  const lf = (text.match(/\n/g)?.length ?? 0) - crlf;
  const kinds = [crlf, cr, lf].filter((count) => count > 0).length;
  if (kinds > 1) return 'mixed';
  return crlf > 0 ? 'crlf' : cr > 0 ? 'cr' : 'lf';
};
