import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { findRoots } from './pages.ts';

const { openPage } = useBrowser();
const roots = findRoots();
const PAGE = 'projects/cimeika/history/verify.html';

const openRecords = async (root: string) => {
  const page = await openPage();
  await page.goto(root + PAGE);
  return { page, said: page.locator('#_verify-said'), found: page.locator('#_verify-found li') };
};

test('the reader’s browser computes the digests of a project’s records', async () => {
  const { page, said, found } = await openRecords(roots.http);
  await page.getByRole('button', { name: 'Verify in this browser' }).click();
  await expect.poll(() => said.textContent()).toContain('8 records read here, all digests');
  expect(await found.count()).toBe(0);
});

test('a record that the host has changed is named', async () => {
  const { page, said, found } = await openRecords(roots.http);
  await page.route('**/records/*.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()} ` });
  });
  await page.getByRole('button', { name: 'Verify in this browser' }).click();
  await expect.poll(() => said.textContent()).toContain('wrong');
  expect(await found.first().textContent()).toMatch(/^sha256:\w+ is a head/);
});

test('a page opened from a file says why it needs the files, and checks those that are chosen', async () => {
  const { page, said, found } = await openRecords(roots.file);
  expect(await said.textContent()).toContain('choose the records');
  const folder = join(inject('demonstration').folder, 'projects/cimeika/records');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const choose = (names: string[]) =>
    page.locator('#_verify-files').setInputFiles(names.map((name) => join(folder, name)));
  await choose(files);
  await expect.poll(() => said.textContent()).toContain('8 records read here, all digests');
  await choose(files.slice(1));
  await expect.poll(() => found.first().textContent()).toContain(files[0]);
});

test('a browser without WebCrypto is told so, and nothing passes', async () => {
  const page = await openPage();
  await page.addInitScript(() =>
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true }),
  );
  await page.goto(roots.http + PAGE);
  expect(await page.locator('#_verify-said').textContent()).toContain('computes no digests');
  expect(await page.locator('#_verify-run').isDisabled()).toBe(true);
});
