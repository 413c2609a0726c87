import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { findRoots } from './pages.ts';
import { AXE } from './run-axe.ts';

type OpenContext = (options: BrowserContextOptions) => Promise<BrowserContext>;

/** Looks at pages with axe at hand, two at a time: more are slower on two cores. */
export const createVisit =
  (openContext: OpenContext) =>
  async (
    paths: readonly string[],
    look: (page: Page, path: string) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> => {
    const context = await openContext(options);
    await context.addInitScript(AXE);
    const waiting = [...paths];
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        await page.goto(findRoots().http + path);
        await look(page, path);
      }
    };
    await Promise.all([work(), work()]);
  };
