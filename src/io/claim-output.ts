import { access, constants, lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { BUILD_FOLDER, isBareFolder } from './list-content.ts';
import { findBuiltSite, findForeignFile } from './output-marker.ts';

export interface OutputRequest {
  /** As given, relative to `cwd`. */
  out: string;
  /** The content folder; it exists. */
  content: string;
  cwd: string;
  home: string;
}

/** `folder` is absolute and without links. It need not exist. */
export type OutputClaim =
  | { kind: 'claimed'; folder: string }
  | { kind: 'refused'; problems: Problem[] };

/**
 * Decides whether a build may replace the whole of a folder; touches nothing. It may when the folder
 * does not exist, is empty, or holds an earlier build and nothing else, and when losing it cannot
 * lose the content, the current folder or the home folder. Folders are told apart by what the file
 * system says they are, so neither links nor letter case nor mounts can disguise one.
 */
export const claimOutput = async (request: OutputRequest): Promise<OutputClaim> => {
  const { out, content, cwd, home } = request;
  const folder = await resolveLinks(resolve(cwd, out));
  const self = await identify(folder);
  const above = await identifyChain(folder);
  const contentChain = await identifyChain(await resolveLinks(content));

  if (self !== null) {
    if (self === contentChain[0])
      return refuse('out-overlaps', { what: 'the content', found: out });
    const lost = { 'the content': content, 'the current folder': cwd, 'the home folder': home };
    for (const [what, path] of Object.entries(lost)) {
      const chain = await identifyChain(await resolveLinks(path));
      if (chain.includes(self)) return refuse('out-overlaps', { what, found: out });
    }
  }
  const inside = contentChain[0] !== undefined && above.includes(contentChain[0]);
  if (inside && !(await isOwnPlace(content, folder))) {
    return refuse('out-overlaps', { what: 'the content', found: out });
  }
  if (await isInsideBuild(folder)) {
    return refuse('out-overlaps', { what: 'an earlier build', found: out });
  }
  const obstacle = await findObstacle(folder);
  if (obstacle !== null) return refuse('out-unwritable', { found: out, reason: obstacle });
  const foreign = self === null ? null : await findForeignFile(folder);
  if (foreign !== null) return refuse('out-not-ours', { found: foreign });
  return { kind: 'claimed', folder };
};

/** A bare folder may hold its own build, in a folder that reading skips. */
const isOwnPlace = async (content: string, folder: string): Promise<boolean> => {
  const [first = ''] = relative(await realpath(content), folder).split(/[\\/]/);
  return first === BUILD_FOLDER && (await isBareFolder(content));
};

/** The next build of the site around it would find files that are not its own. */
const isInsideBuild = async (folder: string): Promise<boolean> => {
  for (let path = dirname(folder); ; path = dirname(path)) {
    if ((await findBuiltSite(path)) !== null) return true;
    if (dirname(path) === path) return false;
  }
};

/** What stands where a folder should be, or what keeps one from being made; null where nothing does. */
const findObstacle = async (folder: string): Promise<string | null> => {
  for (let path = folder; ; path = dirname(path)) {
    const found = await lstat(path).catch(() => null);
    if (found?.isDirectory())
      return (await isWritable(path)) ? null : `\`${path}\` may not be written`;
    if (found?.isSymbolicLink()) return `\`${basename(path)}\` is a link that leads nowhere`;
    if (found !== null) return `\`${basename(path)}\` is a file`;
    if (dirname(path) === path) return null;
  }
};

const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  );

/** The path without links, of which the last parts need not exist. */
const resolveLinks = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await resolveLinks(parent), basename(path));
  }
};

/** Device and number: the same for every name of one folder. null where there is none. */
const identify = async (path: string): Promise<string | null> => {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? null : `${found.dev}:${found.ino}`;
};

/** What exists of a path, from itself up to the root. */
const identifyChain = async (path: string): Promise<string[]> => {
  const own = await identify(path);
  const above = dirname(path) === path ? [] : await identifyChain(dirname(path));
  return own === null ? above : [own, ...above];
};

const refuse = (
  code: 'out-overlaps' | 'out-not-ours' | 'out-unwritable',
  values: Record<string, string>,
): OutputClaim => ({
  kind: 'refused',
  problems: [problem(code, { file: '', line: 0, column: 0 }, values)],
});
