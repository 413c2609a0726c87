import { describe, expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { findRoots, TEMPLATE_PAGES } from './pages.ts';

const { openPage } = useBrowser();
const root = findRoots().http;

const SCREENS = [
  // A window of 1280 by 1024 pixels at 400 %: what WCAG 1.4.10 asks for.
  { name: '320 px, which is 1280 px at 400 %', width: 320, height: 256, deviceScaleFactor: 4 },
  { name: '360 px', width: 360, height: 740, deviceScaleFactor: 2 },
];

describe.each(SCREENS)('at $name', ({ width, height, deviceScaleFactor }) => {
  test('no page scrolls sideways, with every fold open', async () => {
    const page = await openPage({ viewport: { width, height }, deviceScaleFactor });
    // The longest page of its template, and one of another dialect.
    for (const path of [...TEMPLATE_PAGES, 'projects/deal-scout/index.html']) {
      await page.goto(root + path);
      const wide = await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect.soft(wide, path).toBe(0);
    }
  });

  test('search results do not scroll sideways', async () => {
    const page = await openPage({ viewport: { width, height }, deviceScaleFactor });
    await page.goto(`${root}search/index.html?q=backup`);
    await page.locator('#_items a').first().waitFor();
    await page.locator('#_texts a').first().waitFor();
    const { scrollWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
    }));
    expect(scrollWidth).toBe(width);
  });
});
