import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComparedFolders } from './compare-folders.ts';
import { digestBytes } from './load-records.ts';

/** Signatures of some kinds are JSON too. */
const IS_RECORD = /-[0-9a-f]{16}\.json$/;

export interface Published {
  /** Of the site, relative to it. */
  path: string;
  digest: string;
}

/**
 * Records that a built site holds byte for byte, by their digests. Where they lie there must be no others.
 */
export const comparePublished = async (
  folder: string,
  expected: readonly Published[],
): Promise<ComparedFolders['different']> => {
  const different: ComparedFolders['different'] = [];
  const known = new Set(expected.map(({ path }) => path));
  for (const { path, digest } of expected) {
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (bytes === null) different.push({ path, found: 'no such file' });
    else if (digestBytes(bytes) !== digest)
      different.push({ path, found: 'a file with other bytes' });
  }
  const folders = new Set(expected.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)));
  for (const one of folders)
    for (const name of await readdir(join(folder, one)).catch(() => []))
      if (IS_RECORD.test(name) && !known.has(one + name))
        different.push({ path: one + name, found: 'a file that a build does not make' });
  return different;
};
