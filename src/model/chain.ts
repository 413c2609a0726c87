/** Records as links: what each says of itself and of those before it. They form a set with one or more heads. */

export interface ChainLink {
  /** The file it lies in. */
  path: string;
  /** SHA-256 of the file, in hex. */
  digest: string;
  /** The moment it speaks of, ISO 8601. */
  at: string;
  /** When it was written by its own account, ISO 8601. */
  recordedAt: string;
  /** Digest of all that is not the writing of it. */
  content: string;
  /** Digests of the records before it. */
  previous: readonly string[];
}

/** A record that no other follows. Whoever knows the heads knows all records below them. */
export interface ChainHead {
  /** Of its page: the name of its file. */
  id: string;
  digest: string;
  recordedAt: string;
}

/** What `verify` and the pages say of a project's records as a whole. */
export interface Chain {
  /** How many records could be read. */
  records: number;
  /** The latest first. */
  heads: readonly ChainHead[];
}

/** The name of a record without its ending. */
export const recordIdOf = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
