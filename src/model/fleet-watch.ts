/** What needs someone, over all systems: refuted claims, proof that lapses, and what nobody can know. */

import type { BoundEvidence, Waiver } from './binding.ts';
import type { Item } from './checklist.ts';
import { compareText } from './compare-text.ts';
import type { JudgedItem, Project } from './site.ts';

/**
 * `refuted`: ticked or said not to apply, and evidence fails. `failing`: not ticked, and it fails.
 * `unticked`: proven, and not ticked. `disputed`: proven, and said not to apply.
 */
export const CONTRADICTION_KINDS = ['refuted', 'failing', 'unticked', 'disputed'] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export interface Contradiction {
  kind: ContradictionKind;
  project: Project;
  judged: JudgedItem;
  /** Those that say so. */
  evidence: readonly BoundEvidence[];
}

/** Days ahead that count as soon. */
export const SOON = 14;

export interface Lapse {
  project: Project;
  subject:
    | { kind: 'evidence'; judged: JudgedItem; evidence: BoundEvidence }
    | { kind: 'waiver'; waiver: Waiver; items: readonly Item[] };
  /** ISO 8601, the moment from which it no longer counts. */
  until: string;
  /** Whether that was before the moment of judging, and whole days between the two. */
  hasLapsed: boolean;
  days: number;
  /** Percent, one decimal: what `verified` loses with it. */
  loss: number;
}

/** Evidence that is bound and does not come, or came and broke. */
export interface SilentStream {
  project: Project;
  /** What was to come, worded; code between backticks. */
  name: string;
  /** Why nothing is proven. */
  sentence: string;
  /** When it last came, ISO 8601, and in which record; null: never. */
  last: { at: string; recordId: string } | null;
  /** The items that wait for it. */
  items: readonly JudgedItem[];
}

/** The items of a system that nothing is bound to. */
export interface Unproven {
  project: Project;
  /** Ticked, and nothing could prove it. */
  claimed: readonly JudgedItem[];
  open: number;
}

/** The most pressing first, in every list. */
export interface FleetWatch {
  contradictions: readonly Contradiction[];
  lapses: readonly Lapse[];
  streams: readonly SilentStream[];
  unproven: readonly Unproven[];
  /** Systems of which no run was ever recorded. */
  unrecorded: readonly Project[];
}

/** Those that came last, the newest first; what has no date comes behind. */
export const listLatest = (rows: readonly Contradiction[], most: number): Contradiction[] => {
  const dateOf = ({ evidence }: Contradiction): string => evidence[0]?.at ?? '';
  return [...rows].sort((a, b) => compareText(dateOf(b), dateOf(a))).slice(0, most);
};
