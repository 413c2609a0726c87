/** The one door for Astro: pages get the finished Site here and nowhere else. */
import type { Site } from './model/site.ts';

/**
 * The compiled program and the pages that Vite compiles are two module instances, so the Site is
 * passed through the global object and not through a variable of this module.
 */
const KEY = Symbol.for('seaworthy.site');
const holder = globalThis as typeof globalThis & { [KEY]?: Site };

/** Hands the finished Site to the pages of the build that follows. */
export const giveSite = (site: Site): void => {
  holder[KEY] = site;
};

/** The Site that is being printed. Throws where no build was started: that is a bug of the caller. */
export const takeSite = (): Site => {
  const site = holder[KEY];
  if (site === undefined) throw new Error('No Site was given: build with `seaworthy build`.');
  return site;
};
