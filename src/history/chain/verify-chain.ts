import type { ChainLink } from '../../model/chain.ts';
import { recordIdOf } from '../../model/chain.ts';
import { compareText } from '../../model/compare-text.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';

export interface ChainInput {
  /** Every record that could be read. */
  links: readonly ChainLink[];
  /** Every file beside them, also those that could not. */
  files: readonly { path: string; digest: string }[];
}

/**
 * What is wrong with records as a set: one is gone that another follows, one was written before what it
 * follows, one speaks of a later moment than it was written, one holds what another holds already. That a
 * head is gone nothing in the set can tell: that takes an anchor. The order of the input changes nothing.
 */
export const verifyChain = ({ links, files }: ChainInput): Problem[] => {
  const inOrder = [...links].sort(
    (a, b) => compareText(a.recordedAt, b.recordedAt) || compareText(a.digest, b.digest),
  );
  const missing = findMissing(inOrder, files);
  // Where a link is lost, what hung on it only looks like a stray.
  const isWhole = missing.length === 0 && links.length === files.length;
  return [
    ...missing,
    ...findDisorder(inOrder),
    ...findRepeated(inOrder),
    ...(isWhole ? findStrays(inOrder) : []),
  ];
};

/** Digits of a digest that a file's name carries. */
const DIGITS = 16;
/** Clocks of machines differ a little. */
const TOLERANCE = 5 * 60_000;
/** Runs side by side do not know of each other; a day later they do. */
const SIDE_BY_SIDE = 86_400_000;

const placeOf = ({ path }: Pick<ChainLink, 'path'>) => ({ file: path, line: 0, column: 0 });

/** One problem for each record that is gone. One that was altered still lies there, and is named as that. */
const findMissing = (links: readonly ChainLink[], files: ChainInput['files']): Problem[] => {
  const known = new Set(files.map(({ digest }) => digest));
  const named = new Set(
    files.flatMap(({ path }) => /-([0-9a-f]{16})\.json$/.exec(path)?.[1] ?? []),
  );
  const missing = new Map<string, ChainLink>();
  for (const link of links)
    for (const digest of link.previous)
      if (!known.has(digest) && !named.has(digest.slice(0, DIGITS)) && !missing.has(digest))
        missing.set(digest, link);
  return [...missing].map(([digest, link]) =>
    problem('record-missing', placeOf(link), {
      found: `…-${digest.slice(0, DIGITS)}.json`,
      digest,
      by: recordIdOf(link.path),
    }),
  );
};

const findDisorder = (links: readonly ChainLink[]): Problem[] => {
  const byDigest = new Map(links.map((link) => [link.digest, link]));
  return links.flatMap((link) => {
    const { recordedAt, at } = link;
    const before = link.previous
      .flatMap((digest) => byDigest.get(digest) ?? [])
      .filter((one) => Date.parse(one.recordedAt) > Date.parse(recordedAt) + TOLERANCE)
      .sort((a, b) => compareText(b.recordedAt, a.recordedAt))[0];
    return [
      ...(before === undefined
        ? []
        : [
            problem('record-out-of-order', placeOf(link), {
              previous: recordIdOf(before.path),
              expected: before.recordedAt,
              found: recordedAt,
            }),
          ]),
      ...(Date.parse(at) > Date.parse(recordedAt) + TOLERANCE
        ? [problem('record-speaks-ahead', placeOf(link), { expected: recordedAt, found: at })]
        : []),
    ];
  });
};

const findRepeated = (links: readonly ChainLink[]): Problem[] => {
  const first = new Map<string, ChainLink>();
  return links.flatMap((link) => {
    const known = first.get(link.content);
    if (known === undefined) {
      first.set(link.content, link);
      return [];
    }
    return [problem('record-twice', placeOf(link), { first: recordIdOf(known.path) })];
  });
};

/**
 * Records that, by their own account, are older than others by more than a day, and yet were not there
 * when those were written: they came in late or were dated back. Likewise those that follow nothing.
 */
const findStrays = (inOrder: readonly ChainLink[]): Problem[] => {
  const followed = new Map<string, string>();
  for (const { previous, recordedAt } of inOrder)
    for (const digest of previous) if (!followed.has(digest)) followed.set(digest, recordedAt);
  const times = inOrder.map(({ recordedAt }) => Date.parse(recordedAt));
  let next = 0;
  return inOrder.flatMap((link, index) => {
    const own = times[index] ?? 0;
    while (next < inOrder.length && (times[next] ?? 0) <= own + SIDE_BY_SIDE) next += 1;
    const later = inOrder[next];
    const follower = followed.get(link.digest);
    const isStray = later !== undefined && (follower === undefined || follower > later.recordedAt);
    const isAnew = link.previous.length === 0 && own - (times[0] ?? own) > SIDE_BY_SIDE;
    return [
      ...(isStray
        ? [
            problem('record-unfollowed', placeOf(link), {
              found: link.recordedAt,
              later: recordIdOf(later.path),
            }),
          ]
        : []),
      ...(isAnew
        ? [
            problem('record-follows-nothing', placeOf(link), {
              first: recordIdOf(inOrder[0]?.path ?? ''),
            }),
          ]
        : []),
    ];
  });
};
