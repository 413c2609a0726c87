import type { Locator } from 'playwright-core';

/** The text of an element as a reader sees it: without what is hidden or folded away. */
export const readShown = (locator: Locator): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: textContent holds hidden text as well.
  locator.innerText();
