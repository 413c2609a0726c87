import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Output } from '../exports/outputs.ts';
import { createPieceEncoder } from './piece-encoder.ts';

/**
 * Writes batches of files into a folder. Each batch at once, which takes less time than waiting for its
 * files one by one; others get their turn between two batches, so that not all texts are in memory.
 */
export const writeOutputs = async (folder: string, batches: Iterable<Output[]>): Promise<void> => {
  const made = new Set<string>();
  const encode = createPieceEncoder();
  for (const batch of batches) {
    for (const { path, text } of batch) {
      const parent = join(folder, dirname(path));
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(
        join(folder, path),
        text instanceof Uint8Array ? text : encode(typeof text === 'string' ? [text] : text),
      );
    }
    await setImmediate();
  }
};
