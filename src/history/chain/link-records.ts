import { type Chain, type ChainLink, recordIdOf } from '../../model/chain.ts';
import { compareText } from '../../model/compare-text.ts';
import type { StoredRecord } from '../../model/record.ts';

/** What of each record makes it a link. */
export const linkRecords = (stored: readonly StoredRecord[]): ChainLink[] =>
  stored.map(({ path, digest, record }) => ({
    path,
    digest,
    at: record.envelope.at,
    recordedAt: record.recordedAt,
    content: record.content,
    previous: record.previous,
  }));

/** The records as a whole: how many, and those that no other follows. */
export const viewChain = (links: readonly ChainLink[]): Chain => {
  const followed = new Set(links.flatMap(({ previous }) => previous));
  const heads = links
    .filter(({ digest }) => !followed.has(digest))
    .map(({ path, digest, recordedAt }) => ({ id: recordIdOf(path), digest, recordedAt }))
    .sort((a, b) => compareText(b.recordedAt, a.recordedAt) || compareText(a.digest, b.digest));
  return { records: links.length, heads };
};
