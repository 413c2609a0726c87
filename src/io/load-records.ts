import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { RecordSource } from '../model/sources.ts';
import { unreadable } from './load-document.ts';
import { describeError } from './system-error.ts';

/** The files of a project's records with their digests. What cannot be read is added to `problems`. */
export const loadRecords = async (
  content: string,
  paths: readonly string[],
  problems: Problem[],
): Promise<RecordSource[]> => {
  const records: RecordSource[] = [];
  for (const path of paths) {
    try {
      const bytes = await readFile(join(content, path));
      records.push({ path, bytes, digest: digestBytes(bytes) });
    } catch (error) {
      problems.push(unreadable(path, describeError(error)));
    }
  }
  return records;
};

/** SHA-256, in hex. */
export const digestBytes = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
