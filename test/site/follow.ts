import type { Locator } from 'playwright-core';

type How = 'click' | 'tap';

/** Follows a link as a reader does, and waits until the page it leads to has loaded. */
export const follow = async (link: Locator, how: How = 'click'): Promise<void> => {
  const href = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  await link[how]();
  await link.page().waitForURL(href);
};
