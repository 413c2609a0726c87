import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareText } from '../model/compare-text.ts';
import type { Problem } from '../model/problem.ts';
import { NO_REGULAR_FILE, unreadable } from './load-document.ts';
import { describeError } from './system-error.ts';

/** One pass over a content folder. Paths are relative to it, with forward slashes; '' is itself. */
export interface Walk {
  content: string;
  /** The content folder without links. */
  root: string;
  /** What could not be read on the way. */
  problems: Problem[];
}

export interface FolderListing {
  /** Markdown files. */
  files: string[];
  folders: string[];
}

/**
 * What is right below a folder, in the order of code units. What starts with a dot is left out. Links
 * are followed inside the content folder only: a document behind one that leads out is a problem.
 */
export const listFolder = async (walk: Walk, folder: string): Promise<FolderListing> => {
  const listing: FolderListing = { files: [], folders: [] };
  for (const entry of await readEntries(walk, folder)) {
    if (entry.name.startsWith('.')) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const found = entry.isSymbolicLink() ? await follow(walk, path) : entry;
    if (found === null) continue;
    if (found.isDirectory()) listing.folders.push(path);
    else if (!isMarkdown(path)) continue;
    else if (found.isFile()) listing.files.push(path);
    else walk.problems.push(unreadable(path, NO_REGULAR_FILE));
  }
  return listing;
};

/** The records right below a folder, in the order of their names; none where there is no such folder. */
export const listRecords = async (walk: Walk, folder: string): Promise<string[]> => {
  const isThere = await stat(join(walk.content, folder)).catch(() => null);
  if (!isThere?.isDirectory()) return [];
  const entries = await readEntries(walk, folder);
  return entries
    .filter((entry) => entry.isFile() && /^[^.].*\.json$/i.test(entry.name))
    .map(({ name }) => `${folder}/${name}`);
};

const isMarkdown = (path: string): boolean => /\.md$/i.test(path);

const readEntries = async (walk: Walk, folder: string): Promise<Dirent[]> => {
  try {
    const entries = await readdir(join(walk.content, folder), { withFileTypes: true });
    return entries.sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    walk.problems.push(unreadable(folder || '.', describeError(error)));
    return [];
  }
};

const follow = async (walk: Walk, path: string) => {
  try {
    const real = await realpath(join(walk.content, path));
    if (real === walk.root || real.startsWith(walk.root + sep)) return await stat(real);
    reportLink(walk, path, 'a link that leads out of the content folder');
  } catch (error) {
    reportLink(walk, path, `a link: ${describeError(error)}`);
  }
  return null;
};

/** Only a link that stands where a document or a project is expected is worth a word. */
const reportLink = (walk: Walk, path: string, found: string): void => {
  if (isMarkdown(path) || /^projects\/[^/]+$/.test(path)) {
    walk.problems.push(unreadable(path, found));
  }
};
