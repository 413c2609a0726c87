import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readChecklist } from '../../src/documents/read-checklist.ts';
import { follow } from './follow.ts';
import { useBrowser } from './open-page.ts';
import { findRoots, TEMPLATE_PAGES } from './pages.ts';
import { readShown } from './read-shown.ts';

const { openPage } = useBrowser();
const root = findRoots().file;

const DOCUMENT = fileURLToPath(
  new URL('../../content/projects/oracle/checklist.md', import.meta.url),
);

test('without JavaScript the whole checklist is there to read, in its order', async () => {
  const { items } = readChecklist(readFileSync(DOCUMENT), 'checklist.md');
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${root}projects/oracle/index.html`);
  const shown = await page
    .locator('.items li:visible')
    .evaluateAll((elements) => elements.map(({ id }) => id));
  const ids = items.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(100);
  expect(shown.filter((id) => ids.includes(id))).toEqual(ids);
});

test.each(TEMPLATE_PAGES)(
  'without JavaScript %s shows no control that does nothing',
  async (path) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(root + path);
    expect(await page.locator('h1:visible').count()).toBe(1);
    const controls = page.locator(':is(button, input, select, textarea, kbd):visible');
    expect(await controls.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))).toEqual([]);
  },
);

test('without JavaScript the search page leads to every system', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${root}search/index.html`);
  await follow(page.getByRole('main').getByRole('link', { name: 'ORACLE', exact: true }));
  expect(await readShown(page.locator('h1'))).toBe('ORACLE');
});

test('without JavaScript a fold opens', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${root}projects/transparency-api/index.html`);
  const fold = page.locator('.items details').first();
  await fold.locator('summary').click();
  await fold.locator(':scope > :not(summary)').first().waitFor();
});

test('on paper every fold is open, with and without JavaScript', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await openPage({ javaScriptEnabled });
    await page.goto(`${root}projects/transparency-api/index.html`);
    const folded = page.locator('details > :not(summary)').first();
    await folded.waitFor({ state: 'hidden' });
    await page.emulateMedia({ media: 'print' });
    if (javaScriptEnabled) await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await folded.waitFor();
  }
});
