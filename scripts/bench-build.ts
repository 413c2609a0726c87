/** The process that `bench.ts` measures: builds a site, reports, then indexes it once more, alone. */
import { once } from 'node:events';
import { join } from 'node:path';

/** Seconds. */
export interface BuildTimes {
  read: number;
  render: number;
}

const [content = '', out = ''] = process.argv.slice(2);
const since = (start: number): number => (performance.now() - start) / 1000;
const report = (message: BuildTimes | number): void => {
  process.send?.(message);
};

// Modules are loaded where the commands load them: that takes time as well.
const reading = performance.now();
const { prepareSite } = await import('../src/cli/prepare-site.ts');
const { site } = await prepareSite({ content, address: null, now: '2026-01-01T00:00:00Z' });
const read = since(reading);
const rendering = performance.now();
const { writeSite } = await import('../src/io/write-site.ts');
await writeSite(site, out, () => {});
report({ read, render: since(rendering) });

await once(process, 'message');
const { renderFullText } = await import('../src/exports/full-text.ts');
const { renderSearchItems } = await import('../src/exports/search-items.ts');
const { indexFullText } = await import('../src/io/index-full-text.ts');
const searching = performance.now();
for (const _ of renderSearchItems(site));
await indexFullText(renderFullText(site), {
  source: join(out, 'again/source'),
  output: join(out, 'again/pagefind'),
});
report(since(searching));
process.disconnect();
