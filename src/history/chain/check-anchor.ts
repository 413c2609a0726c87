import type { ChainLink } from '../../model/chain.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { Anchor } from '../../model/verification.ts';

export interface AnchoredProject {
  id: string;
  /** Where its records lie. */
  folder: string;
  links: readonly ChainLink[];
  /** Every file of its records, also those that could not be read. */
  files: readonly { path: string; digest: string }[];
}

/** Runs side by side do not know of each other; a day later they do. */
const SIDE_BY_SIDE = 86_400_000;

/**
 * What an anchor knew must still be there, byte for byte; and what claims to be older than the anchor must
 * have been in it, where the anchor knows its own moment.
 */
export const checkAnchor = (anchor: Anchor, projects: readonly AnchoredProject[]): Problem[] => {
  const { known, name, moment } = anchor;
  const isThere = (digest: string): boolean =>
    projects.some(({ files }) => files.some((file) => file.digest.startsWith(digest)));
  const gone = known.filter(({ digest }) => !isThere(digest));
  const held = new Set(known.map(({ digest }) => digest));
  const mentioned = new Set(known.map(({ project }) => project));
  return [
    ...gone.map((one) => {
      // A digest names no project.
      const own =
        projects.length === 1 ? projects : projects.filter(({ id }) => id === one.project);
      const folder = own[0]?.folder ?? '.';
      const place = { file: folder, line: 0, column: 0 };
      return problem('anchor-broken', place, {
        found: one.name,
        anchor: one.name === name ? 'the anchor' : `\`${name}\``,
      });
    }),
    ...projects
      .filter(({ id }) => moment !== null && mentioned.has(id))
      .flatMap(({ links }) => links)
      .filter(
        ({ digest, recordedAt }) =>
          moment !== null &&
          !held.has(digest) &&
          Date.parse(recordedAt) + SIDE_BY_SIDE < Date.parse(moment),
      )
      .map(({ path, recordedAt }) =>
        problem(
          'record-backdated',
          { file: path, line: 0, column: 0 },
          { moment: moment ?? '', anchor: name, found: recordedAt },
        ),
      ),
  ];
};
