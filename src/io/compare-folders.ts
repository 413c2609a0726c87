import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText } from '../model/compare-text.ts';

export interface ComparedFolders {
  /** How many files there are in either. */
  files: number;
  /** In the order of their paths: those of the first folder that are not those of the second. */
  different: { path: string; found: string }[];
}

/** File by file, byte by byte. `found` says what lies in the first folder, measured by the second. */
export const compareFolders = async (found: string, expected: string): Promise<ComparedFolders> => {
  const there = new Set(await listFiles(found));
  const wanted = new Set(await listFiles(expected));
  const all = [...new Set([...there, ...wanted])].sort(compareText);
  const different: ComparedFolders['different'] = [];
  for (const path of all) {
    if (!there.has(path)) different.push({ path, found: 'no such file' });
    else if (!wanted.has(path))
      different.push({ path, found: 'a file that a build does not make' });
    else if (!(await isSame(join(found, path), join(expected, path))))
      different.push({ path, found: 'a file with other bytes' });
  }
  return { files: all.length, different };
};

const isSame = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([readFile(one), readFile(other)]);
  return a.equals(b);
};

const listFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
};
