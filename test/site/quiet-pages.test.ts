import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { findRoots, TEMPLATE_PAGES, TEMPLATES } from './pages.ts';
import { watchPage } from './watch-page.ts';

const { openPage } = useBrowser();
const roots = findRoots();

test('every template has a page that is tested', () => {
  const sources = fileURLToPath(new URL('../../src/pages/', import.meta.url));
  const templates = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.astro'));
  expect(Object.keys(TEMPLATES).sort()).toEqual(templates.sort());
});

describe.each(Object.entries(roots))('over %s', (_, root) => {
  test('no template logs an error, breaks its policy or asks anyone else', async () => {
    const page = await openPage();
    const complaints = await watchPage(page, root);
    for (const path of TEMPLATE_PAGES) {
      await page.goto(root + path);
      expect.soft(complaints.splice(0), path).toEqual([]);
    }
    await page.goto(`${root}search/index.html?q=backup`);
    await page.locator('#_items a').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('its own style and type arrive', async () => {
    const page = await openPage();
    await page.goto(`${root}index.html`);
    const isStyled = () =>
      document.fonts.ready.then(
        () =>
          document.fonts.check('16px Archivo') &&
          getComputedStyle(document.body).fontFamily.includes('Archivo'),
      );
    expect(await page.evaluate(isStyled)).toBe(true);
  });
});

test('a search for full text keeps to the policy too', async () => {
  const page = await openPage();
  const complaints = await watchPage(page, roots.http);
  await page.goto(`${roots.http}search/index.html?q=backup`);
  await page.locator('#_texts a').first().waitFor();
  expect(complaints).toEqual([]);
});

test('a page that breaks the policy, throws or calls another machine would be noticed', async () => {
  const page = await openPage();
  const complaints = await watchPage(page, roots.http);
  await page.goto(`${roots.http}method/index.html`);
  await page.evaluate(() => {
    document.body.setAttribute('onclick', 'alert(1)');
    document.body.click();
    queueMicrotask(() => {
      throw new Error('planted');
    });
  });
  await expect.poll(() => complaints).toContain('thrown: planted');
  await expect.poll(() => complaints.join('\n')).toMatch(/policy script-src/);
  await page.goto('http://elsewhere.invalid/').catch(() => {});
  expect(complaints).toContain('leaves the site: http://elsewhere.invalid/');
});
