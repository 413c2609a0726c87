import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';
import { useContent } from './use-content.ts';
import { watchPage } from './watch-page.ts';

const { openPage } = useBrowser();
const site = useContent({
  // Yellow: as it is, nobody could read it on paper.
  'site.md': '---\naccent: "#ffee00"\n---\n',
  'projects/ferry.md': '# Ferry\n\n- [x] Tight\n',
});

/** Red, green and blue of the first link in the page, from 0 to 255. */
const readLink = (): number[] => {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const link = document.querySelector('main a');
  if (context === null || link === null) return [];
  context.fillStyle = getComputedStyle(link).color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
};

test.each([
  { colorScheme: 'light', tone: 'dark' },
  { colorScheme: 'dark', tone: 'light' },
] as const)(
  'a yellow accent is a $tone yellow in the $colorScheme theme, under the strict policy',
  async ({ colorScheme }) => {
    const page = await openPage({ colorScheme });
    const root = pathToFileURL(`${site.folder}/`).href;
    const complaints = await watchPage(page, root);
    await page.goto(`${root}index.html`);
    const [red = 0, green = 0, blue = 0] = await page.evaluate(readLink);
    expect(Math.min(red, green) - blue).toBeGreaterThan(60);
    if (colorScheme === 'light') expect(Math.max(red, green)).toBeLessThan(128);
    else expect(Math.min(red, green)).toBeGreaterThan(160);
    expect(complaints).toEqual([]);
  },
);

test('in forced colours links keep the colour of the reader', async () => {
  const page = await openPage({ forcedColors: 'active' });
  await page.goto(pathToFileURL(`${site.folder}/index.html`).href);
  const [red = 0, green = 0, blue = 0] = await page.evaluate(readLink);
  expect(blue).toBeGreaterThan(Math.max(red, green));
});
