import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { findRoots } from './pages.ts';

const { openContext } = useBrowser();
const roots = findRoots();
const RUNBOOK = 'projects/omicsoracle/runbooks/go-back.html';

const open = async (root: string = roots.http) => {
  const context = await openContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(root + RUNBOOK);
  return page;
};
const copy = async (page: Page, step: string): Promise<string> => {
  const box = page.locator('.steps > li').filter({ hasText: step });
  await box.getByRole('button', { name: 'Copy' }).click();
  await box.getByText('Copied.').waitFor({ state: 'attached' });
  return page.evaluate(() => navigator.clipboard.readText());
};
const countStored = (page: Page): Promise<number> => page.evaluate(() => localStorage.length);

test('one field fills every step, and a hostile value is one word of the shell', async () => {
  const page = await open();
  await page.getByLabel('<previous-tag>').fill(`v1'; $(reboot) \`x\``);
  const marks = page.locator('pre var[title="<previous-tag>"]');
  expect(await marks.count()).toBe(2);
  for (const mark of await marks.allTextContents()) expect(mark).toBe(`v1'; $(reboot) \`x\``);
  expect(await copy(page, 'Did the index change')).toBe(
    `git diff --stat 'v1'\\''; $(reboot) \`x\`' HEAD -- omics/index/schema.py`,
  );
});

test('a placeholder in braces is filled too, and quoted as its quotes ask', async () => {
  const page = await open();
  await page.getByLabel('{{ search_host }}').fill('a"b');
  expect(await copy(page, 'Search for a study')).toBe('curl -s "https://a\\"b/search?q=GSE10072"');
  // Emptied, it is what it was.
  await page.getByLabel('{{ search_host }}').fill('');
  expect(await copy(page, 'Search for a study')).toContain('https://{{ search_host }}/search');
});

test('a command in a sentence is copied too, and a name is not', async () => {
  const page = await open();
  const sentences = page.locator('.parts :not(pre) > code:not(.expected *)');
  for (const code of await sentences.all()) {
    const text = (await code.textContent()) ?? '';
    const isCopied = await code.evaluate((element) => {
      const after = (element.closest('.t') ?? element).nextElementSibling;
      return after?.className === 'copy';
    });
    expect([text, isCopied]).toEqual([text, /^[a-z/]\S* \w/.test(text)]);
  }
});

test('nothing is stored until the reader asks for it, and nothing afterwards', async () => {
  const page = await open();
  await page.getByLabel('<previous-tag>').fill('v7');
  await page.locator('.steps').getByLabel('Done').first().check();
  await page.getByText('What you fill in and tick stays in this tab.').waitFor();
  expect(await countStored(page)).toBe(0);
  await page.reload();
  expect(await page.getByLabel('<previous-tag>').inputValue()).toBe('');

  await page.getByLabel('<previous-tag>').fill('v7');
  await page.locator('.steps').getByLabel('Done').first().check();
  await page.getByLabel('Keep it in this browser').check();
  expect(await countStored(page)).toBe(1);
  await page.reload();
  expect(await page.getByLabel('<previous-tag>').inputValue()).toBe('v7');
  expect(await page.locator('.steps').getByLabel('Done').first().isChecked()).toBe(true);
  await page.getByText('git checkout v7').waitFor();

  await page.getByLabel('Keep it in this browser').uncheck();
  expect(await countStored(page)).toBe(0);
});

test('it all works from the file system', async () => {
  const page = await open(roots.file);
  await page.getByLabel('<previous-tag>').fill('v7');
  await page.getByText('git checkout v7').waitFor();
});
