import { historyPage, recordPage } from '../model/addresses.ts';
import type { ChangeSet, Moment, ProjectHistory } from '../model/history.ts';
import { nameAuthor, wordChange, wordMoment } from '../model/history-wording.ts';
import type { Project, Site } from '../model/site.ts';
import { escapeXml } from './xml-text.ts';

const MOST_ENTRIES = 50;
const MOST_CHANGES = 30;

/**
 * What turned, the latest first. Without an address of the site its links are relative to the feed.
 * Source: RFC 4287
 */
export const renderChangesAtom = (
  project: Pick<Project, 'id' | 'name'>,
  { moments, changes }: ProjectHistory,
  site: Pick<Site, 'address' | 'builtAt' | 'generator'>,
): string => {
  const latest = changes.slice(-MOST_ENTRIES).reverse();
  const updated = moments[latest[0]?.moment ?? -1]?.at ?? site.builtAt;
  const entries = latest.flatMap((set) => {
    const moment = moments[set.moment];
    return moment === undefined ? [] : [renderEntry(set, moment, { project, site })];
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escapeXml(nameFeed(project))}</id>`,
    `<title>${escapeXml(`${project.name}: what changed`)}</title>`,
    `<updated>${updated}</updated>`,
    `<generator>${escapeXml(site.generator)}</generator>`,
    `<link rel="alternate" type="text/html" href="${link(historyPage(project.id), project, site)}"/>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
};

const nameFeed = ({ id }: Pick<Project, 'id'>): string =>
  `urn:seaworthy:${encodeURIComponent(id)}:changes`;

interface EntryContext {
  project: Pick<Project, 'id' | 'name'>;
  site: Pick<Site, 'address'>;
}

const renderEntry = (
  { changes }: ChangeSet,
  moment: Moment,
  { project, site }: EntryContext,
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
    `<link rel="alternate" type="text/html" href="${link(page, project, site)}"/>`,
    `<content type="text">${escapeXml(sentences.join('\n'))}</content>`,
    '</entry>',
  ].join('\n');
};

/** The feed lies beside the History page. */
const link = (
  page: string,
  { id }: Pick<Project, 'id'>,
  { address }: Pick<Site, 'address'>,
): string => {
  if (address !== null) return escapeXml(new URL(page, address).href);
  const folder = historyPage(id).replace(/index\.html$/, '');
  return escapeXml(page.startsWith(folder) ? page.slice(folder.length) : `../../../${page}`);
};
