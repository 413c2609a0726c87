import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { follow } from './follow.ts';
import { useBrowser } from './open-page.ts';
import { findRoots } from './pages.ts';
import { readShown } from './read-shown.ts';

const { openPage } = useBrowser();
const root = findRoots().http;
const CONTENT = new URL('../../content/', import.meta.url);

test('a team lead finds from the fleet what contradicts, and what to do next', async () => {
  const page = await openPage();
  await page.goto(root);
  await follow(page.getByRole('link', { name: 'Transparency API', exact: true }).first());
  await page.getByRole('heading', { name: '2 conflicts' }).waitFor();
  const next = page
    .locator('section')
    .filter({ hasText: 'Prove these three and verified reaches' });
  const links = next.getByRole('link');
  expect(await links.count()).toBe(3);
  const wanted = await links.first().textContent();
  await follow(links.first());
  expect(await readShown(page.locator(':target'))).toContain(wanted?.trim());
});

test.each(['cimeika', 'deal-scout', 'omicsoracle', 'oracle', 'transparency-api'])(
  'every number in the ledger of %s leads to as many items',
  async (id) => {
    const page = await openPage();
    const address = `${root}projects/${id}/index.html`;
    await page.goto(address);
    const ledger = page.getByRole('table').filter({ hasText: 'Share' });
    const rows = await ledger.locator('tbody').getByRole('row').all();
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      const counted = Number((await row.getByRole('cell').allTextContents()).at(-3));
      await follow(row.getByRole('link'));
      await expect.poll(() => readShown(page.locator('#_shown'))).toContain(`${counted} of`);
      const listed = page.locator('.checks li[data-k]:not([data-k=""]):visible');
      expect(await listed.count()).toBe(counted);
    }
  },
);

test('an auditor follows a number to a claim, and the claim to its line in the source', async () => {
  const page = await openPage();
  await page.goto(`${root}projects/oracle/index.html`);
  const ledger = page.getByRole('table').filter({ hasText: 'Applicable' });
  const claimed = ledger.getByRole('row').filter({ hasText: 'Claimed' });
  const counted = Number((await claimed.getByRole('cell').allTextContents()).at(-3));
  await follow(claimed.getByRole('link'));
  await expect.poll(() => readShown(page.locator('#_shown'))).toContain(`${counted} of`);
  const item = page.locator('.checks li:visible:has(> .v.is-claimed)').first();
  const line = Number((await readShown(item.locator('> a.src'))).slice(1));
  const source = fileURLToPath(new URL('projects/oracle/checklist.md', CONTENT));
  const written = readFileSync(source, 'utf8').split(/\r?\n/)[line - 1] ?? '';
  expect(written).toMatch(/- \[x\]/i);
  const text = await readShown(item.locator('> .what'));
  expect(written.replaceAll('`', '')).toContain(text.split('\n')[0]?.trim());
});
