import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { follow } from './follow.ts';
import { useBrowser } from './open-page.ts';
import { findRoots } from './pages.ts';
import { readShown } from './read-shown.ts';
import { watchPage } from './watch-page.ts';

const { openContext, openPage } = useBrowser();
const roots = findRoots();

const openProject = async (id: string): Promise<Page> => {
  const page = await openPage();
  await page.goto(`${roots.http}projects/${id}/index.html`);
  return page;
};

/** Follows the place of a conflict to the line it is about. */
const followConflict = async (page: Page, wording: string): Promise<string> => {
  const row = page.getByRole('row').filter({ hasText: wording });
  await follow(row.getByRole('link', { name: /^checklist\.md:\d+$/ }));
  return readShown(page.locator(':target'));
};

test.each(['cimeika', 'deal-scout', 'omicsoracle', 'oracle', 'transparency-api'])(
  'the ledger of %s adds up to what it prints, and to 100.0',
  async (id) => {
    const page = await openProject(id);
    const ledger = page
      .getByRole('table')
      .filter({ hasText: 'Applicable' })
      .filter({ hasText: 'Share' });
    const rows = await ledger.locator('tbody tr').all();
    const sums = { items: 0, points: 0, share: 0 };
    for (const row of rows) {
      const cells = await row.getByRole('cell').allInnerTexts();
      const [items = NaN, points = NaN, share = NaN] = cells.slice(-3).map(Number);
      sums.items += items;
      sums.points += points;
      sums.share += Math.round(share * 10);
    }
    const total = await ledger.locator('tfoot').getByRole('cell').allInnerTexts();
    expect(total.slice(-3)).toEqual([`${sums.items}`, sums.points.toFixed(1), '100.0']);
    expect(sums.share).toBe(1000);
  },
);

test('a ticked group with an open line is shown on both, in the list and where it stands', async () => {
  const page = await openProject('oracle');
  const group = await followConflict(page, 'Keys and Tokens Are Safe to be done');
  expect(group).toContain('Ticked, and 1 of 4 items below are open.');
  expect(group).toMatch(/Open\s+Old keys replaced after the staging leak/);
});

test('a box that disagrees with its status is shown in the list and where it stands', async () => {
  const page = await openProject('transparency-api');
  const item = await followConflict(page, 'box open and status DOCUMENTED');
  expect(item).toContain('Secrets Rotation');
  expect(item).toContain('Box open, status DOCUMENTED.');
});

