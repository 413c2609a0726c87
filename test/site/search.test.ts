import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { VERDICT_STYLES, VERDICTS } from '../../src/model/verdict.ts';
import { follow } from './follow.ts';
import { useBrowser } from './open-page.ts';
import { findRoots } from './pages.ts';
import { readShown } from './read-shown.ts';

const { openPage } = useBrowser();
const roots = findRoots();

const hits = (page: Page) => page.locator('#_items a');
const box = (page: Page) => page.getByRole('searchbox');
const verdict = (page: Page) => page.getByLabel('Verdict');
const count = (page: Page) => readShown(page.locator('#_count'));

/** From the first page, with the keyboard alone but for the filter. */
const searchBackups = async (root: string): Promise<Page> => {
  const page = await openPage();
  await page.goto(`${root}index.html`);
  await page.keyboard.press('/');
  await page.waitForURL(/search\/index\.html/);
  await page.locator('#_query:focus').waitFor();
  await page.keyboard.type('backup');
  await hits(page).first().waitFor();
  await verdict(page).selectOption('open');
  await expect.poll(() => page.url()).toMatch(/verdict=open/);
  await page.locator('#_items .v.is-claimed').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.querySelector('#_items a') !== null);
  return page;
};

describe.each(Object.entries(roots))('over %s', (_, root) => {
  test('a search from the keyboard, narrowed by verdict, lands on the item', async () => {
    const page = await searchBackups(root);
    const first = hits(page).first();
    expect(await readShown(first)).toMatch(/backup/i);
    expect(new Set(await page.locator('#_items .v').allInnerTexts())).toEqual(new Set(['Open']));
    const text = await readShown(first.locator('span').first());

    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/projects\/[^#]+#.+/);
    const target = page.locator(':target');
    await target.waitFor();
    expect(await readShown(target)).toContain(text);
    expect(await readShown(target.locator('.v').first())).toBe('Open');
  });

  test('question and filter live in the address: a reload or a friend sees the same', async () => {
    const page = await searchBackups(root);
    const seen = { found: await count(page), items: await hits(page).allInnerTexts() };
    expect(seen.found).toMatch(/^\d+ items?\.$/);
    await page.reload();
    await hits(page).first().waitFor();
    await expect.poll(() => box(page).inputValue()).toBe('backup');
    await expect.poll(() => verdict(page).inputValue()).toBe('open');
    const read = async () => ({
      found: await count(page),
      items: await hits(page).allInnerTexts(),
    });
    await expect.poll(read).toEqual(seen);
  });

  test('coming back from an item finds the search as it was', async () => {
    const page = await searchBackups(root);
    const items = await hits(page).allInnerTexts();
    await follow(hits(page).first());
    await page.goBack();
    await hits(page).first().waitFor();
    await expect.poll(() => verdict(page).inputValue()).toBe('open');
    await expect.poll(() => hits(page).allInnerTexts()).toEqual(items);
  });
});

test('Clear brings back the whole index', async () => {
  const page = await searchBackups(roots.http);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => count(page)).toMatch(/^\d+ items can be searched\.$/);
  expect(await hits(page).count()).toBe(0);
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('a filter that nothing passes is shown as what was asked, and can be cleared', async () => {
  const page = await openPage();
  await page.goto(`${roots.http}search/index.html?q=backup&project=bogus`);
  await expect.poll(() => count(page)).toBe('No item matches.');
  expect(await page.getByLabel('Project').locator('option:checked').textContent()).toBe(
    'bogus (0)',
  );
  await page.getByLabel('Project').selectOption('');
  await hits(page).first().waitFor();
});

test('filters call their values by the words of the pages, in the same order', async () => {
  const page = await openPage();
  await page.goto(`${roots.http}search/index.html?q=backup`);
  await hits(page).first().waitFor();
  const options = await verdict(page).locator('option').allTextContents();
  const [all, ...named] = options.map((option) => option.replace(/ \(\d+\)/, ''));
  expect(all).toBe('Every verdict');
  expect(named.length).toBeGreaterThan(1);
  const words = VERDICTS.map((one) => VERDICT_STYLES[one].word);
  expect(named).toEqual(words.filter((word) => named.includes(word)));
});

test('two keys and a word lead from the fleet to the step of a runbook', async () => {
  const page = await openPage();
  await page.goto(`${roots.http}index.html`);
  await page.keyboard.press('/');
  await page.waitForURL(/search/);
  await box(page).pressSequentially('ApiErrorRatioHigh');
  await page.locator('#_runbooks a').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/runbooks\/error-ratio\.html/);
});

test.each([
  ['a symptom', 'too many clients already', 'pool-exhausted.html'],
  ['a command', 'pg_terminate_backend', 'pool-exhausted.html#_step-3'],
])('%s finds its runbook, and lands on the step', async (_, words, place) => {
  const page = await openPage();
  await page.goto(`${roots.http}search/index.html`);
  await box(page).fill(words);
  const hit = page.locator('#_runbooks a').first();
  await hit.waitFor();
  expect(await hit.getAttribute('href')).toContain(place);
});

test('Enter leads from the box to the first hit', async () => {
  const page = await openPage();
  await page.goto(`${roots.http}search/index.html?q=hsts`);
  await hits(page).first().waitFor();
  await box(page).press('Enter');
  await expect
    .poll(() =>
      hits(page)
        .first()
        .evaluate((hit) => hit === document.activeElement),
    )
    .toBe(true);
});

test('what was found is said in sentences of their own', async () => {
  const page = await openPage();
  await page.goto(`${roots.http}search/index.html?q=backup`);
  await page.locator('#_texts a').first().waitFor();
  const search = await readShown(page.locator('#_search'));
  expect(search).toMatch(/\d+ items\.\s+\d+ places? in documents and runbooks\./);
});

test('a word that no item has says so', async () => {
  const page = await openPage();
  await page.goto(`${roots.http}search/index.html?q=xylophone`);
  await expect.poll(() => count(page)).toBe('No item matches.');
});

test('what only a runbook says is found in the full text, and leads there', async () => {
  const page = await openPage();
  await page.goto(`${roots.http}search/index.html`);
  await box(page).fill('previous-commit');
  await follow(page.locator('#_texts a').filter({ hasText: 'Rollback Procedure' }).first());
  expect(page.url()).toContain('projects/oracle/');
  expect(await readShown(page.locator('main'))).toContain('git checkout <previous-commit>');
});

test.each([
  ['what only the method says', 'tenth', 'Method', 'method/index.html'],
  [
    'the name of a problem',
    'box and status disagree',
    'Box and status disagree',
    'problems/box-against-status.html',
  ],
])('%s is found in the full text, and leads to its page', async (_, words, title, path) => {
  const page = await openPage();
  await page.goto(`${roots.http}search/index.html`);
  await box(page).fill(words);
  await follow(page.locator('#_texts a').filter({ hasText: title }).first());
  expect(page.url()).toBe(`${roots.http}${path}`);
});
