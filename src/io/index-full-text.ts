import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { FullTextPage } from '../exports/full-text.ts';
import { createPieceEncoder } from './piece-encoder.ts';

export interface FullTextFolders {
  /** Ours alone: the pages as Pagefind reads them. */
  source: string;
  /** Where the index goes; not created when there is nothing to index. */
  output: string;
}

/** Pagefind's ready-made interfaces; the search page has its own. */
const INTERFACE_FILE = /(^|-)ui\.|highlight|playground/;

/**
 * Writes the full-text index over the given pages. Pagefind reads and writes folders in a process of
 * its own, so that this one is free to render pages meanwhile: handing it a page at a time costs more
 * than the indexing.
 */
export const indexFullText = async (
  pages: Iterable<FullTextPage>,
  { source, output }: FullTextFolders,
): Promise<void> => {
  mkdirSync(source, { recursive: true });
  const encode = createPieceEncoder();
  let count = 0;
  for (const { file, html } of pages) {
    // At once, where waiting for the disk would take longer; but Astro's turn is between two pages.
    writeFileSync(join(source, file), encode([html]));
    count += 1;
    await setImmediate();
  }
  if (count === 0) return;
  // One index whatever the languages: the search page has one language and must find them all.
  const { index, errors } = await createIndex({ keepIndexUrl: true, forceLanguage: 'en' });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    await fill(index, { source, output });
  } finally {
    await index.deleteIndex();
    await close();
  }
  for (const name of await readdir(output)) {
    if (INTERFACE_FILE.test(name)) await rm(join(output, name), { recursive: true });
  }
};

const fill = async (index: PagefindIndex, { source, output }: FullTextFolders): Promise<void> => {
  const added = await index.addDirectory({ path: source });
  const written = await index.writeFiles({ outputPath: output });
  const errors = [...added.errors, ...written.errors];
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
};
