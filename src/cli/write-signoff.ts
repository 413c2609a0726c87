import { join } from 'node:path';
import { replaceFile } from '../io/replace-file.ts';
import { describeError } from '../io/system-error.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { DocumentSource } from '../model/sources.ts';

/** What is signed first: a sign-off that was cut short is bound to nothing that is missing. */
export const writeSignoff = async (
  content: string,
  files: readonly DocumentSource[],
): Promise<Problem | null> => {
  for (const { path, bytes } of files)
    try {
      await replaceFile(join(content, path), bytes);
    } catch (error) {
      const place = { file: path, line: 0, column: 0 };
      return problem('file-unwritable', place, { found: describeError(error) });
    }
  return null;
};
