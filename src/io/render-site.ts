import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { renderFullText } from '../exports/full-text.ts';
import { renderSearchItems } from '../exports/search-items.ts';
import type { Site } from '../model/site.ts';
import { giveSite } from '../site.ts';
import { createAstroConfig } from './astro-config.ts';
import { indexFullText } from './index-full-text.ts';
import { writePublic } from './write-public.ts';

export interface RenderOptions {
  /** An empty folder, or one that may be emptied: Astro empties it. */
  out: string;
  /** A folder of ours that survives between builds; two builds at once must not share it. */
  cache: string;
  /** Called as each step begins, with what it does: "pages", "search". */
  onStep?: (step: string) => void;
}

/** Writes the whole site: pages, scripts, styles, search. Same Site, same bytes. */
export const renderSite = async (site: Site, options: RenderOptions): Promise<void> => {
  const { onStep = () => {} } = options;
  // Astro would take a relative path from its own root.
  const out = resolve(options.out);
  const cache = resolve(options.cache);
  onStep('pages');
  // Pagefind is a process of its own: it indexes while Astro renders. Astro empties the output folder,
  // so the index waits beside it.
  const fullText = `${out}.pagefind`;
  // Astro waits for its bundler at first: what search needs is made in those pauses.
  const [items] = await Promise.all([
    gather(renderSearchItems(site)),
    indexFullText(renderFullText(site), { source: join(cache, 'full-text'), output: fullText }),
    renderPages(site, { out, cache }),
  ]);
  onStep('search');
  await writeInto(out, 'search/items.js', items);
  if (existsSync(fullText)) await rename(fullText, join(out, 'pagefind'));
};

const renderPages = async (site: Site, { out, cache }: RenderOptions): Promise<void> => {
  // Read when Astro is imported: it would write an id to the home folder and report the build.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const [{ build }] = await Promise.all([import('astro'), writePublic(join(cache, 'public'))]);
  await mkdir(join(cache, 'root'), { recursive: true });
  giveSite(site);
  await build(createAstroConfig({ out, cache }));
};

const gather = async (parts: Iterable<string>): Promise<string> => {
  let text = '';
  for (const part of parts) {
    text += part;
    await setImmediate();
  }
  return text;
};

const writeInto = async (folder: string, path: string, content: string): Promise<void> => {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
};
