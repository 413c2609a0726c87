import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { follow } from './follow.ts';
import { useBrowser } from './open-page.ts';
import { findRoots } from './pages.ts';
import { readShown } from './read-shown.ts';

const { openPage } = useBrowser();
const root = findRoots().http;
const PROJECTS = fileURLToPath(new URL('../../content/projects/', import.meta.url));

test('the fleet lists every system with its two numbers and leads to its page', async () => {
  const page = await openPage();
  await page.goto(root);
  const rows = page.locator('table.fleet tbody tr');
  // A project that is one file may have a folder of records beside it.
  const names = new Set(readdirSync(PROJECTS).map((name) => name.replace(/\.md$/, '')));
  expect(await rows.count()).toBe(names.size);
  for (const row of await rows.all()) {
    const name = await readShown(row.getByRole('rowheader').getByRole('link'));
    const word = (await readShown(row.locator('[data-label="Gate"] .v'))).trim();
    expect.soft(word, name).toMatch(/^(?:GO|NO-GO|no record)$/);
    const numbers = await readShown(row.locator('.pair'));
    expect.soft(numbers, name).toMatch(/^verified \d{1,3}\.\d\s+claimed \d{1,3}\.\d$/);
    const [verified = '', claimed = ''] = numbers.match(/\d+\.\d/g) ?? [];

    await follow(row.getByRole('rowheader').getByRole('link'));
    expect.soft(await readShown(page.locator('h1'))).toBe(name);
    const gate = page.getByRole('heading', { name: `Gate: ${word}`, exact: true });
    expect.soft(await gate.count(), name).toBe(word === 'no record' ? 0 : 1);
    const figures = await readShown(page.locator('.figures'));
    expect.soft(figures, name).toMatch(new RegExp(`verified\\s+${verified}`));
    expect.soft(figures, name).toMatch(new RegExp(`claimed\\s+${claimed}`));
    await page.goBack();
  }
});

test('the fleet says where a system claims more than it shows', async () => {
  const page = await openPage();
  await page.goto(root);
  const row = page.locator('table.fleet').getByRole('row', { name: 'Deal Scout' });
  expect(await readShown(row)).toMatch(/Says 80 % complete, counted 26\.\d %/);
});

test('the keyboard reaches the page itself first, past the masthead', async () => {
  const page = await openPage();
  await page.goto(root);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#_main$/);
  await page.keyboard.press('Tab');
  const isInside = () => document.activeElement?.closest('main') !== null;
  expect(await page.evaluate(isInside)).toBe(true);
});

test('the theme is the system’s until it is switched, and the choice is kept', async () => {
  const page = await openPage({ colorScheme: 'light' });
  const readGround = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(root);
  const light = await readGround();
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  await expect.poll(readGround).not.toBe(light);
  const dark = await readGround();
  await page.goto(`${root}method/index.html`);
  expect(await readGround()).toBe(dark);
});

test('the fleet is sorted and narrowed, with both in the address', async () => {
  const page = await openPage();
  await page.goto(`${findRoots().http}index.html`);
  const names = () => page.locator('table.fleet tbody tr:visible th a').allTextContents();
  await page.getByRole('button', { name: 'Verified over claimed' }).click();
  await page.waitForURL(/sort=/);
  const up = await names();
  await page.getByRole('button', { name: 'Verified over claimed' }).click();
  await expect.poll(names).toEqual([...up].reverse());
  await page.getByLabel('Systems, owners').fill('family');
  await expect.poll(names).toEqual(['CIMEIKA']);
  expect(await page.locator('table.heat tbody tr:visible').count()).toBe(1);
  await page.reload();
  await expect.poll(names).toEqual(['CIMEIKA']);
  expect(new URL(page.url()).search).toBe('?sort=-2&q=family');
});

test('systems that say nothing come last, whichever way a column is sorted', async () => {
  const page = await openPage();
  await page.goto(`${root}index.html`);
  const heads = await page.locator('table.fleet').getByRole('columnheader').allTextContents();
  const column = heads.findIndex((head) => head.trim() === 'Expired');
  for (const order of [`${column}`, `-${column}`]) {
    await page.goto(`${root}index.html?sort=${order}`);
    const cells = page.locator('table.fleet tbody td[data-label="Expired"]');
    const counts = (await cells.allTextContents()).map((text) => text.trim());
    const said = counts.filter((text) => text !== '–');
    expect(said.length).toBeGreaterThan(1);
    expect(counts.slice(said.length)).toEqual(Array(counts.length - said.length).fill('–'));
    const sorted = said.map(Number).sort((a, b) => a - b);
    expect(said.map(Number)).toEqual(order.startsWith('-') ? sorted.reverse() : sorted);
  }
});

test('where the head is out of sight, a list sorts the table and the matrix', async () => {
  const page = await openPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${root}index.html`);
  const names = () => page.locator('table.fleet tbody tr:visible th a').allTextContents();
  const listed = await names();
  expect(await page.getByRole('button', { name: 'Conflicts' }).count()).toBe(0);

  const list = page.getByLabel('Sort by');
  await list.selectOption({ label: 'System, Z to A' });
  await expect.poll(names).toEqual([...listed].reverse());
  expect(await page.locator('table.heat tbody th').allTextContents()).toEqual(await names());
  expect(new URL(page.url()).search).toBe('?sort=-0');

  await page.reload();
  await expect.poll(names).toEqual([...listed].reverse());
  expect(await list.inputValue()).toBe('-0');

  await list.selectOption({ label: 'As listed' });
  await expect.poll(names).toEqual(listed);
  expect(new URL(page.url()).search).toBe('');
});

test('a wide screen sorts by its head, and an order nobody offers is ignored', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${root}index.html?sort=nonsense`);
  expect(await page.getByLabel('Sort by').isVisible()).toBe(false);
  expect(await page.locator('table.fleet [aria-sort]').count()).toBe(0);
});

test.each([
  { width: 1056, list: true },
  { width: 1057, list: false },
])('at $width px there is one way to sort, and the heads keep their names', async (given) => {
  const { width, list } = given;
  const page = await openPage({ viewport: { width, height: 800 } });
  await page.goto(`${root}index.html`);
  expect(await page.getByLabel('Sort by').isVisible()).toBe(list);
  expect(await page.locator('table.fleet button.sort').count()).toBe(list ? 0 : 12);
  const heads = await page.locator('table.fleet').getByRole('columnheader').allTextContents();
  expect(heads.map((head) => head.trim())).toContain('Last record');
});

test('names and owners are searched, as it says; figures are not', async () => {
  const page = await openPage();
  await page.goto(`${root}index.html`);
  const names = () => page.locator('table.fleet tbody tr:visible th a').allTextContents();
  await page.getByLabel('Systems, owners').fill('deal');
  await expect.poll(names).toEqual(['Deal Scout']);
  await page.getByLabel('Systems, owners').fill('23.5');
  await expect.poll(names).toEqual([]);
});

test('a link leads past the table to the matrix', async () => {
  const page = await openPage();
  await page.goto(`${root}index.html`);
  await follow(page.getByRole('link', { name: 'Where it is weak' }));
  expect(await readShown(page.locator(':target'))).toBe('Where it is weak');
});

test('the matrix leads from a topic of a system to where its items stand', async () => {
  const page = await openPage();
  await page.goto(`${findRoots().http}index.html`);
  const row = page.locator('table.heat tr').filter({ hasText: 'ORACLE' }).last();
  await follow(row.getByRole('link').first());
  expect(await readShown(page.locator(':target'))).toContain('Security');
});
