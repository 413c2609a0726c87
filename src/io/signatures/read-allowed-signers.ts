import { createNameMatcher } from '../../model/match-name.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';

/** A line of the file: whose key it is, and for what and when it counts. */
export interface AllowedSigner {
  /** The names as they stand there. */
  names: string;
  key: Buffer;
  /** Patterns of what it may sign; null: anything. */
  namespaces: readonly string[] | null;
  /** ISO 8601, or null. */
  after: string | null;
  before: string | null;
}

/**
 * The file `allowed_signers` of OpenSSH (ssh-keygen(1), ALLOWED SIGNERS). Times without a zone are taken as
 * UTC, since the same input must mean the same everywhere. What cannot be used is named and allows nobody.
 */
export const readAllowedSigners = (
  text: string,
  path: string,
): { signers: AllowedSigner[]; problems: Problem[] } => {
  const signers: AllowedSigner[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const signer = readLine(line);
    if (typeof signer !== 'string') signers.push(signer);
    else
      problems.push(
        problem(
          'signers-damaged',
          { file: path, line: index + 1, column: 1 },
          { expected: 'names, options and a public key', found: signer },
        ),
      );
  }
  return { signers, problems };
};

const WORD = String.raw`(?:"[^"]*"|[^\s"])+`;
const LINE = new RegExp(
  String.raw`^\s*(${WORD})(?:\s+(${WORD}))??\s+([a-z][\w.@-]+)\s+([A-Za-z0-9+/]+=*)(?:\s.*)?$`,
);
const KEY = /^(?:sk-)?(?:ssh|ecdsa)-/;

const readLine = (line: string): AllowedSigner | string => {
  const [, names = '', options = '', type = '', key = ''] = LINE.exec(line) ?? [];
  if (!KEY.test(type)) return 'a line of another form';
  const blob = Buffer.from(key, 'base64');
  if (blob.subarray(4, 4 + type.length).toString('latin1') !== type) return 'a key that was cut';
  const signer = { names: unquote(names), key: blob, namespaces: null, after: null, before: null };
  return readOptions(options, signer);
};

const readOptions = (options: string, start: AllowedSigner): AllowedSigner | string => {
  const signer = { ...start };
  for (const option of options.match(/(?:"[^"]*"|[^,"])+/g) ?? []) {
    const [, name = '', value = ''] = /^([\w-]+)(?:=(.*))?$/.exec(option) ?? [];
    switch (name.toLowerCase()) {
      case 'namespaces':
        signer.namespaces = unquote(value).split(',');
        break;
      case 'valid-after':
      case 'valid-before': {
        const time = readTime(unquote(value));
        if (time === null) return `\`${name}\` with no time that can be read`;
        signer[name.toLowerCase() === 'valid-after' ? 'after' : 'before'] = time;
        break;
      }
      case 'cert-authority':
        return 'an authority for certificates, which are not read';
      default:
        return `the option \`${option}\``;
    }
  }
  return signer;
};

const unquote = (text: string): string => text.replaceAll('"', '');

/** `YYYYMMDD`, with `HHMM` and `SS` where they are given. */
const readTime = (text: string): string | null => {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?Z?$/i.exec(text) ?? [];
  if (year === undefined) return null;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/** Who a key is, for a purpose; every line of it where several are. */
export const findSigners = (
  signers: readonly AllowedSigner[],
  key: Buffer,
  namespace: string,
): AllowedSigner[] =>
  signers.filter(
    (one) =>
      one.key.equals(key) &&
      (one.namespaces === null ||
        one.namespaces.some((pattern) => createNameMatcher(pattern)(namespace))),
  );
