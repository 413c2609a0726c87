/**
 * Where everything is: page paths from the site's root, and anchors on them. Paths end in
 * `index.html`, because a folder opened from the file system shows its listing.
 */
import type { ProblemCode } from './problem-catalogue.ts';

const path = (...names: string[]): string => names.map(encodeURIComponent).join('/');

/** A page that others may lie below. */
const page = (...folders: string[]): string => path(...folders, 'index.html');

/** One of many like it: a file and no folder, since large sites have thousands. */
const leafPage = (...names: string[]): string => `${path(...names)}.html`;

export const FLEET_PAGE = 'index.html';
export const RUNBOOKS_PAGE = page('runbooks');
export const CONTRADICTIONS_PAGE = page('contradictions');
export const EXPIRING_PAGE = page('expiring');
export const NOT_KNOWN_PAGE = page('not-known');
export const SEARCH_PAGE = page('search');
export const METHOD_PAGE = page('method');
export const PROBLEMS_PAGE = page('problems');
export const FORMATS_PAGE = page('formats');
export const COMPONENTS_PAGE = page('components');

export const projectPage = (projectId: string): string => page('projects', projectId);

export const startPage = (projectId: string): string => leafPage('projects', projectId, 'start');

export const runbookPage = (projectId: string, runbookId: string): string =>
  leafPage('projects', projectId, 'runbooks', runbookId);

/** The page that an alert's `runbook_url` names: `/runbooks/<alert>/`. */
export const alertPage = (alert: string): string => page('runbooks', alert);

export const ON_CALL_PAGE = page('on-call');
export const NEWCOMER_PAGE = page('newcomer');
export const AUDITOR_PAGE = page('auditor');
export const OWNER_PAGE = page('owner');

export const recordsPage = (projectId: string): string => page('projects', projectId, 'records');

export const recordPage = (projectId: string, recordId: string): string =>
  leafPage('projects', projectId, 'records', recordId);

/** The row of a report on the page of its record. */
export const reportAnchor = (index: number): string => `_report-${index}`;

/** What does not fit on the record's page; counted from 2. */
export const furtherRecordPage = (projectId: string, recordId: string, number: number): string =>
  leafPage('projects', projectId, 'records', recordId, String(number));

/** Where the list of records goes on; counted from 2. */
export const furtherRecordsPage = (projectId: string, number: number): string =>
  leafPage('projects', projectId, 'records', 'list', String(number));

/** The record itself, byte for byte. */
export const recordFile = (projectId: string, recordId: string): string =>
  recordPage(projectId, recordId).replace(/html$/, 'json');

/** A file that signs a record, beside it, under its own name. */
export const signatureFile = (projectId: string, signature: string): string =>
  path('projects', projectId, 'records', signature.slice(signature.lastIndexOf('/') + 1));

/** What a sign-off approved, by its digest. */
export const signedFile = (projectId: string, digest: string): string =>
  path('projects', projectId, 'signed', `${digest.slice(0, 16)}.json`);

export const historyPage = (projectId: string): string => page('projects', projectId, 'history');

/** The state at the end of a day, an ISO date. */
export const historyDayPage = (projectId: string, date: string): string =>
  leafPage('projects', projectId, 'history', date);

/** Every item with what it was from when on. */
export const historyItemsPage = (projectId: string): string =>
  leafPage('projects', projectId, 'history', 'items');

/** Where a reader checks the records, in a browser or with common tools. */
export const verifyPage = (projectId: string): string =>
  leafPage('projects', projectId, 'history', 'verify');

/** Digests of a project's records, beside them. */
export const manifestFile = (projectId: string): string =>
  path('projects', projectId, 'records', 'manifest.sha256');

/** What lies beside a project's History page, by its name: `history.json`, `calendar.ics` … */
export const historyFile = (projectId: string, name: string): string =>
  path('projects', projectId, 'history', name);

const RUNBOOK_MARK = 'runbook:';

/** Stands for a runbook's page, or a step on it, inside its project's full text. */
export const runbookMark = (runbookId: string, step?: number): string =>
  `${RUNBOOK_MARK}${runbookId}${step === undefined ? '' : `=${step}`}`;

/** A step's anchor on the page of its runbook, and that of a part. */
export const stepAnchor = (number: number): string => `_step-${number}`;
export const partAnchor = (id: string): string => `_part-${id}`;

/** Stands for the introduction on the page for newcomers inside its project's full text. */
export const ABOUT_MARK = 'start:about';

/**
 * The file that a page's full text is indexed from: its path with `=` for `/`, which no path of a page
 * holds otherwise. All lie in one folder, since a large site has thousands.
 */
export const fullTextFile = (page: string): string => page.replaceAll('/', '=');

/** The address of a place in the full text, as the address of a page that the site has. */
export const resolveFullText = (address: string): string => {
  const [, root = '', file = '', place = ''] = /^(.*?)([^/#]*)(#.*)?$/.exec(address) ?? [];
  const page = file.replaceAll('=', '/');
  const mark = decodeURIComponent(place.slice(1));
  if (mark === ABOUT_MARK) return `${root}${page.replace(/index\.html$/, 'start.html')}#_about`;
  if (!mark.startsWith(RUNBOOK_MARK)) return root + page + place;
  const [id = '', step] = mark.slice(RUNBOOK_MARK.length).split('=');
  const runbook = `${root}${page.replace(/index\.html$/, 'runbooks/')}${encodeURIComponent(id)}.html`;
  return step === undefined ? runbook : `${runbook}#${stepAnchor(Number(step))}`;
};

export const problemPage = (code: ProblemCode): string => leafPage('problems', code);

/** An item's own id is its anchor. A section's carries an underscore, so that the two never meet. */
export const sectionAnchor = (sectionId: string): string => `_${sectionId}`;

/** An id as the fragment of a link, `#` included. */
export const fragment = (id: string): string =>
  `#${PLAIN_ID.test(id) ? id : encodeURI(id).replaceAll('#', '%23')}`;

/** Most ids: a page holds thousands, and encoding them is what takes time. */
const PLAIN_ID = /^[\w./-]*$/;

/**
 * A link that works under any base path and from the file system.
 * @param from path of the page that holds the link, as in `Astro.url.pathname`
 * @param to path from the site's root, without a leading slash
 */
export const relativeUrl = (from: string, to: string): string =>
  '../'.repeat(Math.max(0, from.split('/').length - 2)) + to;

/** The markdown twin of a page: the same path, another ending. */
export const twinOf = (page: string): string => page.replace(/html$/, 'md');

/** The data of a project's page. */
export const projectData = (projectId: string): string =>
  projectPage(projectId).replace(/html$/, 'json');

/** Of all projects that have a history: what changed, and what will lapse. */
export const SITE_FEED = 'changes.atom';
export const SITE_CALENDAR = 'expiries.ics';
