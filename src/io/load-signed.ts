import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../model/compare-text.ts';
import type { Problem } from '../model/problem.ts';
import type { RecordSource } from '../model/sources.ts';
import { loadRecords } from './load-records.ts';

/** What sign-offs approved lies beside the records: `projects/shop/records` has `projects/shop/signed`. */
export const signedFolder = (recordsFolder: string): string =>
  recordsFolder.replace(/(^|\/)records(?=\/[^/]*$|$)/, '$1signed');

/** The files of a project that say what was signed. No such folder holds none. */
export const loadSigned = async (
  content: string,
  recordsFolder: string,
  problems: Problem[],
): Promise<RecordSource[]> => {
  const folder = signedFolder(recordsFolder);
  const entries = await readdir(join(content, folder), { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile() && /^[^.].*\.json$/.test(entry.name))
    .map(({ name }) => `${folder}/${name}`);
  return loadRecords(content, names.sort(compareText), problems);
};
