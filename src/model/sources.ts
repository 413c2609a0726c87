/** What is read from disk before anything is understood: the input of `buildSite`. */
import type { FormatFacts } from './format-facts.ts';
import type { UnknownEdits } from './history.ts';
import type { Problem } from './problem.ts';
import type { RecordSignature } from './signature.ts';

export interface DocumentSource {
  /** As shown to the reader: relative to the content folder, forward slashes. */
  path: string;
  bytes: Uint8Array;
}

/** A file of a project's `records/`, unread. */
export interface RecordSource {
  path: string;
  bytes: Uint8Array;
  /** SHA-256 of the bytes, in hex. */
  digest: string;
  /** Those beside it, checked; left out where there are none. */
  signatures?: readonly RecordSignature[];
}

/** What one commit made of some files; `bytes` null: deleted, or not at hand in a partial clone. */
export interface DocumentEdit {
  commit: string;
  /** ISO 8601, UTC, as the commit says: it can be set by hand. */
  at: string;
  author: string;
  files: { path: string; bytes: Uint8Array | null }[];
}

/** `shallow`: older commits are cut off. */
export type DocumentEdits =
  | { kind: 'known' | 'shallow'; edits: readonly DocumentEdit[] }
  | { kind: 'unknown'; why: UnknownEdits };

export interface ProjectSource {
  id: string;
  /** `project.md`: front matter is the project's, the body its introduction. */
  overview: DocumentSource | null;
  documents: DocumentSource[];
  /** Files that are one runbook each. */
  runbooks: DocumentSource[];
  /** Files of alert rules. */
  alerts: DocumentSource[];
  records: RecordSource[];
  /** Where its records lie, or will; left out where nothing is ever written. */
  recordsFolder?: string;
  /** What sign-offs approved, a file each; left out where there are none. */
  signed?: readonly RecordSource[];
  /** Who edited its documents when; left out where nobody asked version control. */
  edits?: DocumentEdits;
  /** Its edits tell a history where it has no records. */
  tellsEdits?: boolean;
  /** What lies among its records and is none, or cannot be read. */
  problems: Problem[];
}

export interface SiteSources {
  /** `site.md`, or null. */
  site: DocumentSource | null;
  /** The files that say whose signatures count. */
  trust?: readonly DocumentSource[];
  /** Absolute address the site will live at, or null. */
  address: string | null;
  /** Name and version of this program. */
  generator: string;
  /** SHA-256 in hex. */
  digest: (bytes: Uint8Array | string) => string;
  projects: ProjectSource[];
  /** The formats that are read; empty where there is no record. */
  formats: readonly FormatFacts[];
  problems: Problem[];
  /** The time it really is, ISO 8601, to tell a record that is later than `now` from one that cannot be; null: not known. */
  clock: string | null;
}
