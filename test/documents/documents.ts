/** The markdown files of a folder of the repository, sorted by path. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const documentsOf = (folder: string): { name: string; bytes: Uint8Array }[] => {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(root, name))) }));
};
