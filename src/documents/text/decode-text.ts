import type { Encoding } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import type { ProblemCode } from '../../model/problem-catalogue.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { LARGEST_DOCUMENT } from '../markdown/parse-markdown.ts';
import { readBytes } from './read-bytes.ts';
import { repairMojibake } from './repair-mojibake.ts';

export interface DecodedText {
  /** LF line ends, no byte order mark, damage repaired. As many lines as the file. Empty when unreadable. */
  text: string;
  encoding: Encoding;
  /** false: there is nothing to read, and a problem of severity error says why. */
  readable: boolean;
  problems: Problem[];
}

/**
 * Bytes of a file to text: UTF-8, UTF-16 (with a byte order mark, or told by its NUL bytes), and
 * Windows-1252 line by line where the bytes are no UTF-8. Text that comes decoded is only normalised
 * and repaired. Never throws.
 */
export const decodeText = (input: string | Uint8Array, path: string): DecodedText => {
  const at = (line: number, code: ProblemCode, values: Problem['values'] = {}): Problem =>
    problem(code, { file: path, line, column: 1 }, values);
  const refuse = (reason: Problem, encoding: Encoding): DecodedText => ({
    text: '',
    encoding,
    readable: false,
    problems: [reason],
  });

  if (input.length > LARGEST_DOCUMENT) {
    const values = { limit: LARGEST_DOCUMENT, found: input.length };
    return refuse(at(0, 'document-too-large', values), NO_ENCODING);
  }
  const read = typeof input === 'string' ? { text: input, foreignLine: null } : readBytes(input);
  const raw = read.text.replace(/^\uFEFF/, '');
  const eol = readEol(raw);
  const repair = repairMojibake(raw.replace(/\r\n?/g, '\n'));
  const text = repair.text.replace(/^\uFEFF/, '');
  const bom = raw !== read.text || text !== repair.text;
  const encoding: Encoding = { repaired: repair.codePage, bom, eol };

  const binary = describeBinary(text);
  if (binary) return refuse(at(0, 'binary-document', { found: binary }), encoding);
  if (text.trim() === '') return refuse(at(0, 'empty-document'), encoding);

  const problems: Problem[] = [];
  if (read.foreignLine !== null) {
    problems.push(at(read.foreignLine, 'encoding-unknown', { codePage: 'windows-1252' }));
  }
  if (repair.codePage !== null) {
    const values = { codePage: repair.codePage, lines: repair.repaired.length };
    problems.push(at(1, 'mojibake-repaired', values));
  }
  const lines = text.split('\n');
  for (const line of repair.left) {
    problems.push(at(line, 'mojibake-left', { found: renderExcerpt(lines[line - 1] ?? '') }));
  }
  return { text, encoding, readable: true, problems };
};

const NO_ENCODING: Encoding = { repaired: null, bom: false, eol: 'lf' };

const readEol = (text: string): Encoding['eol'] => {
  if (!text.includes('\r')) return 'lf';
  const ends = new Set(text.match(/\r\n?|\n/g));
  if (ends.size > 1) return 'mixed';
  if (ends.has('\r\n')) return 'crlf';
  return ends.has('\r') ? 'cr' : 'lf';
};

const MOST_CONTROLS = 0.1;

/** null for text. Tab, line ends and form feed belong to texts; those above 7F are left by a wrong code page. */
const describeBinary = (text: string): string | null => {
  if (text.includes('\0')) return 'NUL bytes';
  const controls = text.match(/[^\P{Cc}\t\n\f\u0080-\u009F]/gu)?.length ?? 0;
  return controls > text.length * MOST_CONTROLS ? 'control characters' : null;
};

const LONGEST_EXCERPT = 60;

/** Starts near the first lost character. */
const renderExcerpt = (line: string): string => {
  const start = Math.max(0, line.indexOf('\uFFFD') - LONGEST_EXCERPT / 2);
  return line
    .slice(start, start + LONGEST_EXCERPT)
    .trim()
    .toWellFormed();
};
