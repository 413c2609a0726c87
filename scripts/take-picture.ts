/**
 * Takes the picture of the README: a system's page of the demonstration, in light, as it is built
 * now. `node scripts/take-picture.ts`
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../test/site/open-browser.ts';
import { serveDemonstration } from '../test/site/serve-demonstration.ts';

const PICTURE = fileURLToPath(new URL('../.github/seaworthy.png', import.meta.url));
const PAGE = 'projects/transparency-api/index.html';

const site = await serveDemonstration();
const browser = await openBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
  });
  await page.goto(site.address + PAGE);
  await page.evaluate(() => document.fonts.ready);
  await mkdir(dirname(PICTURE), { recursive: true });
  await page.screenshot({ path: PICTURE });
  process.stdout.write(`${PICTURE}\n`);
} finally {
  await browser.close();
  await site.stop();
}
