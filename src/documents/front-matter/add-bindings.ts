import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { decodeText } from '../text/decode-text.ts';
import { readFrontMatter } from './read-front-matter.ts';

/** A document with entries added to `evidence` in its front matter. */
export const addBindings = (bytes: Uint8Array, entries: readonly string[]): Uint8Array | null =>
  addEntries(bytes, 'evidence', entries);

/**
 * A document with entries added to a list in its front matter, which is made where there is none. Every
 * other byte stays as it was. null where that cannot be done safely: broken YAML, UTF-16, a key that
 * holds no list. What is given back has been read again and says what it said before, and the entries.
 * @param bytes empty for a new file
 * @param entries YAML in flow style
 */
export const addEntries = (
  bytes: Uint8Array,
  key: string,
  entries: readonly string[],
): Uint8Array | null => {
  if (entries.length === 0) return bytes;
  if (bytes.includes(0)) return null;
  // A character for each byte, so that places in the text are places in the file. YAML's own signs are ASCII.
  const text = toBinary(bytes);
  const bom = text.startsWith('\u00EF\u00BB\u00BF') ? 3 : 0;
  const before = read(bytes);
  if (before === null) return null;
  const encoded = entries.map((entry) => toBinary(new TextEncoder().encode(entry)));
  for (const { at, added } of propose(text, bom, {
    present: before.present,
    key,
    entries: encoded,
  })) {
    const result = fromBinary(text.slice(0, at) + added + text.slice(at));
    if (isSound(before, read(result), { key, added: entries.length })) return result;
  }
  return null;
};

interface Insertion {
  at: number;
  added: string;
}

/** Where the entries could go; the caller takes the first that reads back. */
const propose = (
  text: string,
  bom: number,
  { present, key, entries }: { present: boolean; key: string; entries: readonly string[] },
): Insertion[] => {
  const firstEnd = text.indexOf('\n', bom);
  const eol = firstEnd > 0 && text[firstEnd - 1] === '\r' ? '\r\n' : '\n';
  const list = (indent: string): string =>
    entries.map((entry) => `${indent}- ${entry}${eol}`).join('');
  const block = (indent: string): string => `${indent}${key}:${eol}${list(`${indent}  `)}`;
  if (!present)
    return [{ at: bom, added: `---${eol}${block('')}---${eol}${bom < text.length ? eol : ''}` }];
  const start = firstEnd + 1;
  const end = text.indexOf('\n---', start - 1) + 1;
  const source = text.slice(start, end);
  const { contents } = parseDocument(source, { schema: 'core', logLevel: 'silent' });
  const lineStart = (at: number): number => source.lastIndexOf('\n', at - 1) + 1;
  const indentAt = (at: number): string =>
    /^[ \t]*/.exec(source.slice(lineStart(at), at))?.[0] ?? '';
  const place = (at: number, added: string): Insertion => ({ at: start + at, added });
  if (contents === null) return [place(source.length, block(''))];
  if (!isMap(contents) || contents.range == null) return [];
  const pair = (contents as YAMLMap).items.find((one) => isKey(one, key));
  const joined = entries.join(', ');
  if (pair === undefined) {
    if (contents.flow === true) {
      const at = contents.range[1] - 1;
      return [`, ${key}: [${joined}]`, `${key}: [${joined}]`].map((added) => place(at, added));
    }
    return [place(source.length, block(indentAt(contents.range[0])))];
  }
  const { value } = pair;
  if (isSeq(value) && value.flow === true && value.range != null) {
    const at = value.range[1] - 1;
    return [`, ${joined}`, joined].map((added) => place(at, added));
  }
  const afterLine = (at: number): number => {
    if (at > 0 && source[at - 1] === '\n') return at;
    const next = source.indexOf('\n', at);
    return next < 0 ? source.length : next + 1;
  };
  if (isSeq(value)) {
    const [first, last] = [value.items[0], value.items.at(-1)];
    if (!isNode(first) || !isNode(last) || first.range == null || last.range == null) return [];
    const indent = /^([ \t]*)-/.exec(source.slice(lineStart(first.range[0])))?.[1];
    return indent === undefined
      ? []
      : [last.range[1], last.range[2]].map((at) => place(afterLine(at), list(indent)));
  }
  if (
    isScalar(value) &&
    value.value === null &&
    !value.source &&
    isNode(pair.key) &&
    pair.key.range
  ) {
    const indent = indentAt(pair.key.range[0]);
    return [place(afterLine(pair.key.range[1]), list(`${indent}  `))];
  }
  return [];
};

const isKey = ({ key }: Pair, name: string): boolean => isScalar(key) && key.value === name;

interface Reading {
  present: boolean;
  body: string;
  data: Record<string, unknown>;
  problems: readonly string[];
}

/** null: no text, or front matter that is broken. */
const read = (bytes: Uint8Array): Reading | null => {
  if (bytes.length === 0) return { present: false, body: '', data: {}, problems: [] };
  const { text, readable } = decodeText(bytes, '');
  if (!readable && text !== '') return null;
  const { body, data, present, problems } = readFrontMatter(text, '');
  if (problems.some(({ code }) => /^front-matter-(?:invalid|engine)$/.test(code))) return null;
  return {
    present,
    body: body.replace(/^\n+/, ''),
    data,
    problems: problems.map(({ code }) => code),
  };
};

/** It says what it said, and as many entries more. */
const isSound = (
  before: Reading,
  after: Reading | null,
  { key, added }: { key: string; added: number },
): boolean => {
  if (after === null || !after.present || after.body !== before.body) return false;
  const { [key]: old, ...rest } = before.data;
  const { [key]: list, ...others } = after.data;
  if (!Array.isArray(list) || JSON.stringify(others) !== JSON.stringify(rest)) return false;
  const known = Array.isArray(old) ? old : [];
  return (
    list.length === known.length + added &&
    JSON.stringify(list.slice(0, known.length)) === JSON.stringify(known) &&
    after.problems.length <= before.problems.length
  );
};

const toBinary = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
};

/** Arguments that a call surely takes. */
const CHUNK = 8192;

const fromBinary = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
