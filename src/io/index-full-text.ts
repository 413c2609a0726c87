import { close, createIndex } from 'pagefind';
import type { FullTextPage } from '../exports/full-text.ts';

export interface IndexFile {
  /** Relative to the `pagefind` folder. */
  path: string;
  content: Uint8Array;
}

/** Pagefind's ready-made interfaces; the search page has its own. */
const INTERFACE_FILE = /(^|-)ui\.|highlight|playground/;

/** The full-text index over the given pages. The order of pages decides the bytes, so it is kept. */
export const indexFullText = async (pages: FullTextPage[]): Promise<IndexFile[]> => {
  if (pages.length === 0) return [];
  // One index whatever the languages: the search page has one language and must find them all.
  const { index, errors } = await createIndex({ keepIndexUrl: true, forceLanguage: 'en' });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const { url, html } of pages) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return files
      .filter(({ path }) => !INTERFACE_FILE.test(path))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await index.deleteIndex();
    await close();
  }
};
