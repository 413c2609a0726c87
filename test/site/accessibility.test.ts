import { dirname } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { findRoots, listPages, TEMPLATE_PAGES } from './pages.ts';
import { AXE, findFaults } from './run-axe.ts';

const { openContext } = useBrowser();
const root = findRoots().http;

/** Two pages at a time: more are slower on two cores. */
const visit = async (
  paths: string[],
  look: (page: Page, path: string) => Promise<void>,
  options: BrowserContextOptions = {},
) => {
  const context = await openContext(options);
  await context.addInitScript(AXE);
  const waiting = [...paths];
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(root + path);
      await look(page, path);
    }
  };
  await Promise.all([work(), work()]);
};

/**
 * Pages of one folder by folder. Those of a large folder are one page with other words: eight of
 * them, spread over all, will do.
 */
const listFolders = (): [string, string[]][] =>
  [...Map.groupBy(listPages(), (path) => dirname(path))].map(([folder, pages]) => {
    const step = Math.ceil(pages.length / 8);
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

test('text stands out from its ground in both themes, on every template', async () => {
  await visit(TEMPLATE_PAGES, async (page, path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await findFaults(page, 'contrast'), `${path}, ${colorScheme}`).toEqual([]);
    }
  });
});

test('search results have no fault and stand out in both themes', async () => {
  await visit(['search/index.html?q=backup'], async (page) => {
    await page.locator('#_items a').first().waitFor();
    await page.locator('#_texts a').first().waitFor();
    expect(await findFaults(page, 'all others')).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findFaults(page, 'contrast'), colorScheme).toEqual([]);
    }
  });
});

test('axe finds no fault where tables have become blocks, on a phone', async () => {
  const paths = [
    'index.html',
    'projects/transparency-api/index.html',
    'projects/oracle/start.html',
    'search/index.html?q=backup',
  ];
  const look = async (page: Page, path: string) => {
    if (path.startsWith('search')) await page.locator('#_texts a').first().waitFor();
    expect.soft(await findFaults(page, 'all others'), path).toEqual([]);
  };
  await visit(paths, look, { viewport: { width: 360, height: 740 } });
});

test('a fault would be noticed', async () => {
  await visit(['method/index.html'], async (page) => {
    await page.evaluate(() => {
      const image = document.createElement('img');
      const pale = document.createElement('p');
      pale.textContent = 'pale';
      pale.style.color = '#aaa';
      document.querySelector('main')?.append(image, pale);
    });
    expect((await findFaults(page, 'all others')).join()).toContain('image-alt');
    expect((await findFaults(page, 'contrast')).join()).toContain('pale');
  });
});
