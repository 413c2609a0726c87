import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';

export type FoundContent =
  | { kind: 'found'; folder: string }
  | { kind: 'refused'; problems: Problem[] };

/**
 * The content folder, absolute: the one asked for, else `content/` of the current folder, else the
 * current folder itself where it holds markdown files.
 */
export const findContent = async (
  asked: string | undefined,
  cwd: string,
): Promise<FoundContent> => {
  if (asked !== undefined) {
    const kind = await kindOf(resolve(cwd, asked));
    if (kind === 'folder') return { kind: 'found', folder: resolve(cwd, asked) };
    return refuse(kind === 'file' ? `the file \`${asked}\`` : `\`${asked}\`, which does not exist`);
  }
  const usual = resolve(cwd, 'content');
  if ((await kindOf(usual)) === 'folder') return { kind: 'found', folder: usual };
  if (await holdsMarkdown(cwd)) return { kind: 'found', folder: cwd };
  return refuse('neither a folder `content` nor markdown files here');
};

const kindOf = async (path: string): Promise<'folder' | 'file' | 'nothing'> => {
  const found = await stat(path).catch(() => null);
  if (found === null) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
};

const holdsMarkdown = async (folder: string): Promise<boolean> => {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => /^[^.].*\.md$/i.test(name));
};

const refuse = (found: string): FoundContent => ({
  kind: 'refused',
  problems: [problem('no-content', { file: '', line: 0, column: 0 }, { found })],
});
