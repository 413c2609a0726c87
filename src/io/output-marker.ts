import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { compareText } from '../model/compare-text.ts';

/** Lies in every build and lists its files, so that the next build knows what it may replace. */
const MARKER = '.seaworthy';
const HEADING = '# Written by seaworthy. These files are replaced by the next build.';

/** File managers leave these anywhere. */
const STRAYS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Lists every file of a finished build in its marker. */
export const writeMarker = async (folder: string): Promise<void> => {
  const files = await listFiles(folder);
  await writeFile(join(folder, MARKER), `${[HEADING, ...files].join('\n')}\n`);
};

/** The absolute path of a folder that holds a finished build, or null. */
export const findBuiltSite = async (folder: string): Promise<string | null> => {
  const start = await readFile(join(folder, MARKER), 'utf8').catch(() => '');
  return start.startsWith(HEADING) ? resolve(folder) : null;
};

/**
 * The first thing (a path with forward slashes) that no earlier build wrote into a folder; null when
 * the folder is empty or an earlier build and nothing else.
 */
export const findForeignFile = async (folder: string): Promise<string | null> => {
  const lines = (await readFile(join(folder, MARKER), 'utf8').catch(() => '')).split('\n');
  const marked = lines[0] === HEADING;
  const found = marked ? await listFiles(folder) : (await readdir(folder)).sort(compareText);
  const ours = new Set(marked ? [MARKER, ...lines] : []);
  return found.find((path) => !ours.has(path) && !STRAYS.has(basename(path))) ?? null;
};

/** Everything but folders; a folder without files counts as one file, since it may be someone's. */
const listFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const parents = new Set(entries.map(({ parentPath }) => parentPath));
  return entries
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => !(entry.isDirectory() && parents.has(path)))
    .map(({ path }) => relative(folder, path).split(sep).join('/'))
    .sort(compareText);
};
