import { HISTORY_SCHEMA, type ItemHistory, type ProjectHistory } from '../model/history.ts';
import type { Project, Site } from '../model/site.ts';

/**
 * The history as data, one entry of each list a line. It is also what the History page's script reads: of
 * a state only what differs from the one before it is written.
 */
export const renderHistoryJson = (
  { id, name }: Pick<Project, 'id' | 'name'>,
  history: ProjectHistory,
  { builtAt, generator }: Pick<Site, 'builtAt' | 'generator'>,
): string => {
  const { moments, bases, items, gaps, streams, late, waivers, signoffs, edits, rejudged } =
    history;
  const lists = {
    bases,
    moments,
    items: items.map(packItem),
    gaps,
    streams,
    late,
    waivers,
    signoffs,
  };
  const facts = { schema: HISTORY_SCHEMA, project: id, name, builtAt, generator, rejudged, edits };
  const lines = [
    ...Object.entries(facts).map(([key, value]) => `${quote(key)}:${quote(value)}`),
    ...Object.entries(lists).map(
      ([key, list]) => `${quote(key)}:[${list.map((entry) => `\n${quote(entry)}`).join(',')}]`,
    ),
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
};

/** The same as a classic script, so that it loads from the file system too. */
export const renderHistoryScript = (json: string): string =>
  `window.seaworthyHistory=${json.trimEnd().replaceAll('<', '\\u003c')};\n`;

const quote = (value: unknown): string => JSON.stringify(value);

const packItem = ({ id, text, was, states, proofs }: ItemHistory) => ({
  id,
  text,
  ...(was.length === 0 ? {} : { was }),
  states: states.map((state, index) => {
    const before = states[index - 1];
    if (before === undefined) return state;
    return Object.fromEntries(
      Object.entries(state).filter(
        ([key, value]) =>
          key === 'moment' || quote(value) !== quote(before[key as keyof typeof before]),
      ),
    );
  }),
  proofs: packProofs(proofs),
});

/**
 * Pairs of moments as runs: `[first, step, count]` where each record proves from its own moment on, evenly
 * spaced; `[moment, record]` otherwise.
 */
export const packProofs = (proofs: readonly number[]): number[][] => {
  const runs: number[][] = [];
  for (let index = 0; index < proofs.length; index += 2) {
    const [moment = 0, record = -1] = [proofs[index], proofs[index + 1]];
    const last = runs.at(-1);
    if (moment !== record) runs.push([moment, record]);
    else if (last === undefined || last.length === 2) runs.push([moment, 0, 1]);
    else {
      const [first = 0, step = 0, count = 0] = last;
      const gap = moment - (first + step * (count - 1));
      if (count === 1) last.splice(1, 2, gap, 2);
      else if (gap === step) last[2] = count + 1;
      else runs.push([moment, 0, 1]);
    }
  }
  return runs;
};
