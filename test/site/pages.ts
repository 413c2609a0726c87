import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';

const RECORDS = new URL('../../content/projects/cimeika/records/', import.meta.url);
/** The latest: it has one before it to be compared with. */
const RECORD = readdirSync(RECORDS)
  .sort()
  .at(-1)
  ?.replace(/\.json$/, '');

/** One page of the demonstration for each template in `src/pages`. */
export const TEMPLATES = {
  '404.astro': '404.html',
  'index.astro': 'index.html',
  '[formats]/index.astro': 'formats/index.html',
  'contradictions/index.astro': 'contradictions/index.html',
  'expiring/index.astro': 'expiring/index.html',
  'not-known/index.astro': 'not-known/index.html',
  'components/index.astro': 'components/index.html',
  'on-call/index.astro': 'on-call/index.html',
  'newcomer/index.astro': 'newcomer/index.html',
  'auditor/index.astro': 'auditor/index.html',
  'owner/index.astro': 'owner/index.html',
  'method/index.astro': 'method/index.html',
  'problems/[code].astro': 'problems/box-against-status.html',
  'problems/index.astro': 'problems/index.html',
  'projects/[project]/index.astro': 'projects/transparency-api/index.html',
  'projects/[project]/records/index.astro': 'projects/cimeika/records/index.html',
  'projects/[project]/records/[...record].astro': `projects/cimeika/records/${RECORD}.html`,
  'projects/[project]/history/index.astro': 'projects/oracle/history/index.html',
  'projects/[project]/history/verify.astro': 'projects/cimeika/history/verify.html',
  'projects/[project]/history/items.astro': 'projects/oracle/history/items.html',
  'projects/[project]/history/[day].astro': 'projects/oracle/history/2026-10-31.html',
  'projects/[project]/start.astro': 'projects/oracle/start.html',
  'projects/[project]/runbooks/[runbook].astro': 'projects/oracle/runbooks/rollback-procedure.html',
  'runbooks/[alert]/index.astro': 'runbooks/CimeikaErrorsRise/index.html',
  'runbooks/index.astro': 'runbooks/index.html',
  'search/index.astro': 'search/index.html',
};

export const TEMPLATE_PAGES = Object.values(TEMPLATES);

/** Where the site lies: behind a server below a path, and as files. Both end in `/`. */
export const findRoots = () => {
  const { folder, address } = inject('demonstration');
  return { http: address, file: pathToFileURL(`${folder}/`).href };
};

/** Every page of the site, from its root. */
export const listPages = (): string[] =>
  readdirSync(inject('demonstration').folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort();
