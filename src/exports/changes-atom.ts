import { FLEET_PAGE, historyPage, recordPage } from '../model/addresses.ts';
import { compareText } from '../model/compare-text.ts';
import type { ChangeSet, Moment, ProjectHistory } from '../model/history.ts';
import { nameAuthor, wordChange, wordMoment } from '../model/history-wording.ts';
import type { Project, Site } from '../model/site.ts';
import { escapeXml } from './xml-text.ts';

const MOST_ENTRIES = 50;
const MOST_CHANGES = 30;

type Named = Pick<Project, 'id' | 'name'>;

/**
 * What turned, the latest first. Without an address of the site its links are relative to the feed, which
 * lies beside the History page.
 * Source: RFC 4287
 */
export const renderChangesAtom = (
  project: Named,
  history: ProjectHistory,
  site: Pick<Site, 'address' | 'builtAt' | 'generator'>,
): string =>
  renderFeed(listEntries(project, history), site, {
    id: nameFeed(project),
    name: project.name,
    page: historyPage(project.id),
  });

/** The same of all projects that have a history; it lies at the root of the site. */
export const renderSiteAtom = (
  site: Pick<Site, 'title' | 'projects' | 'address' | 'builtAt' | 'generator'>,
): string => {
  const entries = site.projects.flatMap((project) =>
    project.history === null ? [] : listEntries(project, project.history),
  );
  return renderFeed(
    entries.sort((a, b) => compareText(b.moment.at, a.moment.at)).slice(0, MOST_ENTRIES),
    site,
    { id: 'urn:seaworthy:changes', name: site.title, page: FLEET_PAGE },
  );
};

interface Entry {
  project: Named;
  moment: Moment;
  changes: ChangeSet['changes'];
}

interface Feed {
  id: string;
  name: string;
  /** The page it lies beside. */
  page: string;
}

const listEntries = (project: Named, { moments, changes }: ProjectHistory): Entry[] =>
  changes
    .slice(-MOST_ENTRIES)
    .reverse()
    .flatMap((set) => {
      const moment = moments[set.moment];
      return moment === undefined ? [] : [{ project, moment, changes: set.changes }];
    });

const renderFeed = (
  entries: readonly Entry[],
  site: Pick<Site, 'address' | 'builtAt' | 'generator'>,
  { id, name, page }: Feed,
): string => {
  const link = (to: string): string => {
    if (site.address !== null) return escapeXml(new URL(to, site.address).href);
    const folder = page.replace(/index\.html$/, '');
    const up = '../'.repeat(folder.split('/').length - 1);
    return escapeXml(to.startsWith(folder) ? to.slice(folder.length) : `${up}${to}`);
  };
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(`${name}: what changed`)}</title>`,
    `<updated>${entries[0]?.moment.at ?? site.builtAt}</updated>`,
    `<generator>${escapeXml(site.generator)}</generator>`,
    `<link rel="alternate" type="text/html" href="${link(page)}"/>`,
    ...entries.map((entry) => renderEntry(entry, link)),
    '</feed>\n',
  ].join('\n');
};

const nameFeed = ({ id }: Named): string => `urn:seaworthy:${encodeURIComponent(id)}:changes`;

const renderEntry = (
  { project, moment, changes }: Entry,
  link: (page: string) => string,
): string => {
  const sentences = changes.slice(0, MOST_CHANGES).map(wordChange);
  if (changes.length > MOST_CHANGES) sentences.push(`and ${changes.length - MOST_CHANGES} more`);
  const page =
    moment.source.kind === 'record'
      ? recordPage(project.id, moment.source.id)
      : historyPage(project.id);
  const name = moment.source.kind === 'record' ? moment.source.id : moment.at;
  return [
    '<entry>',
    `<id>${escapeXml(`${nameFeed(project)}:${encodeURIComponent(name)}`)}</id>`,
    `<title>${escapeXml(`${project.name}: ${wordMoment(moment, changes)}`)}</title>`,
    `<updated>${moment.at}</updated>`,
    `<author><name>${escapeXml(nameAuthor(moment))}</name></author>`,
    `<link rel="alternate" type="text/html" href="${link(page)}"/>`,
    `<content type="text">${escapeXml(sentences.join('\n'))}</content>`,
    '</entry>',
  ].join('\n');
};
