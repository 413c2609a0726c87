import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { TRUST_FILES, TRUST_FOLDER } from '../../model/signature.ts';
import type { DocumentSource } from '../../model/sources.ts';
import { unreadable } from '../load-document.ts';
import { describeError } from '../system-error.ts';
import { type AllowedIdentity, readAllowedIdentities } from './read-allowed-identities.ts';
import { type AllowedSigner, readAllowedSigners } from './read-allowed-signers.ts';

/** Whose signatures count. What is null was not given: nothing is checked against it. */
export interface Trust {
  signers: readonly AllowedSigner[] | null;
  /** Sigstore's own JSON, a line each where there are several. */
  roots: readonly unknown[] | null;
  identities: readonly AllowedIdentity[];
  /** What it was read from, as inputs of the site. */
  files: readonly DocumentSource[];
  /** As shown to the reader, for what nobody is named in. */
  paths: Record<keyof typeof TRUST_FILES, string>;
  problems: readonly Problem[];
}

/** What is named on a command line, instead of what lies in the content. */
export interface TrustOptions {
  /** A folder in place of `trust` of the content. */
  folder?: string;
  /** A file in place of the one in that folder. */
  signers?: string;
}

/** The files that say whose signatures count. None of them need be there. */
export const loadTrust = async (content: string, options: TrustOptions = {}): Promise<Trust> => {
  const { folder } = options;
  const shown = folder ?? TRUST_FOLDER;
  const base = folder ?? join(content, TRUST_FOLDER);
  const problems: Problem[] = [];
  const files: DocumentSource[] = [];
  const load = async (file: string, path: string): Promise<string | null> => {
    try {
      const bytes = await readFile(file);
      files.push({ path, bytes });
      return bytes.toString('utf8');
    } catch (error) {
      const isAsked = file === options.signers;
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || isAsked)
        problems.push(unreadable(path, describeError(error)));
      return null;
    }
  };
  const paths = {
    signers: options.signers ?? `${shown}/${TRUST_FILES.signers}`,
    root: `${shown}/${TRUST_FILES.root}`,
    identities: `${shown}/${TRUST_FILES.identities}`,
  };
  const signers = await load(options.signers ?? join(base, TRUST_FILES.signers), paths.signers);
  const root = await load(join(base, TRUST_FILES.root), paths.root);
  const named = await load(join(base, TRUST_FILES.identities), paths.identities);
  const readSigners = signers === null ? null : readAllowedSigners(signers, paths.signers);
  const readNames = readAllowedIdentities(named ?? '', paths.identities);
  const roots = root === null ? null : readRoots(root);
  if (roots?.length === 0)
    problems.push(
      problem(
        'signers-damaged',
        { file: paths.root, line: 0, column: 0 },
        { expected: 'a trust root of Sigstore', found: 'text that is none' },
      ),
    );
  return {
    signers: readSigners?.signers ?? null,
    roots: roots?.length === 0 ? null : roots,
    identities: readNames.identities,
    files,
    paths,
    problems: [...problems, ...(readSigners?.problems ?? []), ...readNames.problems],
  };
};

/** One document, or one on each line. */
const readRoots = (text: string): unknown[] => {
  const whole = parse(text);
  if (whole !== null) return [whole];
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const roots = lines.map(parse);
  return roots.includes(null) ? [] : roots;
};

const parse = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'mediaType' in value ? value : null;
  } catch {
    return null;
  }
};
