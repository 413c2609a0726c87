import { expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { findRoots, TEMPLATE_PAGES } from './pages.ts';
import { readShown } from './read-shown.ts';

const { openPage } = useBrowser();
const root = findRoots().http;
/** An A4 sheet less the margins of `print.css`, at 96 dots an inch. */
const SHEET = { width: 695, height: 1000 };

test('no page is cut at the edge of a sheet', async () => {
  const page = await openPage({ viewport: SHEET });
  await page.emulateMedia({ media: 'print' });
  for (const path of [...TEMPLATE_PAGES, 'projects/deal-scout/index.html']) {
    await page.goto(root + path);
    const cut = await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      const { clientWidth } = document.documentElement;
      return [...document.querySelectorAll('main :is(table, pre, p, li)')]
        .filter((part) => part.getBoundingClientRect().right > clientWidth + 1)
        .map((part) => part.textContent?.trim().slice(0, 60));
    });
    expect.soft(cut, path).toEqual([]);
  }
});

test('a project prints as a report: with its date and its items, without controls', async () => {
  const page = await openPage({ viewport: SHEET });
  await page.goto(`${root}projects/transparency-api/index.html`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(':is(button, select, input, nav, summary):visible').count()).toBe(0);
  const text = await readShown(page.locator('body'));
  expect(text).toMatch(/^Demonstration fleet\s+21 Nov 2026, 00:00 UTC\s+Transparency API\s/);
  expect(text).toContain('2 conflicts');
  expect(text).toContain('L247');
});

test('a narrowed project prints what it was narrowed by, and nothing to press', async () => {
  const page = await openPage({ viewport: SHEET });
  await page.goto(`${root}projects/transparency-api/index.html?verdict=open&phase=readiness`);
  await page.emulateMedia({ media: 'print' });
  const text = await readShown(page.locator('main'));
  expect(text).toMatch(/\d+ of \d+ items shown: verdict Open, phase Readiness\./);
  expect(text).not.toContain('permanent link');
});

test('every sheet has the project, the site and the date at its foot', async () => {
  const page = await openPage();
  await page.goto(`${root}projects/transparency-api/index.html`);
  const report = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--report'),
  );
  expect(report).toBe('"Transparency API · Demonstration fleet · 21 Nov 2026, 00:00 UTC"');
});

test.each([
  ['from a wide screen, where they are buttons', 1280],
  ['from a narrow one', SHEET.width],
])('the heads of the fleet print %s', async (_, width) => {
  const page = await openPage({ viewport: { width, height: 1000 } });
  await page.goto(`${root}index.html`);
  await page.emulateMedia({ media: 'print' });
  for (const head of await page.locator('table.fleet thead th').all())
    expect(await readShown(head)).toMatch(/\w/);
});
