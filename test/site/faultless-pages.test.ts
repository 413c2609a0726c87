import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { listPages } from './pages.ts';
import { findFaults } from './run-axe.ts';
import { createVisit } from './visit-pages.ts';

const { openContext } = useBrowser();
const visit = createVisit(openContext);

/**
 * Pages of one folder by folder. Those of a large folder are one page with other words: five
 * of them, spread over all, will do.
 */
const listFolders = (): [string, string[]][] =>
  [...Map.groupBy(listPages(), (path) => dirname(path))].map(([folder, pages]) => {
    const step = Math.ceil(pages.length / 5);
    return [folder, pages.filter((_, at) => at % step === 0)];
  });

const FOLDERS = listFolders();

test('there are pages to look at', () => {
  expect(FOLDERS.flatMap(([, pages]) => pages).length).toBeGreaterThan(60);
});

test.each(FOLDERS)('axe finds no fault on pages of %s', async (_, pages) => {
  const looked: string[] = [];
  await visit(pages, async (page, path) => {
    expect.soft(await findFaults(page, 'all others'), path).toEqual([]);
    looked.push(path);
  });
  expect(looked.sort()).toEqual(pages);
});
