import { describe, expect, test } from 'vitest';
import { follow } from './follow.ts';
import { useBrowser } from './open-page.ts';
import { readShown } from './read-shown.ts';
import { STRANGE_CONTENT, STRANGE_PAGES } from './strange-content.ts';
import { useContent } from './use-content.ts';
import { watchPage } from './watch-page.ts';

const { openContext, openPage } = useBrowser();
// The path is the one that the site is served at here.
const site = useContent(STRANGE_CONTENT, ['--site', 'https://example.org/some/base/']);

describe.each([320, 768, 1056, 1280])('at %i px', (width) => {
  test('no word is too long for its page, its table or its box', async () => {
    const page = await openPage({ viewport: { width, height: 800 } });
    for (const path of STRANGE_PAGES) {
      await page.goto(site.address + path);
      if (path.startsWith('search')) await page.locator('#_items a').first().waitFor();
      const wide = await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        return [document.documentElement, ...document.querySelectorAll('.scroll:not(:has(.heat))')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ className, tagName, scrollWidth }) => `${tagName}.${className} ${scrollWidth}`);
      });
      expect.soft(wide, path).toEqual([]);
    }
  });
});

test('a long name does not run into the figures beside it', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.address}projects/long/index.html`);
  const edges = await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('h1') as Element);
    const score = document.querySelector('.score')?.getBoundingClientRect().left ?? 0;
    return { name: range.getBoundingClientRect().right, score };
  });
  expect(edges.name).toBeLessThan(edges.score);
});

test.each(['runbooks/index.html', 'projects/pair/index.html', 'projects/pair/start.html'])(
  'runbooks of one name are told apart by their documents on %s',
  async (path) => {
    const page = await openPage();
    await page.goto(site.address + path);
    await follow(page.getByRole('link', { name: 'Rollback (web.md:8)' }));
    expect(await readShown(page.getByRole('main'))).toContain('projects/pair/web.md');
  },
);

test('filters offer names as they are written, and severities by weight', async () => {
  const page = await openPage();
  await page.goto(`${site.address}projects/pair/index.html`);
  const read = async (label: string) =>
    (await page.getByLabel(label).locator('option').allTextContents()).slice(1);
  expect(await read('Owner')).toEqual(["Ana-Maria O'Neil (2)", 'platform-team (2)']);
  expect(await read('Severity')).toEqual(['Critical (2)', 'Low (2)']);
  expect(await read('Verdict')).toEqual(['Claimed (2)', 'Open (2)']);
});

test('a command is copied without the prompt before it', async () => {
  const context = await openContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${site.address}projects/pair/runbooks/api.rollback.html`);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe('systemctl stop app');
});

test('a checklist in Arabic runs from the right, and our words in it do not', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.address}projects/arabic/index.html`);
  const checks = page.locator('.checks');
  expect(await checks.getAttribute('lang')).toBe('ar');
  const lefts = await checks
    .locator('li[data-k]')
    .first()
    .locator(':scope > *')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
  expect(lefts).toEqual(lefts.toSorted((a, b) => b - a));
  const words = checks.locator('.sec > span').first();
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
});

test('where the address is known, a page that is not there leads on, at any depth', async () => {
  const page = await openPage();
  const complaints = await watchPage(page, site.address);
  const response = await page.goto(`${site.address}projects/none/deeper/`);
  expect(response?.status()).toBe(404);
  const isStyled = () => getComputedStyle(document.body).fontFamily.includes('Archivo');
  expect(await page.evaluate(isStyled)).toBe(true);
  await page.keyboard.press('/');
  await page.keyboard.type('steady');
  await page.keyboard.press('Enter');
  await page.locator('#_items a').first().waitFor();
  expect(new URL(page.url()).search).toBe('?q=steady');
  await page.goBack();
  await follow(page.getByRole('link', { name: 'Runbooks' }));
  expect(await readShown(page.getByRole('heading', { level: 1 }))).toMatch(/runbooks/);
  // The browser reports the page's own status.
  expect(complaints.filter((said) => !said.includes('404 (Not Found)'))).toEqual([]);
});
