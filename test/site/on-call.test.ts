import { expect, test } from 'vitest';
import { follow } from './follow.ts';
import { useBrowser } from './open-page.ts';
import { findRoots } from './pages.ts';
import { readShown } from './read-shown.ts';

const { openContext, openPage } = useBrowser();
const root = findRoots().http;

const COMMAND = 'git checkout <previous-commit>';

test('a newcomer on call finds the rollback among all runbooks in two clicks', async () => {
  const page = await openPage();
  await page.goto(root);
  await follow(page.getByRole('banner').getByRole('link', { name: 'Runbooks' }));
  const row = page.getByRole('row').filter({ hasText: 'ORACLE' });
  await follow(row.getByRole('link', { name: 'Rollback Procedure' }));
  expect(await readShown(page.locator('h1'))).toBe('Rollback Procedure');
  await page.getByText(COMMAND).waitFor();
});

test('a newcomer with a phone finds it on the page of the system in two taps', async () => {
  const page = await openPage({ viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.goto(root);
  await follow(page.getByRole('link', { name: 'ORACLE', exact: true }).first(), 'tap');
  const rollback = page.getByRole('link', { name: 'Rollback Procedure', exact: true });
  await follow(rollback.first(), 'tap');
  await page.getByText(COMMAND).waitFor();
  await page.getByText('Fill in once').waitFor();
});

test('the command of a runbook is copied with one press', async () => {
  const context = await openContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${root}projects/oracle/runbooks/rollback-procedure.html`);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await page.getByText('Copied.').waitFor({ state: 'attached' });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('git checkout <previous-commit>');
});
