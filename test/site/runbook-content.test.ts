import { expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { readShown } from './read-shown.ts';
import { useContent } from './use-content.ts';

const { openContext, openPage } = useBrowser();
const rule = (alert: string, said: string) =>
  `groups: [{name: g, rules: [{alert: ${alert}, expr: up == 0${said}}]}]\n`;
const site = useContent({
  'projects/pier/checklist.md': `# Pier
- [ ] Floats

## Deployment steps
### 1. Prepare (10 min)
\`\`\`sh
git tag v<version>
\`\`\`
### 2. Roll out
1. Apply it: \`kubectl apply -f k8s\`

## Common issues
| Symptom | Action |
|---|---|
| Error 4711 | Wait |
`,
  'projects/pier/runbooks/index.md': '# Index\n\n1. Look: `ls -l`\n',
  'projects/pier/runbooks/wave.md': `---
alerts: [WaveHigh]
---
# A wave is high

## Mitigation
1. Stop \`web\` on its machine: \`ssh <host> systemctl stop web\`
   Expected: \`no output\`
`,
  'projects/pier/runbooks/arabic.md':
    '# الخادم لا يستجيب\n\n## الإصلاح\n1. أعد تشغيل الخدمة. ثم انتظر.\n',
  'projects/pier/alerts/pier.yaml': rule('WaveHigh', ', annotations: {description: It is high.}'),
  'projects/quay/checklist.md': '# Quay\n- [ ] Stands\n',
  'projects/quay/alerts/quay.yaml': rule('WaveHigh', ''),
});

test('a runbook that is called like the page of its folder has one of its own', async () => {
  const page = await openPage();
  const answer = await page.goto(`${site.address}projects/pier/runbooks/index-2.html`);
  expect(answer?.status()).toBe(200);
  expect(await page.locator('h1').textContent()).toBe('Index');
});

test('a command in a sentence is copied with its values, and a name or an output is not', async () => {
  const context = await openContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${site.address}projects/pier/runbooks/wave.html`);
  await page.getByLabel('<host>').fill('a b');
  await page.locator('.parts').getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "ssh 'a b' systemctl stop web",
  );
  // It is warned of before it is read.
  const shown = await readShown(page.locator('.steps > li'));
  expect(shown.indexOf('Caution')).toBeLessThan(shown.indexOf('ssh'));
});

test('lines find their own direction', async () => {
  const page = await openPage();
  await page.goto(`${site.address}projects/pier/runbooks/arabic.html`);
  const direction = await page
    .locator('.steps .t')
    .evaluate((line) => getComputedStyle(line).unicodeBidi);
  expect(direction).toBe('plaintext');
});

test('who is new finds the runbooks of a deployment where it is told', async () => {
  const page = await openPage();
  await page.goto(`${site.address}projects/pier/start.html`);
  const chapter = page.locator('section', { has: page.locator('#_deploy') });
  expect(await chapter.getByRole('link').allTextContents()).toEqual([
    '1. Prepare (10 min)',
    '2. Roll out',
  ]);
});

test('an alert of two systems says which of them has no runbook, and what it means', async () => {
  const page = await openPage();
  await page.goto(`${site.address}runbooks/index.html`);
  const row = await readShown(page.getByRole('row', { name: /^WaveHigh/ }));
  expect(row).toContain('It is high.');
  expect(row).toMatch(/Pier: A wave is high\s+Quay: none/);
});

test('a symptom of a table leads to what to do about it', async () => {
  const page = await openPage();
  await page.goto(`${site.address}search/index.html?q=4711`);
  const first = page.locator('main li a[href*="runbooks/"], main tr a[href*="runbooks/"]').first();
  await first.waitFor();
  expect(await first.getAttribute('href')).toMatch(/common-issues\.html#_step-1$/);
});
