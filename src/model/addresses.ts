/**
 * Where everything is: page paths from the site's root, and anchors on them. Paths end in
 * `index.html`, because a folder opened from the file system shows its listing.
 */
import type { ProblemCode } from './problem-catalogue.ts';

const page = (...folders: string[]): string =>
  [...folders.map(encodeURIComponent), 'index.html'].join('/');

export const FLEET_PAGE = 'index.html';
export const RUNBOOKS_PAGE = page('runbooks');
export const SEARCH_PAGE = page('search');
export const METHOD_PAGE = page('method');
export const PROBLEMS_PAGE = page('problems');

export const projectPage = (projectId: string): string => page('projects', projectId);

export const runbookPage = (projectId: string, runbookId: string): string =>
  page('projects', projectId, 'runbooks', runbookId);

const RUNBOOK_MARK = 'runbook:';

/** Stands for a runbook's page inside its project's full text. */
export const runbookMark = (runbookId: string): string => RUNBOOK_MARK + runbookId;

/** A full-text address that leads to a runbook's mark, as the address of the runbook's page. */
export const resolveRunbookMark = (address: string): string => {
  const [page = '', mark = ''] = address.split('#');
  if (!decodeURIComponent(mark).startsWith(RUNBOOK_MARK)) return address;
  const id = decodeURIComponent(mark).slice(RUNBOOK_MARK.length);
  return page.replace(/index\.html$/, `runbooks/${encodeURIComponent(id)}/index.html`);
};

export const problemPage = (code: ProblemCode): string => page('problems', code);

/** An item's own id is its anchor. A section's carries an underscore, so that the two never meet. */
export const sectionAnchor = (sectionId: string): string => `_${sectionId}`;

/** An id as the fragment of a link, `#` included. */
export const fragment = (id: string): string => `#${encodeURI(id).replaceAll('#', '%23')}`;

/**
 * A link that works under any base path and from the file system.
 * @param from path of the page that holds the link, as in `Astro.url.pathname`
 * @param to path from the site's root, without a leading slash
 */
export const relativeUrl = (from: string, to: string): string =>
  '../'.repeat(Math.max(0, from.split('/').length - 2)) + to;
