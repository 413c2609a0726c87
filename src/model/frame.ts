/** A frame: what a project came to at one instant, by what was known then. History is made of them. */
import type { Binding } from './binding.ts';
import type { Claim, Phase, Severity } from './checklist.ts';
import type { GateRule } from './gate.ts';
import type { SignOffState } from './signed.ts';
import type { Verdict } from './verdict.ts';

/** What made this instant one to look at. */
export type FrameSource =
  | {
      kind: 'record';
      id: string;
      /** The moment it speaks of, ISO 8601. */
      of: string;
      actor: string | null;
      /** Its verdicts are not its own: it kept none, so that they were judged anew. */
      rejudged: boolean;
    }
  /** Evidence or a waiver came to its end. */
  | { kind: 'calendar' }
  /** Documents were edited; without a commit nobody knows when or by whom. */
  | { kind: 'documents'; commit: string | null; author: string | null };

/** By what it was judged. */
export interface FrameBasis {
  rules: number;
  weights: Record<Severity, number>;
  /** What the gate asked for, rule by rule, in words. */
  gate: readonly string[];
}

/** Evidence that decided. */
export interface FrameProof {
  /** null where none arrived. */
  recordId: string | null;
  sentence: string;
  /** When it lapses, ISO 8601. */
  until: string | null;
  /** What it was asked for; null where nothing was. */
  binding: Omit<Binding, 'place'> | null;
}

export interface FrameWaiver {
  approver: string;
  until: string;
  reason: string;
  /** Who asked for it; null where nobody is named, or that was not kept. */
  requester: string | null;
}

/** A sign-off as it stood. */
export interface FrameApproval {
  /** The same for one line of the documents, whoever signs it. */
  key: string;
  role: string;
  /** Who had signed, and when, as written; null: nobody. */
  name: string | null;
  date: string | null;
  state: SignOffState;
}

/** A leaf item. */
export interface FrameItem {
  id: string;
  text: string;
  claim: Claim;
  phase: Phase;
  severity: Severity;
  scores: boolean;
  verdict: Verdict;
  /** What a waiver sets aside. */
  underneath: Verdict | null;
  waiver: FrameWaiver | null;
  proof: FrameProof | null;
  /** What speaks for it, in words; empty where nothing does. */
  bindings: string;
}

export interface FrameScore {
  verified: number | null;
  claimed: number | null;
  unknown: number | null;
  waived: number | null;
  contradicted: number | null;
}

export interface FrameGate {
  verdict: 'GO' | 'NO-GO';
  /** Those that did not hold. */
  failed: readonly { rule: GateRule; title: string; why: string }[];
  /** How many were asked for. */
  rules: number;
}

export interface Frame {
  /** ISO 8601, UTC: when it became known. */
  at: string;
  source: FrameSource;
  basis: FrameBasis;
  items: readonly FrameItem[];
  score: FrameScore;
  gate: FrameGate | null;
  signoffs: { signed: number; asked: number; current: number };
  /** Each that was asked for or given, in the order of the documents. */
  approvals: readonly FrameApproval[];
}
