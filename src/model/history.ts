/**
 * The history of a project, finished: what its pages, exports and the reader's script look things up in.
 * Plain data that grows with what changed and not with what is.
 */
import type { Binding, ProofReport } from './binding.ts';
import type { Claim, Phase, Severity } from './checklist.ts';
import type {
  Frame,
  FrameApproval,
  FrameBasis,
  FrameGate,
  FrameItem,
  FrameScore,
  FrameSource,
  FrameWaiver,
} from './frame.ts';
import type { Strip, Trend } from './history-view.ts';
import type { SignOffState } from './signed.ts';
import type { Verdict } from './verdict.ts';

export const HISTORY_SCHEMA = 'seaworthy/history/1';

/** An instant at which something changed or became known, in the order of time. */
export interface Moment {
  at: string;
  source: FrameSource;
  /** Index in the history's `bases`. */
  basis: number;
  score: FrameScore;
  gate: FrameGate | null;
  /** Scored items by verdict; those that do not occur are left out. */
  counts: Partial<Record<Verdict, number>>;
  signoffs: Frame['signoffs'];
}

/** From this moment until the item's next state. */
export interface ItemState {
  /** Index in `moments`. */
  moment: number;
  /** null: the item was not there. */
  verdict: Verdict | null;
  underneath: Verdict | null;
  claim: Claim;
  text: string;
  phase: Phase;
  severity: Severity;
  /** What evidence said at first; null where there was none. */
  sentence: string | null;
  waiver: FrameWaiver | null;
  /** In words; empty where nothing was bound. */
  bindings: string;
}

export interface ItemHistory {
  id: string;
  /** As it was last worded. */
  text: string;
  /** Other ids it had. */
  was: readonly string[];
  states: readonly ItemState[];
  /**
   * Pairs of indexes in `moments`: from the first on, the evidence that decides is that of the record of
   * the second; -1 where none decides.
   */
  proofs: readonly number[];
}

export const CHANGE_KINDS = [
  'verdict',
  'claim',
  'added',
  'removed',
  'reworded',
  'moved',
  'details',
  'severity',
  'binding',
  'waiver',
  'rules',
  'asked',
  'gate',
  'signoff',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One thing that turned. */
export interface Change {
  kind: ChangeKind;
  /** Id of the item; null where the whole project changed. */
  item: string | null;
  text: string;
  was: string | null;
  is: string | null;
  /** Verdicts before and after, where they differ. */
  verdicts: readonly [Verdict | null, Verdict | null] | null;
}

/** What turned at one moment. */
export interface ChangeSet {
  /** Index in `moments`. */
  moment: number;
  /** Points of the verified score; null where either side has none. */
  verified: number | null;
  changes: readonly Change[];
}

/** Days on which nothing was recorded, both included, ISO dates. */
export interface Gap {
  from: string;
  to: string;
  days: number;
}

/** Reports of one format from runs of one kind. */
export interface Stream {
  name: string;
  records: number;
  first: string;
  last: string;
  /** Id of the record that came last. */
  lastRecord: string;
  /** Days between two of its records, as the median; null for a single one. */
  every: number | null;
  /** It should have come again by now. */
  stopped: boolean;
}

/** Evidence that came later than what it speaks of: what was known then is not what is known now. */
export interface Late {
  recordId: string;
  /** The moment it speaks of. */
  of: string;
  /** When it became known. */
  known: string;
  days: number;
  /** Items that would have been judged otherwise at the moment it speaks of. */
  items: readonly { id: string; text: string; before: Verdict; after: Verdict }[];
}

export interface WaiverHistory {
  items: readonly { id: string; text: string }[];
  approver: string;
  /** Who asked for it, or null. */
  requester: string | null;
  reason: string;
  /** When it was first in force and when it ended or will end, ISO dates. */
  since: string;
  until: string;
  /** Each later end that it was given. */
  renewals: readonly { at: string; until: string }[];
  /** Days it has been in force, up to the moment of judging. */
  days: number;
  /** `no longer needed`: it has not ended, and sets nothing aside any more. */
  state: 'in force' | 'ended' | 'no longer needed';
}

/** A sign-off from a moment on. */
export interface SignOffStanding extends Pick<FrameApproval, 'name' | 'date'> {
  /** Index in `moments`. */
  moment: number;
  /** null: it is not asked for any more. */
  state: SignOffState | null;
}

export interface SignOffHistory {
  role: string;
  states: readonly SignOffStanding[];
}

/** The report of a record from which what a binding asks for was read. */
export type FindReport = (recordId: string, binding: Omit<Binding, 'place'>) => ProofReport | null;

/** An item as it stood on a day. */
export interface SnapshotItem extends Omit<FrameItem, 'proof' | 'bindings'> {
  sentence: string | null;
  recordId: string | null;
  until: string | null;
  /** Of what is verified; null where it was given by hand. */
  report: ProofReport | null;
}

/** All of a day, for reading without a script. */
export interface Snapshot {
  /** ISO date: the state at its end. */
  date: string;
  /** Index in `moments`. */
  moment: number;
  items: readonly SnapshotItem[];
}

export interface ProjectHistory {
  moments: readonly Moment[];
  bases: readonly FrameBasis[];
  items: readonly ItemHistory[];
  /** In the order of time. */
  changes: readonly ChangeSet[];
  /** The end of each month in which something changed, and the moment of judging last. */
  snapshots: readonly Snapshot[];
  strip: Strip;
  trend: Trend;
  gaps: readonly Gap[];
  streams: readonly Stream[];
  late: readonly Late[];
  waivers: readonly WaiverHistory[];
  /** Those of the project as it is, in its order, then those that are not asked for any more. */
  signoffs: readonly SignOffHistory[];
  /** Whether edits of the documents are known from version control, and if not, why. */
  edits: EditsKnown;
  /** How many records kept no verdicts of their own. */
  rejudged: number;
}

export type UnknownEdits =
  | 'no version control'
  | 'not kept in version control by then'
  | 'version control is not asked';

/** What version control could say of who edited what. */
export type EditsKnown =
  /** `shallow`: older edits are cut off. */
  | { kind: 'known' | 'shallow'; commits: number; since: string }
  | { kind: 'unknown'; why: UnknownEdits };
