import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Output } from '../exports/outputs.ts';

/**
 * Writes batches of files into a folder. Each batch at once, which takes less time than waiting for its
 * files one by one; others get their turn between two batches, so that not all texts are in memory.
 */
export const writeOutputs = async (folder: string, batches: Iterable<Output[]>): Promise<void> => {
  const made = new Set<string>();
  const encode = createEncoder();
  for (const batch of batches) {
    for (const { path, text } of batch) {
      const parent = join(folder, dirname(path));
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(join(folder, path), text instanceof Uint8Array ? text : encode(text));
    }
    await setImmediate();
  }
};

/** UTF-8 in the same memory again and again: what was encoded before is gone with the next text. */
const createEncoder = (): ((text: string | readonly string[]) => Uint8Array) => {
  const encoder = new TextEncoder();
  let room = new Uint8Array(1 << 18);
  return (text) => {
    let length = 0;
    for (const piece of typeof text === 'string' ? [text] : text) {
      // A character takes three bytes at most for each of its code units.
      const needed = length + 3 * piece.length;
      if (needed > room.length) {
        const wider = new Uint8Array(2 * needed);
        wider.set(room.subarray(0, length));
        room = wider;
      }
      length += encoder.encodeInto(piece, room.subarray(length)).written;
    }
    return room.subarray(0, length);
  };
};
