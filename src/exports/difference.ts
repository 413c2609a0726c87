import type { Moment, ProjectHistory } from '../model/history.ts';
import { compareMoments } from '../model/history-diff.ts';
import { endOfDay, findMoment } from '../model/history-lookup.ts';
import { wordChange } from '../model/history-wording.ts';
import type { Project } from '../model/site.ts';
import { formatMoment, formatScore } from '../model/wording.ts';
import { escapeMarkdown, joinBlocks, renderList, renderTable } from './markdown-text.ts';

/** Index of the moment that a date, an instant, or the id or digest of a record names; null where it names none. */
export const resolveMoment = ({ moments }: ProjectHistory, name: string): number | null => {
  const asked = name.replace(/\.json$/, '');
  // Pages show the beginning of a record's digest, which its id ends in.
  const isDigest = /^[0-9a-f]{8,16}$/.test(asked);
  const found = moments.flatMap(({ source }, index) =>
    source.kind === 'record' &&
    (source.id === asked || (isDigest && source.id.includes(`-${asked}`)))
      ? [index]
      : [],
  );
  if (found.length === 1) return found[0] ?? null;
  return Number.isNaN(Date.parse(name)) ? null : findMoment(moments, endOfDay(name));
};

/** What turned between two moments, as markdown. */
export const renderDifference = (
  { name }: Pick<Project, 'name'>,
  history: ProjectHistory,
  { from, to }: { from: number; to: number },
): string => {
  const changes = compareMoments(history, from, to);
  const [before, after] = [history.moments[from], history.moments[to]];
  return joinBlocks([
    `# What changed in ${escapeMarkdown(name)}`,
    renderTable(
      ['', nameMoment(before), nameMoment(after)],
      [
        ['Gate', gateOf(before), gateOf(after)],
        ['Verified', scoreOf(before, 'verified'), scoreOf(after, 'verified')],
        ['Claimed', scoreOf(before, 'claimed'), scoreOf(after, 'claimed')],
      ],
    ),
    changes.length === 0
      ? 'Nothing turned.'
      : renderList(changes.map((change) => escapeMarkdown(wordChange(change)))),
  ]);
};

const nameMoment = (moment: Moment | undefined): string =>
  moment === undefined ? 'before the first record' : formatMoment(moment.at);

const gateOf = (moment: Moment | undefined): string => moment?.gate?.verdict ?? '–';

const scoreOf = (moment: Moment | undefined, key: 'verified' | 'claimed'): string =>
  formatScore(moment?.score[key] ?? null);
