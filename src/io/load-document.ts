import { open, stat } from 'node:fs/promises';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { DocumentSource } from '../model/sources.ts';
import { describeError } from './system-error.ts';

/** What is read of one file at most. Longer than any document may be, so that its excess is seen. */
export const READ_LIMIT = 5_000_000;

export type LoadedDocument =
  | { kind: 'read'; document: DocumentSource }
  | { kind: 'unreadable'; problem: Problem };

/**
 * The first `READ_LIMIT` bytes of a regular file. Pipes and devices are refused: reading one may take
 * for ever, and such a read cannot be interrupted.
 * @param shown The path as the reader knows it; it becomes the document's.
 */
export const loadDocument = async (file: string, shown: string): Promise<LoadedDocument> => {
  try {
    const entry = await stat(file);
    if (!entry.isFile()) {
      const found = entry.isDirectory() ? 'a folder' : NO_REGULAR_FILE;
      return { kind: 'unreadable', problem: unreadable(shown, found) };
    }
    return { kind: 'read', document: { path: shown, bytes: await readStart(file, entry.size) } };
  } catch (error) {
    return { kind: 'unreadable', problem: unreadable(shown, describeError(error)) };
  }
};

export const NO_REGULAR_FILE = 'a pipe or device';

export const unreadable = (shown: string, found: string): Problem =>
  problem('file-unreadable', { file: shown, line: 0, column: 0 }, { found });

/** @param size As the folder says: room for one byte more shows a file that has grown since. */
const readStart = async (file: string, size: number): Promise<Uint8Array> => {
  const handle = await open(file, 'r');
  try {
    const chunks: Buffer[] = [];
    let room = size + 1;
    for (let length = 0; length < READ_LIMIT; ) {
      const { bytesRead, buffer } = await handle.read({
        buffer: Buffer.allocUnsafe(Math.min(room, READ_LIMIT - length)),
        position: null,
      });
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
      room = Math.max(room - bytesRead, 1 << 16);
    }
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
};
