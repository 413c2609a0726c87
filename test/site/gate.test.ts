import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inputOf, junit, reportFile, storeRecord, testCase } from '../records/build-record.ts';
import { follow } from './follow.ts';
import { useBrowser } from './open-page.ts';
import { readShown } from './read-shown.ts';
import { AXE, findFaults } from './run-axe.ts';
import { useContent } from './use-content.ts';

const FAILED = '<failure message="got 200">expected 401</failure>';

/** A run of two suites, one of which has a failure. */
const record = (project: string, at: string) =>
  storeRecord(
    inputOf(
      [
        reportFile(
          'junit.xml',
          junit(
            '<testcase classname="tests.test_hull" name="test_tight"/>',
            `<testcase classname="tests.test_pumps" name="test_starts">${FAILED}</testcase>`,
            testCase('test_else'),
          ),
        ),
      ],
      { project, now: at, envelope: { at, commit: 'c'.repeat(40) } },
    ),
  );

const fresh = await record('ferry', '2026-11-20T03:10:00.000Z');
const stale = await record('crane', '2026-09-01T03:10:00.000Z');
const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const MANY = Array.from({ length: 12 }, (_, at) => `- [ ] [P0] Critical ${at + 1}`).join('\n');

const REFUTED = Array.from({ length: 12 }, (_, at) => `- [x] Pump ${at + 1}: tests/test_pumps.py`);
const wharf = await record('wharf', '2026-11-20T03:10:00.000Z');

const site = useContent({
  'projects/wharf.md': ['# Wharf', ...REFUTED, '- [x] [P0] Main pump: tests/test_pumps.py'].join(
    '\n',
  ),
  [`projects/wharf/records/${name(wharf.path)}`]: new TextDecoder().decode(wharf.bytes),
  'projects/ferry/project.md': '---\nname: Ferry\ngate:\n  verified: 50\n---\n',
  'projects/ferry/checklist.md': '# Ferry\n\n## Hull\n\n- [ ] Tight (`tests/test_hull.py`)\n',
  [`projects/ferry/records/${name(fresh.path)}`]: new TextDecoder().decode(fresh.bytes),
  'projects/crane/project.md': [
    '---',
    'name: Crane',
    'gate:',
    '  age: P90D',
    'waivers:',
    '  - item: "*rope*"',
    '    reason: The new rope comes in spring',
    '    approver: J. Castellanos',
    '    until: 2027-04-30',
    '    control: Looked at every Monday',
    '  - item: "*pumps*"',
    '    reason: Pumps were on order',
    '    approver: J. Castellanos',
    '    until: 2026-10-01',
    '---',
  ].join('\n'),
  'projects/crane/checklist.md': [
    '# Crane',
    '## Arm',
    '- [x] Pumps start (`tests/test_pumps.py`)',
    '- [x] Hull is tight (`tests/test_hull.py`)',
    '- [ ] Rope is new',
    MANY,
  ].join('\n'),
  [`projects/crane/records/${name(stale.path)}`]: new TextDecoder().decode(stale.bytes),
  'projects/buoy.md': '# Buoy\n\n- [x] Floats\n',
});

const { openPage } = useBrowser();
const open = async (id: string): Promise<Page> => {
  const page = await openPage();
  await page.goto(`${site.address}projects/${id}/index.html`);
  return page;
};
const readItem = (page: Page, text: string): Promise<string> =>
  readShown(page.locator('.checks li', { hasText: text }).first());

test('a system that holds every rule is GO, before anything else on its page', async () => {
  const page = await open('ferry');
  const [, first] = await page.getByRole('main').getByRole('heading').allTextContents();
  expect(first).toBe('Gate: GO');
  expect(await readShown(page.locator('.gate-why'))).toBe('All 7 rules pass.');
  const outcomes = await page.locator('table.rules tbody td:first-child').allInnerTexts();
  expect(outcomes.map((text) => text.trim())).toEqual(Array(7).fill('Passes'));
});

test('an item says what was found, how old it is, until when it counts and why it was bound', async () => {
  const page = await open('ferry');
  const said = await readItem(page, 'Tight');
  expect(said).toMatch(/^Verified\s+Tight/);
  expect(said).toContain('unticked, yet proven');
  expect(said).toMatch(
    /1 test: 1 passed · record of 20 Nov 2026, less than a day old · report [0-9a-f]{12} · expires 20 Dec 2026 · inferred: names the tests tests\/test_hull\.py/,
  );
  await follow(page.locator('.proof').getByRole('link'));
  await page.getByRole('heading', { name: 'run of 20 Nov 2026, 03:10 UTC' }).waitFor();
});

