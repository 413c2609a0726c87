import type { Page } from 'playwright-core';

/**
 * What a page does wrong from now on, as sentences: errors in the console, thrown or from the
 * policy, and requests to anywhere but the site at `root`. Those are stopped.
 */
export const watchPage = async (page: Page, root: string): Promise<string[]> => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy ${event.effectiveDirective} stops ${event.blockedURI}`),
    );
  });
  await page.route(
    (url) => !url.href.startsWith(root) && url.protocol !== 'data:',
    (route) => {
      complaints.push(`leaves the site: ${route.request().url()}`);
      return route.abort();
    },
  );
  return complaints;
};
