/**
 * The door around Astro for what is long. Astro makes each page one string, and the engine puts a string of
 * hundreds of kilobytes into fresh memory that is given back at once: for a checklist that takes longer than
 * to write its text. So a page may hold a long part out, and the writer of pages puts it in as bytes.
 */

/** As in `site.ts`: the program and the pages are two module instances. */
const KEY = Symbol.for('seaworthy.long-parts');
const holder = globalThis as typeof globalThis & { [KEY]?: Map<string, LongPart[]> };

export interface LongPart {
  /** What stands in the page in its place: a comment, and documents can put none into a page. */
  mark: string;
  /** HTML, in pieces that follow one another. */
  pieces: readonly string[];
}

/**
 * The mark to print instead of a long part.
 * @param page As in `Astro.url.pathname`.
 */
export const holdPart = (page: string, pieces: readonly string[]): string => {
  holder[KEY] ??= new Map();
  const parts = holder[KEY].get(page) ?? [];
  const mark = `<!--long part ${parts.length}-->`;
  holder[KEY].set(page, [...parts, { mark, pieces }]);
  return mark;
};

/** The parts a page has held out, in its order; they are not held any longer. */
export const takeParts = (page: string): readonly LongPart[] => {
  const parts = holder[KEY]?.get(page) ?? [];
  holder[KEY]?.delete(page);
  return parts;
};
