/** What a sign-off approves, and what has become of it. */
import type { Claim, Phase, Severity, SignOff } from './checklist.ts';
import type { Change } from './history.ts';
import type { Verdict } from './verdict.ts';

export const SIGNED_SCHEMA = 'seaworthy/signed/1';

/** An item as the approver found it: its words without their formatting. */
export interface SignedItem {
  id: string;
  text: string;
  /** No other item stands below it. */
  leaf: boolean;
  phase: Phase;
  severity: Severity;
  /** null outside of readiness: steps are ticked after they were approved, and that is what approval is for. */
  claim: Claim | null;
  /** The verdict then; null for groups and outside of readiness. */
  verdict: Verdict | null;
  /** What was set aside by whom until when, in words, or null. */
  waiver: string | null;
  /** Conditions, properties and what else stands under it. */
  details: readonly string[];
}

/**
 * All that a sign-off is bound to. Its rendering has one form, so that its digest says whether any of it
 * is otherwise today. In no other order than that of ids and texts: moving prose or lines changes nothing.
 */
export interface SignedContent {
  schema: typeof SIGNED_SCHEMA;
  project: string;
  items: readonly SignedItem[];
  /** Criteria and flags: what decides without being ticked. */
  criteria: readonly string[];
  /** What the gate and the levels ask, the weights and the validity, by name, in words. */
  rules: readonly { name: string; says: string }[];
  /** Declared bindings, in words. */
  bindings: readonly { item: string; says: string }[];
}

/** What is known of what somebody signed; null: not known of that day. */
export type KnownContent = Pick<SignedContent, 'items'> & {
  [Part in 'criteria' | 'rules' | 'bindings']: SignedContent[Part] | null;
} & {
  /** Whether details of items, and items with others below them, are known. */
  whole: boolean;
};

/** Where it is known from what a sign-off approved. */
export type SignedBasis =
  | { kind: 'digest' }
  /** No digest is named, and a record tells what stood there. */
  | { kind: 'record'; id: string; at: string }
  /** No digest is named, and version control tells what stood there at the end of the day. */
  | { kind: 'commit'; commit: string; at: string };

export const SIGNOFF_STATES = ['open', 'current', 'changed', 'unbound'] as const;
/** `unbound`: signed, no digest is named, and no change since is known. */
export type SignOffState = (typeof SIGNOFF_STATES)[number];

export const SIGNOFF_WORDS: Record<SignOffState, string> = {
  open: 'not signed',
  current: 'current',
  changed: 'changed since',
  unbound: 'not bound',
};

export interface JudgedSignOff extends SignOff {
  /** The document it stands in. */
  path: string;
  /** Of a table or list in the document, or of front matter. */
  source: 'document' | 'front matter';
  state: SignOffState;
  /** null where nothing tells what was signed. */
  basis: SignedBasis | null;
  /** What was signed, as far as it is known. */
  signedContent: KnownContent | null;
  /** What is otherwise today; empty also where it is not known. */
  changes: readonly Change[];
}
