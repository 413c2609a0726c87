import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type LongPart, takeParts } from '../long-parts.ts';
import type { PageRequest } from '../page-renderer.ts';
import { createPieceEncoder } from './piece-encoder.ts';

/** Renders pages one by one and writes them into a folder, the long parts they hold out as bytes. */
export const writePages = async (folder: string, pages: readonly PageRequest[]): Promise<void> => {
  const encode = createPieceEncoder();
  for (const { file, page, render } of pages) {
    const response = await render();
    if (response.status >= 500) throw new Error(`\`${file}\` could not be rendered.`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    // At once: waiting for the disk takes longer. Others get their turn between two pages.
    writeFileSync(path, encode(fill(bytes, takeParts(page))));
    await setImmediate();
  }
};

/** Puts the long parts that a page held out back into it. */
function* fill(page: Buffer, parts: readonly LongPart[]): Generator<string | Uint8Array> {
  let from = 0;
  for (const { mark, pieces } of parts) {
    const at = page.indexOf(mark, from);
    if (at < 0) throw new Error(`The page does not print the part it held out: ${mark}`);
    yield page.subarray(from, at);
    yield* pieces;
    from = at + mark.length;
  }
  yield page.subarray(from);
}
