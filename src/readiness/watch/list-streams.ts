import type { BoundEvidence } from '../../model/binding.ts';
import { compareText } from '../../model/compare-text.ts';
import type { SilentStream } from '../../model/fleet-watch.ts';
import { describeSelector } from '../../model/selector-wording.ts';
import type { JudgedItem, Project } from '../../model/site.ts';
import { countOf } from '../../model/wording.ts';

/**
 * Evidence that no longer comes or never did, by what it was to be: the one most items wait for first. A stream
 * that stopped is one of them while what it brought last still counts: by the time that lapses it is too late.
 */
export const listSilentStreams = (projects: readonly Project[]): SilentStream[] =>
  projects
    .flatMap((project) => [...gatherStreams(project).values(), ...listStopped(project)])
    .sort((a, b) => b.items.length - a.items.length || compareText(a.name, b.name));

const gatherStreams = (project: Project): Map<string, SilentStream> => {
  const streams = new Map<string, SilentStream>();
  for (const judged of project.items.values())
    for (const one of judged.evidence) {
      if (one.state !== 'missing' && one.state !== 'expired') continue;
      const name = describeSelector(one.binding.selector);
      const known = streams.get(name);
      streams.set(
        name,
        known === undefined
          ? startStream(project, judged, one)
          : { ...known, items: [...known.items, judged] },
      );
    }
  return streams;
};

/** Kinds of runs that should have come again by now, with the items that live on what they brought last. */
const listStopped = (project: Project): SilentStream[] =>
  (project.history?.streams ?? [])
    .filter(({ stopped }) => stopped)
    .flatMap(({ name, every, last, lastRecord }) => {
      const isFromIt = ({ state, recordId }: BoundEvidence): boolean =>
        state === 'passes' && recordId === lastRecord;
      const items = [...project.items.values()].filter(({ evidence }) => evidence.some(isFromIt));
      const ends = items.flatMap(({ evidence }) =>
        evidence.filter(isFromIt).flatMap(({ until }) => until ?? []),
      );
      const [first] = ends.sort(compareText);
      if (first === undefined) return [];
      return [
        {
          project,
          name: `runs of ${name}`,
          sentence: `They came every ${countOf(every ?? 1, 'day')} and stopped; what they brought last counts until ${first.slice(0, 10)}`,
          last: { at: last, recordId: lastRecord },
          items,
        },
      ];
    });

const startStream = (
  project: Project,
  judged: JudgedItem,
  { binding, sentence, at, recordId }: BoundEvidence,
): SilentStream => ({
  project,
  name: describeSelector(binding.selector),
  sentence,
  last: at === null || recordId === null ? null : { at, recordId },
  items: [judged],
});