test('the checklist is narrowed in place, with the filter in the address and a way back', async () => {
  const page = await openProject('transparency-api');
  const items = page.locator('.checks li[data-k]:visible');
  const all = await items.count();
  await page.getByLabel('Verdict').selectOption('open');
  await page.getByLabel('Phase').selectOption('readiness');
  await expect.poll(() => new URL(page.url()).search).toBe('?verdict=open&phase=readiness');
  const said = await readShown(page.locator('#_shown'));
  const shown = Number(/^(\d+) of \d+ items shown/.exec(said)?.[1]);
  expect(await items.filter({ hasText: /^\s*Claimed/ }).count()).toBe(0);
  expect(await page.locator('.checks li:visible > .v.is-open').count()).toBeGreaterThanOrEqual(
    shown,
  );
  await page.reload();
  await expect.poll(() => readShown(page.locator('#_shown'))).toBe(said);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => items.count()).toBe(all);
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('following a link to an item that is filtered out brings it back', async () => {
  const page = await openProject('transparency-api');
  const claimed = page.locator('.checks li:not(.group):has(> .v.is-claimed)').first();
  const id = await claimed.getAttribute('id');
  await page.getByLabel('Verdict').selectOption('open');
  await claimed.waitFor({ state: 'hidden' });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${id}`);
  await claimed.waitFor();
});

test('a shared link shows its item, whatever the filter in it says', async () => {
  const page = await openProject('transparency-api');
  const claimed = page.locator('.checks li:not(.group):has(> .v.is-claimed)').last();
  const id = await claimed.getAttribute('id');
  await page.goto('about:blank');
  await page.goto(`${roots.http}projects/transparency-api/index.html?verdict=open#${id}`);
  await claimed.waitFor();
  await expect
    .poll(() => claimed.evaluate((item) => item.getBoundingClientRect().top < innerHeight))
    .toBe(true);
  expect(new URL(page.url()).search).toBe('');
});

test('a fragment that nobody wrote is no error', async () => {
  const page = await openPage();
  const complaints = await watchPage(page, roots.http);
  await page.goto(`${roots.http}projects/transparency-api/index.html?verdict=open#100%`);
  await page.evaluate(() => {
    location.hash = '#50%';
  });
  await page.locator('#_shown').filter({ hasText: 'items shown' }).waitFor();
  expect(complaints).toEqual([]);
});

test('a link is copied without the filter, is said to be, and leaves the count', async () => {
  const context = await openContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  const address = `${roots.http}projects/transparency-api/index.html`;
  await page.goto(`${address}?verdict=open`);
  const link = page.locator('.checks a.src:visible').first();
  const { width = 0, height = 0 } = (await link.boundingBox()) ?? {};
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  const counted = await readShown(page.locator('#_shown'));
  await link.click();
  await page.getByText(/^The link to L\d+ is copied\.$/).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(address + (await link.getAttribute('href')));
  expect(await readShown(page.locator('#_shown'))).toBe(counted);
});

test('what stands below an item is on its page, beside a status too', async () => {
  const page = await openProject('transparency-api');
  for (const command of ['pytest --cov=src', 'ruff check src/', 'mypy src/', 'safety check'])
    expect(await page.locator('.items details pre', { hasText: command }).count()).not.toBe(0);
});

test('next actions name their section without its decoration', async () => {
  const page = await openProject('transparency-api');
  const said = await readShown(page.locator('ol.todo li').first());
  expect(said).toMatch(/\nSecurity · /);
});

test('on a phone the page for newcomers begins with what is on it', async () => {
  const page = await openPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${roots.http}projects/oracle/start.html`);
  const headings = await page.getByRole('main').getByRole('heading').allTextContents();
  expect(headings.slice(1, 2)).toEqual(['Reading path']);
});

test('a newcomer finds owner, variables, deployment and runbooks on one page', async () => {
  const page = await openProject('oracle');
  await follow(page.getByRole('link', { name: 'Start here' }));
  for (const title of ['Who owns it', 'How it is deployed', 'Configuration', 'Runbooks'])
    await page.getByRole('heading', { name: title }).waitFor();
  const row = page.getByRole('row').filter({ hasText: 'TELEGRAM_TOKEN' });
  await follow(row.getByRole('link'));
  expect(await readShown(page.locator(':target'))).toContain('TELEGRAM_TOKEN');
});

test('a claim of progress stands beside what was counted', async () => {
  const page = await openProject('deal-scout');
  const row = page.getByRole('row').filter({ hasText: 'claims more progress' });
  expect(await readShown(row)).toMatch(/26\.\d % as counted over 222 items, got a claim of 80 %/);
});

test.each(Object.entries(roots))(
  'an item can be opened directly over %s, and stands out',
  async (_, root) => {
    const page = await openPage();
    await page.goto(`${root}projects/oracle/index.html`);
    const link = page.locator('.items li li .src').last();
    const href = await link.getAttribute('href');
    const item = link.locator('xpath=..');
    const readGround = () => item.evaluate((element) => getComputedStyle(element).backgroundColor);
    const ground = await readGround();

    await page.goto('about:blank');
    await page.goto(`${root}projects/oracle/index.html${href}`);
    expect(await readGround()).not.toBe(ground);
    // Nothing lies over it, and it need not be scrolled to.
    const isOnTop = (element: Element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + 40, top + height / 2));
    };
    await expect.poll(() => item.evaluate(isOnTop)).toBe(true);
  },
);

test('an address that leads nowhere says so, at any depth', async () => {
  const page = await openPage();
  const response = await page.goto(`${roots.http}projects/none/deeper/`);
  expect(response?.status()).toBe(404);
  expect(await readShown(page.getByRole('heading'))).toBe('No such page');
});
