import type { EvidenceKind } from './evidence.ts';

/** What is known of a format of reports without reading one. */
export interface FormatFacts {
  /** Permanent: it stands in records. */
  id: string;
  /** As its tools call it. */
  name: string;
  /** Who writes it. */
  tools: readonly string[];
  /** Where it is specified or documented. */
  specification: string;
  /** What it yields. */
  yields: readonly EvidenceKind[];
}

/** What the kinds of evidence are called. */
export const EVIDENCE_WORDS: Record<EvidenceKind, string> = {
  case: 'tests',
  measure: 'measures',
  finding: 'findings',
  check: 'checks',
  scope: 'what was looked at',
  attestation: 'attestations',
};
