import { cp, readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { renderFullText } from '../exports/full-text.ts';
import { renderOutputs } from '../exports/outputs.ts';
import { renderSearchItems } from '../exports/search-items.ts';
import { renderRobots, renderSitemap } from '../exports/sitemap.ts';
import type { Site } from '../model/site.ts';
import type * as Renderer from '../page-renderer.ts';
import { giveSite } from '../site.ts';
import { COMPILED, findPages } from './find-pages.ts';
import { indexFullText } from './index-full-text.ts';
import { writeOutputs } from './write-outputs.ts';
import { writePages } from './write-pages.ts';

export interface RenderOptions {
  /** An empty folder. */
  out: string;
  /** A folder of ours that survives between builds; two builds at once must not share it. */
  cache: string;
  /** Called as each step begins, with what it does: "pages", "search". */
  onStep?: (step: string) => void;
}

/** Writes the whole site: pages and what lies beside them, scripts, styles, search. Same Site, same bytes. */
export const renderSite = async (site: Site, options: RenderOptions): Promise<void> => {
  const { onStep = () => {} } = options;
  // Astro would take a relative path from its own root.
  const out = resolve(options.out);
  const cache = resolve(options.cache);
  onStep('pages');
  // Pagefind is a process of its own: it indexes while pages are rendered.
  const search = gather(renderSearchItems(site));
  await settleAll([
    search,
    writeOutputs(out, renderOutputs(site)),
    indexFullText(renderFullText(site), {
      source: join(cache, 'full-text'),
      output: join(out, 'pagefind'),
    }),
    renderPages(site, { out, cache }),
  ]);
  onStep('search');
  await writeOutputs(out, [[{ path: 'search/items.js', text: await search }]]);
  if (site.address !== null) await writeSitemap(out, site.address);
};

/** The pages are those that were written, so that none can be forgotten. */
const writeSitemap = async (out: string, address: string): Promise<void> => {
  const files = await readdir(out, { recursive: true });
  const pages = files
    .filter((file) => file.endsWith('.html') && file !== '404.html' && !file.startsWith('pagefind'))
    .map((file) => file.split(sep).join('/'));
  await writeOutputs(out, [
    [
      { path: 'sitemap.xml', text: renderSitemap(address, pages) },
      { path: 'robots.txt', text: renderRobots(address) },
    ],
  ]);
};

const renderPages = async (site: Site, { out, cache }: RenderOptions): Promise<void> => {
  const pages = await findPages(join(cache, 'pages'));
  await cp(join(pages, COMPILED.assets), out, { recursive: true });
  giveSite(site);
  const renderer: typeof Renderer = await import(
    pathToFileURL(join(pages, COMPILED.renderer)).href
  );
  await writePages(out, await renderer.listPages());
};

/** Throws the first failure, but only when nobody writes any more: the folders are about to be removed. */
const settleAll = async (tasks: Promise<unknown>[]): Promise<void> => {
  for (const settled of await Promise.allSettled(tasks))
    if (settled.status === 'rejected') throw settled.reason;
};

const gather = async (parts: Iterable<string>): Promise<string[]> => {
  const gathered: string[] = [];
  for (const part of parts) {
    gathered.push(part);
    await setImmediate();
  }
  return gathered;
};