describe('a system that does not', () => {
  test('is NO-GO, with a sentence of why and the rules that fail first', async () => {
    const page = await open('crane');
    await page.getByRole('heading', { name: 'Gate: NO-GO' }).waitFor();
    expect(await readShown(page.locator('.gate-why'))).toMatch(
      /^\d of 7 rules fail: .*critical items are not proven, evidence contradicts what is claimed, too little is verified, and evidence expired or did not come\.$/,
    );
    const outcomes = await page.locator('table.rules tbody td:first-child').allInnerTexts();
    const words = outcomes.map((text) => text.trim());
    expect(words).toEqual([...words].sort());
    expect(new Set(words)).toEqual(new Set(['Fails', 'Passes']));
  });

  test('names the items in the way, ten of them, and each leads to its line', async () => {
    const page = await open('crane');
    const row = page.locator('table.rules tr', { hasText: 'Every critical item' });
    expect(await row.getByRole('link').count()).toBe(10);
    expect(await readShown(row)).toContain('and 2 more');
    await follow(row.getByRole('link', { name: 'Critical 10' }));
    expect(await readShown(page.locator(':target'))).toContain('Critical 10');
  });

  test('shows what evidence refutes before what the document says against itself', async () => {
    const page = await open('crane');
    const heads = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(heads.indexOf('1 contradiction')).toBeGreaterThan(0);
    expect(heads.indexOf('1 contradiction')).toBeLessThan(heads.indexOf('No conflicts'));
    const row = page.locator('table.refuted tbody tr');
    expect(await readShown(row)).toMatch(/Contradicted\s+Pumps start .*\s+done\s+1 test: 1 failed/);
    await follow(row.getByRole('link', { name: 'record of 1 Sep 2026' }));
    await page.getByRole('heading', { name: 'run of 1 Sep 2026' }).waitFor();
  });

  test('says of evidence that it passed then, and when it expired', async () => {
    const page = await open('crane');
    const said = await readItem(page, 'Hull is tight');
    expect(said).toMatch(/^Expired/);
    expect(said).toMatch(
      /Passed then: 1 test: 1 passed · .* 80 days old · report [0-9a-f]{12} · expired 1 Oct 2026/,
    );
  });

  test('waives by name, never hides what is underneath, and keeps what has ended', async () => {
    const page = await open('crane');
    const item = await readItem(page, 'Rope is new');
    expect(item).toMatch(/^Waived/);
    expect(item).toContain(
      'Waived until 30 Apr 2027 by J. Castellanos: The new rope comes in spring · control: Looked at every Monday · underneath: Open',
    );
    const register = page.locator('section', { has: page.locator('#_waivers') });
    expect(await readShown(register)).toMatch(
      /2 waivers[\s\S]*Rope is new\s+Open\s+The new rope comes in spring[\s\S]*Ended: it waives nothing/,
    );
  });
});

test('where nothing was recorded or asked for there is no gate, and nothing of it', async () => {
  const page = await open('buoy');
  expect(await page.locator('.gate, table.rules, table.refuted, #_waivers, .proof').count()).toBe(
    0,
  );
  expect(await readShown(page.locator('.head'))).toContain('Nothing is proven yet: no records.');
  await page.goto(`${site.address}projects/ferry/index.html`);
  expect(await readShown(page.getByRole('main'))).not.toContain('Nothing is proven yet');
});

test('no figure stands twice on its page', async () => {
  for (const id of ['ferry', 'crane', 'buoy']) {
    const page = await open(id);
    expect.soft(await page.locator('.figures').count(), id).toBe(1);
  }
});

test('the fleet says how many may ship, and sorts by it', async () => {
  const page = await openPage();
  await page.goto(`${site.address}index.html`);
  expect(await readShown(page.locator('h1'))).toBe('1 of 4 systems may ship');
  await page.getByRole('button', { name: 'Gate' }).click();
  const words = await page.locator('td[data-label="Gate"] .v').allInnerTexts();
  expect(words.map((word) => word.trim())).toEqual(['GO', 'no record', 'NO-GO', 'NO-GO']);
});

test('twins and badges say the same', () => {
  const read = (path: string): string => readFileSync(join(site.folder, path), 'utf8');
  expect(read('projects/ferry/index.md')).toContain('## Gate: GO\n\nAll 7 rules pass.');
  expect(read('projects/buoy/index.md')).not.toContain('Gate');
  expect(read('index.md')).toMatch(/Crane\]\(.*\) \| NO-GO until [^|]+ \| 0\.0 \|/);
  expect(read('badges/ferry.svg')).toContain('>GO</text>');
  expect(read('badges/crane.svg')).toContain('>NO-GO</text>');
  expect(read('badges/buoy.svg')).toContain('>No record</text>');
});

test.each([320, 768, 1056, 1280])(
  'at %i px axe finds no fault and nothing scrolls',
  async (width) => {
    const page = await openPage({ viewport: { width, height: 800 } });
    await page.addInitScript(AXE);
    for (const path of ['index.html', 'projects/ferry/index.html', 'projects/crane/index.html']) {
      await page.goto(site.address + path);
      expect.soft(await findFaults(page, 'all others'), path).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await findFaults(page, 'contrast'), `${path}, ${colorScheme}`).toEqual([]);
      }
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect.soft(wide, path).toBe(0);
    }
  },
);

test('dozens of contradictions leave the next actions in sight: the gravest ten are shown, and where the rest is', async () => {
  const page = await open('wharf');
  const rows = page.locator('table.refuted tbody tr');
  expect(await rows.count()).toBe(10);
  expect(await readShown(rows.first())).toContain('Main pump');
  const block = page.locator('section', { has: page.locator('#_refuted') });
  expect(await readShown(block)).toContain('13 contradictions');
  expect(await readShown(block)).toContain('and 3 more');
  expect(await block.getByRole('link', { name: 'Contradictions' }).count()).toBe(1);
});
