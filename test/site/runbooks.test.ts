import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { findRoots, listPages } from './pages.ts';
import { readShown } from './read-shown.ts';

const { openPage, openContext } = useBrowser();
const root = findRoots().http;
const folder = inject('demonstration').folder;
const RUNBOOKS = listPages().filter((path) => /^projects\/[^/]+\/runbooks\//.test(path));

test('there are runbooks of every system', () => {
  expect(new Set(RUNBOOKS.map((path) => path.split('/')[1])).size).toBe(5);
});

test('each prints on two sheets at most', { timeout: 120_000 }, async () => {
  const page = await openPage();
  for (const path of RUNBOOKS) {
    await page.goto(root + path);
    const sheets = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const count = sheets.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect.soft([path, count === 1 || count === 2]).toEqual([path, true]);
  }
});

test('each is at most 12 kB of HTML beyond its own text, and 4 kB of script', async () => {
  const page = await openPage();
  for (const path of RUNBOOKS) {
    const html = readFileSync(join(folder, path), 'utf8');
    await page.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ''));
    const text = await page.evaluate(() => {
      for (const drawn of document.querySelectorAll('svg')) drawn.remove();
      return document.documentElement.textContent ?? '';
    });
    const beyond = Buffer.byteLength(html) - Buffer.byteLength(text);
    expect.soft([path, beyond <= 12_000]).toEqual([path, true]);
  }
  // Each by itself as it is, and all that such a page can ask for as a host sends them.
  const scripts = ['site', 'theme', 'fill', 'runbook'].map((name) =>
    readFileSync(join(folder, `assets/${name}.js`)),
  );
  for (const script of scripts) expect(script.length).toBeLessThanOrEqual(4_000);
  const sent = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
  expect(sent).toBeLessThanOrEqual(4_000);
});

test('a runbook says when it is the right page, when it is not, and which is then', async () => {
  const page = await openPage();
  await page.goto(`${root}projects/transparency-api/runbooks/error-ratio.html`);
  const answers = await readShown(page.locator('dl.see').first());
  expect(answers).toMatch(/Yes, if\s+the dashboard shows "Something went wrong"/);
  expect(answers).toMatch(/No, if[\s\S]+the dashboard takes seconds to load: Answers are slow/);
  await page.goto(`${root}projects/omicsoracle/runbooks/go-back.html`);
  const no = page.locator('dl.see dd').nth(1);
  expect(await readShown(no)).toMatch(/^Searches are slow, but answer: see searches take too long/);
  await no.getByRole('link', { name: 'searches take too long' }).click();
  await page.waitForURL(/search-slow\.html$/);
});

test('a runbook leads to the line that it was read from', async () => {
  const page = await openPage();
  await page.goto(`${root}projects/omicsoracle/runbooks/go-back.html`);
  const link = page.getByRole('link', { name: /^Edit / });
  expect(await link.getAttribute('href')).toMatch(
    /^https:\/\/git\.example\.com\/.+\/projects\/omicsoracle\/runbooks\/go-back\.md#L\d+$/,
  );
});

describe('the table of all runbooks', () => {
  const address = `${root}runbooks/index.html`;

  test('is whole without JavaScript, and has nothing that does not work', async () => {
    const context = await openContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    expect(await page.locator('table.fleet tbody tr:visible').count()).toBe(RUNBOOKS.length);
    expect(await page.locator('select:visible').count()).toBe(0);
  });

  test('is narrowed by system, severity and owner, which the address keeps', async () => {
    const page = await openPage();
    await page.goto(address);
    await page.getByLabel('System', { exact: true }).selectOption('CIMEIKA');
    await page.getByLabel('Severity', { exact: true }).selectOption('Critical');
    const rows = page.locator('table.fleet tbody tr:visible');
    expect(await rows.count()).toBe(1);
    expect(await readShown(rows.first())).toContain('The backend does not answer');
    expect(await readShown(page.locator('#_shown'))).toMatch(
      /^1 of \d+ runbooks shown · CIMEIKA · Critical\.$/,
    );
    // What the other choices leave is counted at each value.
    expect(await page.getByLabel('Owner', { exact: true }).textContent()).toContain(
      'Marketplace team (0)',
    );
    await page.reload();
    expect(await rows.count()).toBe(1);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => rows.count()).toBe(RUNBOOKS.length);
    expect(new URL(page.url()).search).toBe('');
  });

  test('offers severities from the gravest, and sorts by them', async () => {
    const page = await openPage();
    await page.goto(`${address}?severity=nothing`);
    const options = await page
      .getByLabel('Severity', { exact: true })
      .locator('option')
      .allTextContents();
    expect(options.map((option) => option.replace(/ \(.*/, ''))).toEqual([
      ...['All severities', 'Critical', 'High', 'Medium', 'not said'],
    ]);
    expect(await page.locator('table.fleet tbody tr:visible').count()).toBe(RUNBOOKS.length);
    await page.getByRole('button', { name: 'Severity' }).click();
    const cells = page.locator('td[data-filter="severity"]');
    expect(await readShown(cells.first())).toBe('Critical');
    expect(await readShown(cells.last())).toBe('not said');
  });
});
