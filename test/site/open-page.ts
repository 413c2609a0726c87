import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { NOW } from './serve-demonstration.ts';

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
    // Pages say what has lapsed since they were built: no test may depend on the day it is run.
    await context.clock.setFixedTime(new Date(NOW));
    onTestFinished(() => context.close());
    return context;
  };
  const openPage = async (options: BrowserContextOptions = {}): Promise<Page> =>
    (await openContext(options)).newPage();
  return { openContext, openPage };
};
