import { COMPONENTS_PAGE } from '../model/addresses.ts';
import { compareText } from '../model/compare-text.ts';

/**
 * Every page by its whole address, but for the living examples: their values are made up. Source: https://www.sitemaps.org/protocol.html
 * @param address where the site lives, absolute, with a slash at its end
 * @param files pages as they lie on disk, from the site's root, forward slashes
 */
export const renderSitemap = (address: string, files: readonly string[]): string => {
  const entries = files
    .filter((file) => file !== COMPONENTS_PAGE)
    .map((file) => escapeXml(new URL(encodePath(file), address).href))
    .sort(compareText)
    .map((page) => `<url><loc>${page}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
};

/** Names the sitemap; forbids nothing. */
export const renderRobots = (address: string): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', address).href}\n`;

const encodePath = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('<', '&lt;');
