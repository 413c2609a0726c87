import { expect, onTestFinished, test, vi } from 'vitest';
import { BROWSER_SOURCES } from './find-browsers.ts';
import { openBrowser } from './open-browser.ts';

test('a browser that is named and does not start is an error, not a reason to take another', async () => {
  vi.stubEnv('CHROME', '/nowhere/chrome');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  await expect(openBrowser()).rejects.toThrow(/Name one in CHROME\.\n\/nowhere\/chrome: /);
});

test('an installed browser is found once, wherever the path names it', () => {
  const found = BROWSER_SOURCES.system({ PATH: '/usr/bin:/usr/bin' });
  const paths = found.map(({ executablePath }) => executablePath);
  expect(new Set(paths).size).toBe(paths.length);
});
