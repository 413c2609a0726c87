import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { follow } from './follow.ts';
import { useBrowser } from './open-page.ts';
import { findRoots } from './pages.ts';
import { readShown } from './read-shown.ts';
import { AXE, findFaults } from './run-axe.ts';
import { useContent } from './use-content.ts';

const { openPage } = useBrowser();
const roots = findRoots();

const openAt = async (address: string, time: string): Promise<Page> => {
  const page = await openPage();
  await page.clock.setFixedTime(new Date(time));
  await page.goto(address);
  return page;
};

describe('what needs someone', () => {
  test('the fleet names what fails and what lapses next, and leads to the item', async () => {
    const page = await openPage();
    await page.goto(`${roots.http}index.html`);
    const trouble = page.locator('section', { has: page.locator('#_trouble') });
    expect(await readShown(trouble)).toMatch(/^1 contradiction, \d failing/);
    await follow(trouble.locator('tbody th a').first());
    const target = page.locator(':target');
    expect(await readShown(target)).toMatch(/^Contradicted/);
  });

  test('contradictions are sorted and narrowed like the fleet', async () => {
    const page = await openPage();
    await page.goto(`${roots.http}contradictions/index.html`);
    const rows = page.locator('table.fleet tbody tr:visible');
    const all = await rows.count();
    await page.getByLabel('Items, systems').fill('omics');
    await expect.poll(() => rows.count()).toBeLessThan(all);
    expect(await readShown(page.locator('#_shown'))).toMatch(
      new RegExp(`^\\d+ of ${all} rows shown`),
    );
    await page.getByRole('button', { name: 'Record of' }).click();
    await page.waitForURL(/sort=4&q=omics|q=omics&sort=4/);
  });

  test('a link from the claims that nothing can prove shows just these', async () => {
    const page = await openPage();
    await page.goto(`${roots.http}not-known/index.html`);
    const row = page
      .locator('section', { has: page.locator('#_unproven') })
      .getByRole('row')
      .nth(1);
    const link = row.locator('td').first().getByRole('link');
    const count = await readShown(link);
    await follow(link);
    await expect.poll(() => readShown(page.locator('#_shown'))).toMatch(`${count} of`);
  });
});

describe('a page that is read later', () => {
  const project = `${roots.file}projects/oracle/index.html`;

  test('says nothing as long as nothing has lapsed', async () => {
    const page = await openAt(project, '2026-11-21T08:00:00Z');
    await page.locator('.proof').first().waitFor();
    expect(await page.locator('.lapse-note, .lapsed').count()).toBe(0);
  });

  test('a clock that stands before the build changes nothing', async () => {
    const page = await openAt(project, '2020-01-01T00:00:00Z');
    await page.locator('.proof').first().waitFor();
    expect(await page.locator('.lapse-note, .lapsed').count()).toBe(0);
  });

  test('says what has lapsed since, names it, marks it, and leaves the rest as it was', async () => {
    const early = await openAt(project, '2026-11-21T08:00:00Z');
    const gate = await readShown(early.locator('.gate'));
    const verdicts = await early.locator('.items .v').allTextContents();

    const page = await openAt(project, '2026-11-30T00:00:00Z');
    const note = page.getByRole('region', { name: '1 lapsed since this page was built' });
    expect(await readShown(note)).toContain('judged on 21 Nov 2026, 00:00 UTC');
    const link = note.getByRole('link');
    expect(await readShown(link)).toBe('Backups are planned and switched on');
    await follow(link);
    expect(await readShown(page.locator(':target'))).toMatch(/expires 28 Nov 2026 lapsed since/);
    const later = await readShown(page.locator('.gate'));
    expect(later.replace(' lapsed since', '')).toBe(gate);
    expect(await page.locator('.items .v').allTextContents()).toEqual(verdicts);
  });

  test('has no fault for axe either', async () => {
    for (const path of ['index.html', 'expiring/index.html', 'projects/oracle/index.html']) {
      const page = await openPage();
      await page.clock.setFixedTime(new Date('2026-12-16T00:00:00Z'));
      await page.addInitScript(AXE);
      await page.goto(roots.file + path);
      await page.locator('.lapse-note').waitFor();
      expect.soft(await findFaults(page, 'all others'), path).toEqual([]);
      expect.soft(await findFaults(page, 'contrast'), path).toEqual([]);
    }
  });

  test('ends waivers after their last day', async () => {
    const count = async (time: string): Promise<number> =>
      (await openAt(project, time)).locator('.waivers .lapsed').count();
    expect(await count('2026-12-14T23:00:00Z')).toBe(0);
    expect(await count('2026-12-15T01:00:00Z')).toBe(1);
  });

  test('names only the first of many, and marks all', async () => {
    const page = await openAt(project, '2027-06-01T00:00:00Z');
    const note = page.locator('.lapse-note');
    expect(await note.getByRole('link').count()).toBe(10);
    await page.setViewportSize({ width: 360, height: 700 });
    const [words, all] = await Promise.all([note.locator('p').boundingBox(), note.boundingBox()]);
    expect(words?.width).toBeGreaterThan((all?.width ?? 0) * 0.8);
    expect(await readShown(note)).toMatch(/and \d+ more/);
    expect(await page.locator('.items .lapsed').count()).toBeGreaterThan(10);
  });
});

describe('where nothing was recorded', () => {
  const site = useContent({ 'buoy.md': '# Buoy\n\n- [x] Floats\n- [ ] Rings\n' });

  test('nothing leads to pages that would have nothing to say, and they say so', async () => {
    const page = await openPage();
    await page.goto(`${site.address}index.html`);
    for (const name of ['Contradictions', 'Expiring', 'Not known'])
      expect(await page.getByRole('link', { name }).count(), name).toBe(0);
    await page.goto(`${site.address}contradictions/index.html`);
    expect(await readShown(page.getByRole('main'))).toContain('No evidence disagrees with a claim');
    await page.goto(`${site.address}expiring/index.html`);
    expect(await readShown(page.getByRole('main'))).toContain('No evidence has lapsed');
  });
});
