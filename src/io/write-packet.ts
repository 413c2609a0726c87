import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { zipSync } from 'fflate';

/** Writes a file, and the folders above it. Throws what the system says. */
export const writeExport = (path: string, bytes: Uint8Array | string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};

/**
 * Writes files as one folder, or as one archive where the path ends in `.zip`. What an earlier packet in
 * the folder lists is taken away first, so that nothing of it passes for a part of this one; other files stay.
 * @param manifest the name of the file that lists the others
 * @param time ISO 8601, of all entries of an archive, so that the same files make the same bytes
 */
export const writePacket = (
  out: string,
  files: readonly { path: string; bytes: Uint8Array }[],
  { time, manifest }: { time: string; manifest: string },
): void => {
  if (!/\.zip$/i.test(out)) {
    removePacket(out, manifest);
    for (const { path, bytes } of files) writeExport(join(out, path), bytes);
    return;
  }
  const entries = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  writeExport(out, zipSync(entries, { mtime: localOf(time), level: 6 }));
};

const removePacket = (folder: string, manifest: string): void => {
  const list = join(folder, manifest);
  if (!existsSync(list)) return;
  for (const line of readFileSync(list, 'utf8').split('\n')) {
    const [, path = ''] = /^[0-9a-f]{64} {2}(.+)$/.exec(line) ?? [];
    const isInside = path !== '' && !/^(?:\.\.|[/\\]|[a-z]:)/i.test(normalize(path));
    if (isInside) rmSync(join(folder, path), { force: true });
  }
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
