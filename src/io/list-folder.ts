import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareText } from '../model/compare-text.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { readArchiveName } from '../model/record-archive.ts';
import { readSignatureName } from '../model/signature.ts';
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

export interface ListedRecords {
  records: string[];
  /** Files that sign them. */
  signatures: string[];
  /** Old records, many in one file. */
  archives: string[];
  /** What lies among them and is neither. */
  strays: Problem[];
}

/**
 * The records right below a folder and their signatures, in the order of their names, and what lies among
 * them and is neither:
 * nothing that looks like evidence is passed over in silence. No such folder holds none of either.
 */
export const listRecords = async (walk: Walk, folder: string): Promise<ListedRecords> => {
  const there = await stat(join(walk.content, folder)).catch(() => null);
  if (there === null) return { ...NOTHING, strays: [] };
  if (!there.isDirectory()) return { ...NOTHING, strays: [nameStray(folder, 'a file')] };
  const listed: ListedRecords = { records: [], signatures: [], archives: [], strays: [] };
  for (const entry of await readEntries(walk, folder)) {
    const path = `${folder}/${entry.name}`;
    const stray = describeStray(entry);
    if (stray !== null) listed.strays.push(nameStray(path, stray));
    else if (readSignatureName(entry.name) !== null) listed.signatures.push(path);
    else if (readArchiveName(entry.name) !== null) listed.archives.push(path);
    else if (!entry.name.startsWith('.')) listed.records.push(path);
  }
  return listed;
};

/** Files of some kind anywhere below a folder, in the order of their paths; none where there is no such folder. */
export const listBelow = async (walk: Walk, folder: string, kind: RegExp): Promise<string[]> => {
  const isThere = await stat(join(walk.content, folder)).catch(() => null);
  if (!isThere?.isDirectory()) return [];
  const entries = await readEntries(walk, folder);
  const found: string[] = [];
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) found.push(...(await listBelow(walk, path, kind)));
    else if (entry.isFile() && kind.test(entry.name)) found.push(path);
  }
  return found;
};

/** What a write that was cut short leaves behind. */
const UNFINISHED = /^\.\d{8}T\d{6}Z-(?:-\d{8}T\d{6}Z-)?[0-9a-f]{16}\.[a-z.]+\.\d+$/;

const NOTHING = { records: [], signatures: [], archives: [] };

const describeStray = (entry: Dirent): string | null => {
  if (UNFINISHED.test(entry.name)) return 'a record that was never finished';
  if (entry.name.startsWith('.')) return null;
  if (entry.isSymbolicLink()) return 'a link';
  if (entry.isDirectory()) return 'a folder';
  if (!entry.isFile()) return NO_REGULAR_FILE;
  const isKnown =
    /\.json$/i.test(entry.name) ||
    readSignatureName(entry.name) !== null ||
    readArchiveName(entry.name) !== null;
  return isKnown ? null : 'another file';
};

const nameStray = (file: string, found: string): Problem =>
  problem('record-stray', { file, line: 0, column: 0 }, { found });

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
