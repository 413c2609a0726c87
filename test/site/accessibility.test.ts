import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { TEMPLATE_PAGES } from './pages.ts';
import { findFaults } from './run-axe.ts';
import { createVisit } from './visit-pages.ts';

const { openContext } = useBrowser();
const visit = createVisit(openContext);

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
