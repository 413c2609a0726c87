import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { readArchiveName } from '../../model/record-archive.ts';
import { readSignatureName } from '../../model/signature.ts';
import { unreadable } from '../load-document.ts';
import { digestBytes } from '../load-records.ts';
import { describeError } from '../system-error.ts';
import { unpackArchive } from './pack-archive.ts';

export interface FoundFile {
  /** Relative to the content folder: where it would lie outside of its archive. */
  path: string;
  bytes: Uint8Array;
}

/**
 * The files in archives. One that was changed is named, and is read as far as it can be: each record in it
 * has a digest of its own.
 */
export const loadArchives = async (
  content: string,
  paths: readonly string[],
  problems: Problem[],
): Promise<FoundFile[]> => {
  const files: FoundFile[] = [];
  for (const path of paths) {
    try {
      files.push(...readArchive({ path, bytes: await readFile(join(content, path)) }, problems));
    } catch (error) {
      problems.push(unreadable(path, describeError(error)));
    }
  }
  return files;
};

/** What an archive holds. */
export const readArchive = ({ path, bytes }: FoundFile, problems: Problem[] = []): FoundFile[] => {
  const place = { file: path, line: 0, column: 0 };
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const named = readArchiveName(path.slice(folder.length)) ?? '';
  const digest = digestBytes(bytes);
  const files = unpackArchive(bytes);
  if (files === null)
    problems.push(problem('record-archive-damaged', place, { found: 'one that cannot be read' }));
  else if (!digest.startsWith(named))
    problems.push(
      problem('record-archive-damaged', place, {
        found: `one with the digest \`${digest.slice(0, 16)}…\``,
      }),
    );
  return (files ?? []).flatMap(({ name, bytes: held }) => {
    if (IS_RECORD.test(name) || readSignatureName(name) !== null)
      return [{ path: folder + name, bytes: held }];
    problems.push(problem('record-stray', place, { found: `\`${name}\` in an archive` }));
    return [];
  });
};

const IS_RECORD = /^\d{8}T\d{6}Z-[0-9a-f]{16}\.json$/;
