import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;

/**
 * The bytes of a regular file, piece by piece, so that a file of any size is read in bounded memory.
 * Throws what the system says. Pipes and devices are not read: they may never end.
 */
export function* readChunks(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    if (!fstatSync(handle).isFile()) return;
    for (;;) {
      const buffer = new Uint8Array(CHUNK);
      const length = readSync(handle, buffer, 0, CHUNK, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}
