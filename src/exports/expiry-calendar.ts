import type { ProjectHistory } from '../model/history.ts';
import type { Project, Site } from '../model/site.ts';
import { countOf } from '../model/wording.ts';

/**
 * What will lapse: evidence and waivers by the day they end, and nothing that has ended. One event a day
 * and kind. Source: RFC 5545
 */
export const renderExpiryCalendar = (
  project: Pick<Project, 'id' | 'name'>,
  history: ProjectHistory,
  { builtAt }: Pick<Site, 'builtAt'>,
): string => {
  const events = [...listEvidence(history, builtAt), ...listWaivers(history)].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
  const stamp = `${builtAt.replace(/[-:]|\.\d+/g, '')}`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Seaworthy//Expiries//EN',
    `X-WR-CALNAME:${escapeText(`${project.name}: what will lapse`)}`,
    ...events.flatMap(({ kind, date, items }) => [
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

interface Expiry {
  kind: 'evidence' | 'waiver';
  date: string;
  items: string[];
}

const listEvidence = ({ snapshots }: ProjectHistory, now: string): Expiry[] => {
  const days = new Map<string, string[]>();
  for (const { verdict, until, text } of snapshots.at(-1)?.items ?? []) {
    if (verdict !== 'verified' || until === null || until <= now) continue;
    const date = until.slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), text]);
  }
  return [...days].map(([date, items]) => ({ kind: 'evidence', date, items }));
};

const listWaivers = ({ waivers }: ProjectHistory): Expiry[] => {
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
