import { type Browser, chromium } from 'playwright-core';
import { BROWSER_SOURCES, type BrowserSource } from './find-browsers.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  // A browser that talks to nobody but the site under test.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Starts the first browser that starts. Throws what was tried when none does. */
export const openBrowser = async (
  sources = Object.keys(BROWSER_SOURCES) as BrowserSource[],
): Promise<Browser> => {
  const failures: string[] = [];
  for (const source of sources) {
    for (const { executablePath, env } of await BROWSER_SOURCES[source](process.env)) {
      try {
        return await chromium.launch({
          executablePath,
          args: ARGUMENTS,
          env: { ...process.env, ...env },
        });
      } catch (error) {
        failures.push(`${executablePath}: ${error instanceof Error ? error.message : error}`);
      }
    }
    // Whoever names a browser means that one.
    if (source === 'named' && failures.length > 0) break;
  }
  throw new Error(['No browser starts. Name one in CHROME.', ...failures].join('\n'));
};
