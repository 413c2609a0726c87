/** Draws `public/card.png`, which pages show of themselves when they are shared: `node scripts/draw-card.ts` */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../test/site/open-browser.ts';

const resolve = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const CARD = resolve('../public/card.png');
const font = await readFile(
  resolve('../src/styles/fonts/archivo-latin-wdth-normal.woff2'),
  'base64',
);

/** The load line of the mark, in its statutory proportions, and the question the site answers. */
const html = `<!doctype html><meta charset="utf-8"><style>
  @font-face { font-family: Archivo; src: url(data:font/woff2;base64,${font}); font-weight: 100 900; font-stretch: 62% 125%; }
  body { margin: 0; width: 1200px; height: 630px; background: #fcfdfd; color: #14202a; font-family: Archivo; position: relative; }
  svg { position: absolute; inset: 0; }
  h1 { position: absolute; left: 600px; top: 180px; margin: 0; font: 650 82px/1 Archivo; font-stretch: 125%; letter-spacing: -.01em; }
  p { position: absolute; left: 602px; top: 352px; margin: 0; width: 520px; font: 400 38px/1.3 Archivo; color: #4a5863; }
</style>
<svg viewBox="0 0 1200 630"><g fill="#0b559b"><path fill-rule="evenodd" d="M150 315a150 150 0 1 0 300 0a150 150 0 1 0 -300 0ZM178 315a122 122 0 1 0 244 0a122 122 0 1 0 -244 0Z"/><path d="M0 302.5h1200v25H0z"/></g></svg>
<h1>Seaworthy</h1><p>Is it fit to ship, and can you prove it?</p>`;

const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: CARD });
  process.stdout.write(`${CARD}\n`);
} finally {
  await browser.close();
}
