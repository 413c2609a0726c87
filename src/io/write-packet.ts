import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';

/** Writes a file, and the folders above it. Throws what the system says. */
export const writeExport = (path: string, bytes: Uint8Array | string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};

/**
 * Writes files as one folder, or as one archive where the path ends in `.zip`. An existing file is
 * overwritten; others in the folder stay.
 * @param time ISO 8601, of all entries of an archive, so that the same files make the same bytes
 */
export const writePacket = (
  out: string,
  files: readonly { path: string; bytes: Uint8Array }[],
  time: string,
): void => {
  if (!/\.zip$/i.test(out)) {
    for (const { path, bytes } of files) writeExport(join(out, path), bytes);
    return;
  }
  const entries = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  writeExport(out, zipSync(entries, { mtime: localOf(time), level: 6 }));
};

/** An archive holds local times, from 1980 on: those of the given moment in UTC, wherever this runs. */
const localOf = (time: string): Date => {
  const at = new Date(time);
  return new Date(
    Math.min(Math.max(at.getUTCFullYear(), 1980), 2099),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
};
