import type { BoundEvidence } from '../../model/binding.ts';
import { compareText } from '../../model/compare-text.ts';
import type { SilentStream } from '../../model/fleet-watch.ts';
import { describeSelector } from '../../model/selector-wording.ts';
import type { JudgedItem, Project } from '../../model/site.ts';

/** Evidence that no longer comes or never did, by what it was to be: the one most items wait for first. */
export const listSilentStreams = (projects: readonly Project[]): SilentStream[] =>
  projects
    .flatMap((project) => [...gatherStreams(project).values()])
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
