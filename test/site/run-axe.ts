import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** To be given to a context as an init script: it then is on every page, whatever their policy. */
export const AXE = { path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') };

/** The slowest rule by far, and the only one that depends on the theme. */
export const CONTRAST = 'color-contrast';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page, as sentences with the elements concerned. */
export const findFaults = async (page: Page, rules: 'contrast' | 'all others') => {
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    elementRef: false,
    ...(rules === 'contrast'
      ? { runOnly: { type: 'rule', values: [CONTRAST] } }
      : {
          runOnly: { type: 'tag', values: STANDARDS },
          rules: { [CONTRAST]: { enabled: false } },
        }),
  };
  const { violations } = await page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, given),
    options,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 200))
        .join(' | ')}`,
  );
};
