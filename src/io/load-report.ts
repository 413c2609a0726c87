import { createHash } from 'node:crypto';
import { glob, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText } from '../model/compare-text.ts';
import { NO_REGULAR_FILE } from './load-document.ts';
import { readChunks } from './read-chunks.ts';

export interface LoadedReport<Report> {
  report: Report;
  sha256: string;
  bytes: number;
  /** ISO 8601. */
  writtenAt: string;
}

/** Reads a regular file once, for its digest and for its content. Throws what the system refuses. */
export const loadReport = async <Report>(
  file: string,
  read: (chunks: Iterable<Uint8Array>) => Report,
): Promise<LoadedReport<Report>> => {
  const found = await stat(file);
  if (!found.isFile()) throw new Error(found.isDirectory() ? 'a folder' : NO_REGULAR_FILE);
  let hash = createHash('sha256');
  let bytes = 0;
  const tapped = function* (): Generator<Uint8Array> {
    for (const chunk of readChunks(file)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  const report = read(tapped());
  if (bytes < found.size) {
    // The reader stopped early; the digest is that of the whole file.
    hash = createHash('sha256');
    for (const chunk of readChunks(file)) hash.update(chunk);
  }
  const writtenAt = found.mtime.toISOString();
  return { report, sha256: hash.digest('hex'), bytes: found.size, writtenAt };
};

/** Files of a pattern that the shell has left as it is, in the order of their names. */
export const expandPattern = async (pattern: string): Promise<string[]> => {
  const isFile = await stat(pattern).catch(() => null);
  if (isFile !== null || !/[*?[{]/.test(pattern)) return [pattern];
  const found: string[] = [];
  for await (const entry of glob(pattern, { withFileTypes: true }))
    if (!entry.isDirectory()) found.push(join(entry.parentPath, entry.name));
  return found.sort(compareText);
};

/** As it is recorded: relative to the current folder, forward slashes. */
export const showPath = (path: string): string =>
  relative(process.cwd(), path).split(sep).join('/') || path;
