import { readFileSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nameArchive } from '../../model/record-archive.ts';
import { digestBytes } from '../load-records.ts';
import { writeRecord } from '../write-record.ts';
import { type ArchivedFile, packArchive, unpackArchive } from './pack-archive.ts';

/**
 * Packs files into one, and makes sure, before anybody deletes a thing, that the same files come out of it.
 * Throws where they do not: that would be a bug.
 */
export const makeArchive = (files: readonly ArchivedFile[]) => {
  const bytes = packArchive(files);
  const held = unpackArchive(bytes) ?? [];
  if (!files.every((file) => holds(held, file))) throw new Error('An archive lost a file.');
  const names = files.map(({ name }) => name);
  return { name: nameArchive(names, digestBytes(bytes)), bytes };
};

export const holds = (held: readonly ArchivedFile[], { name, bytes }: ArchivedFile): boolean =>
  held.some((one) => one.name === name && Buffer.compare(one.bytes, bytes) === 0);

/**
 * Writes an archive beside the files it holds, whole or not at all, reads it back from the disk, and only then
 * deletes them one by one. Cut short anywhere, nothing is lost: what is there twice counts once.
 * Throws what the system refuses.
 */
export const replaceByArchive = (
  folder: string,
  archive: { name: string; bytes: Uint8Array } | null,
  files: readonly ArchivedFile[],
): void => {
  if (archive !== null) {
    writeRecord(folder, archive.name, archive.bytes);
    const written = readFileSync(join(folder, archive.name));
    if (Buffer.compare(written, archive.bytes) !== 0) throw new Error('An archive was not kept.');
  }
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    // Whatever somebody made of it meanwhile stays.
    if (Buffer.compare(readFileSync(path), bytes) === 0) unlinkSync(path);
  }
};

/** Writes what an archive holds as the files they were, then deletes it. */
export const replaceArchive = (
  folder: string,
  archive: string,
  files: readonly ArchivedFile[],
): void => {
  for (const { name, bytes } of files) {
    const isNew = writeRecord(folder, name, bytes);
    if (!isNew && Buffer.compare(readFileSync(join(folder, name)), bytes) !== 0)
      throw new Error(`Two files differ that have the name ${name}.`);
  }
  rmSync(join(folder, archive));
};
