import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openBrowser } from './open-browser.ts';

/** One browser for the tests of a file, and pages in it that are gone after their test. */
export const useBrowser = () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  const openContext = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(60_000);
    onTestFinished(() => context.close());
    return context;
  };
  const openPage = async (options: BrowserContextOptions = {}): Promise<Page> =>
    (await openContext(options)).newPage();
  return { openContext, openPage };
};
