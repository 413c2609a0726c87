import { linkRecords } from './history/chain/link-records.ts';
import { verifyChain } from './history/chain/verify-chain.ts';
import type { ChainLink } from './model/chain.ts';
import type { Problem } from './model/problem.ts';
import type { StoredRecord } from './model/record.ts';
import type { ProjectSource } from './model/sources.ts';
import { checkContent } from './records/check-content.ts';
import { checkSignatures } from './records/check-signatures.ts';
import { readRecords } from './records/read-record.ts';

export interface ReadHistory {
  /** What can be believed. */
  stored: StoredRecord[];
  links: ChainLink[];
  /** Of single files and of the set. */
  problems: Problem[];
}

/**
 * The records of a project and everything that is wrong with them: the build, `check` and `verify` say the
 * same because they all ask here.
 * @param now ISO 8601: what is dated later has a problem
 * @param digest SHA-256 of a text, in hex
 */
export const readHistory = (
  { id, records, problems }: Pick<ProjectSource, 'id' | 'records' | 'problems'>,
  { now, digest }: { now: string; digest: (text: string) => string },
): ReadHistory => {
  const { stored, problems: refused } = readRecords(records, id, now);
  const links = linkRecords(stored);
  return {
    stored,
    links,
    problems: [
      ...problems,
      ...refused,
      ...checkContent(stored, digest),
      ...checkSignatures(stored),
      ...verifyChain({ links, files: records }),
    ],
  };
};
