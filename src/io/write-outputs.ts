import { existsSync, renameSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Output } from '../exports/outputs.ts';

/** Writes batches of files into a folder, one batch after the other: their texts need not all fit in memory. */
export const writeOutputs = async (folder: string, batches: Iterable<Output[]>): Promise<void> => {
  const made = new Set<string>();
  for (const batch of batches) {
    const folders = new Set(batch.map(({ path }) => dirname(path)));
    for (const name of folders) {
      if (made.has(name)) continue;
      await mkdir(join(folder, name), { recursive: true });
      made.add(name);
    }
    await Promise.all(batch.map(({ path, text }) => writeFile(join(folder, path), text)));
  }
};

/** Moves all that lies in a folder into another that may hold some of its folders already. */
export const moveInto = async (target: string, source: string): Promise<void> => {
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory() && existsSync(to)) await moveInto(to, from);
    else renameSync(from, to);
  }
};
