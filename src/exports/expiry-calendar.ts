import { compareText } from '../model/compare-text.ts';
import type { ProjectHistory } from '../model/history.ts';
import type { Project, Site } from '../model/site.ts';
import { countOf } from '../model/wording.ts';

/**
 * What will lapse: evidence and waivers by the day they end, and nothing that has ended. One event a day
 * and kind. Source: RFC 5545
 */
export const renderExpiryCalendar = (
  project: Named,
  history: ProjectHistory,
  { builtAt }: Pick<Site, 'builtAt'>,
): string => renderCalendar(project.name, listExpiries(project, history, builtAt), builtAt);

/** The same of all projects that have a history. */
export const renderSiteCalendar = ({
  title,
  projects,
  builtAt,
}: Pick<Site, 'title' | 'projects' | 'builtAt'>): string => {
  const all = projects.flatMap((project) =>
    project.history === null ? [] : listExpiries(project, project.history, builtAt),
  );
  return renderCalendar(title, all, builtAt);
};

const renderCalendar = (name: string, expiries: readonly Expiry[], builtAt: string): string => {
  const events = expiries.toSorted((a, b) => compareText(a.date, b.date));
  const stamp = `${builtAt.replace(/[-:]|\.\d+/g, '')}`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Seaworthy//Expiries//EN',
    `X-WR-CALNAME:${escapeText(`${name}: what will lapse`)}`,
    ...events.flatMap(({ project, kind, date, items }) => [
      'BEGIN:VEVENT',
      `UID:${kind}-${date}@${encodeURIComponent(project.id)}.seaworthy`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      `SUMMARY:${escapeText(`${project.name}: ${kind} of ${countOf(items.length, 'item')} ends`)}`,
      `DESCRIPTION:${escapeText(items.join('\n'))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
};

type Named = Pick<Project, 'id' | 'name'>;

interface Expiry {
  project: Named;
  kind: 'evidence' | 'waiver';
  date: string;
  items: string[];
}

const listExpiries = (project: Named, history: ProjectHistory, now: string): Expiry[] =>
  [...listEvidence(history, now), ...listWaivers(history)].map((one) => ({ ...one, project }));

const listEvidence = ({ snapshots }: ProjectHistory, now: string): Omit<Expiry, 'project'>[] => {
  const days = new Map<string, string[]>();
  for (const { verdict, until, text } of snapshots.at(-1)?.items ?? []) {
    if (verdict !== 'verified' || until === null || until <= now) continue;
    const date = until.slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), text]);
  }
  return [...days].map(([date, items]) => ({ kind: 'evidence', date, items }));
};

const listWaivers = ({ waivers }: ProjectHistory): Omit<Expiry, 'project'>[] => {
  const days = new Map<string, string[]>();
  for (const { state, until, items } of waivers)
    if (state === 'in force')
      days.set(until, [...(days.get(until) ?? []), ...items.map(({ text }) => text)]);
  return [...days].map(([date, items]) => ({ kind: 'waiver', date, items }));
};

const escapeText = (text: string): string =>
  text
    .replace(/[\p{Cc}]/gu, (character) => (character === '\n' ? '\n' : ' '))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** At most 75 octets a line, never inside of a character. */
const foldLine = (line: string): string => {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 74) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
};
