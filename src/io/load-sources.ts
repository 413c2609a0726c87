import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { DocumentSource, SiteSources } from '../model/sources.ts';
import { type ContentListing, listContent } from './list-content.ts';
import { loadDocument } from './load-document.ts';
import { loadEdits } from './load-edits.ts';
import { loadRecordSet } from './load-record-set.ts';
import { digestBytes } from './load-records.ts';
import { loadSigned } from './load-signed.ts';
import { loadTrust, type TrustOptions } from './signatures/load-trust.ts';

export interface LoadOptions {
  /** An existing folder. */
  content: string;
  /** Absolute address of the site, or null. */
  address: string | null;
  /** Name and version of this program. */
  generator: string;
  /** The id of the one project that is wanted. */
  only?: string;
  /** Whose signatures count, where that is not what the content says. */
  trust?: TrustOptions;
  /**
   * What version control is asked for: nothing, only what sign-offs were given for, or else also the history of
   * everything that has records, or few edits.
   */
  edits?: 'none' | 'signed';
}

/**
 * Everything below a content folder that a site is made of, unread. What cannot be read is left out
 * and named in `problems`; a folder without markdown is the problem `no-checklists`.
 */
export const loadSources = async (options: LoadOptions): Promise<SiteSources> => {
  const { content, address, generator, only } = options;
  const all = await listContent(content);
  const listing =
    only === undefined ? all : { ...all, projects: all.projects.filter(({ id }) => id === only) };
  const problems = [...listing.problems];
  const load = async (paths: (string | null)[]): Promise<DocumentSource[]> => {
    const loaded = await Promise.all(
      paths.filter((path) => path !== null).map((path) => loadDocument(join(content, path), path)),
    );
    problems.push(...loaded.flatMap((one) => (one.kind === 'read' ? [] : [one.problem])));
    return loaded.flatMap((one) => (one.kind === 'read' ? [one.document] : []));
  };

  const [site = null] = await load([listing.site]);
  const trust = await loadTrust(content, options.trust);
  problems.push(...trust.problems);
  const projects: SiteSources['projects'] = [];
  for (let at = 0; at < listing.projects.length; at += AT_ONCE) {
    const some = listing.projects
      .slice(at, at + AT_ONCE)
      .map(async ({ id, overview, documents, runbooks, alerts, strays, ...kept }) => {
        const [page = null] = await load([overview]);
        const found = [...strays];
        return {
          id,
          overview: page,
          documents: await load(documents),
          runbooks: await load(runbooks),
          alerts: await load(alerts),
          records: await loadRecordSet(content, kept, { trust, problems: found }),
          recordsFolder: kept.recordsFolder,
          signed: await loadSigned(content, kept.recordsFolder, found),
          problems: found,
        };
      });
    projects.push(...(await Promise.all(some)));
  }
  await addEdits(content, { projects, site }, options);
  if (countDocuments(listing) === 0) problems.push(noChecklists(0));
  return {
    site,
    trust: trust.files,
    address,
    generator,
    digest: digestBytes,
    projects,
    formats: [],
    clock: null,
    problems,
  };
};

/**
 * Of projects that have records to tell a history by, or a sign-off whose day has to be looked up. Of others too
 * while that is done in seconds: each edit is a document to read, and a repository may have tens of thousands.
 */
const addEdits = async (
  content: string,
  { projects, site }: Pick<SiteSources, 'projects' | 'site'>,
  { edits: asked }: Pick<LoadOptions, 'edits'>,
): Promise<void> => {
  if (asked === 'none') return;
  const tells = asked === undefined;
  const needed = projects.filter(
    ({ records, documents }) => (tells && records.length > 0) || documents.some(mayBeSigned),
  );
  const others = tells ? projects.filter((project) => !needed.includes(project)) : [];
  const ask = async (some: typeof projects, most?: number) => {
    const read = some.flatMap(({ overview, documents }) => [...documents, overview]);
    const paths = [...read, site].flatMap((one) => (one === null ? [] : [one.path]));
    const edits = await loadEdits(content, paths, most);
    for (const project of some) project.edits = edits;
  };
  if (needed.length > 0) await ask(needed);
  if (others.length > 0) await ask(others, MOST_EDITS);
  const unrecorded = tells ? projects.filter(({ records }) => records.length === 0) : [];
  const count = unrecorded.reduce((sum, project) => sum + countEdits(project), 0);
  if (count <= MOST_EDITS) for (const project of unrecorded) project.tellsEdits = true;
};

/** Versions of documents that are read for projects without records. */
const MOST_EDITS = 300;

const countEdits = ({ edits, documents }: SiteSources['projects'][number]): number => {
  if (edits === undefined || edits.kind === 'unknown') return 0;
  const own = new Set(documents.map(({ path }) => path));
  return edits.edits.reduce(
    (sum, { files }) => sum + files.filter(({ path }) => own.has(path)).length,
    0,
  );
};

/** Whoever signed said when: a year, in any language and form. Whether it is a sign-off is known when it is read. */
const mayBeSigned = ({ bytes }: DocumentSource): boolean =>
  /(?<!\d)20\d\d(?!\d)/.test(Buffer.from(bytes).toString('latin1'));

/** Files opened together: many enough to keep the disk busy, few enough for any limit. */
const AT_ONCE = 32;

/** @param found How many markdown files there are, none of them with items. */
export const noChecklists = (found: number): Problem =>
  problem('no-checklists', { file: '.', line: 0, column: 0 }, { found });

const countDocuments = ({ projects }: ContentListing): number =>
  projects.reduce(
    (count, { documents, runbooks }) => count + documents.length + runbooks.length,
    0,
  );
