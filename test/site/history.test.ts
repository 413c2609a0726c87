import { expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { findRoots } from './pages.ts';

const { openPage } = useBrowser();
const roots = findRoots();

test.each([roots.http, roots.file])(
  'any date has its facts and every item as it stood, at %s',
  async (root) => {
    const page = await openPage();
    const asked = '?on=2026-10-20&against=2026-11-18';
    await page.goto(`${root}projects/cimeika/history/index.html${asked}`);
    const lists = page.locator('#_as-of-items details');
    await expect.poll(() => lists.count()).toBe(2);
    expect(await page.locator('#_as-of-result th').allTextContents()).toEqual(
      expect.arrayContaining(['20 Oct 2026', '18 Nov 2026', 'Sign-offs signed by then']),
    );
    const list = lists.first();
    expect(await list.locator('summary').textContent()).toMatch(/^\d+ items on 20 Oct 2026/);
    const verdicts = await list.locator('td .v').allTextContents();
    expect(verdicts.length).toBe(await list.locator('tbody tr').count());
    expect(new Set(verdicts).size).toBeGreaterThan(1);
  },
);
