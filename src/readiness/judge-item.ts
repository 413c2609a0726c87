import type { Claim } from '../model/checklist.ts';
import type { Verdict } from '../model/verdict.ts';

/** What the evidence bound to an item says at the moment of looking. Nothing bound is a state too. */
export type EvidenceState = 'passes' | 'fails' | 'expired' | 'missing' | 'unbound';

export interface Judgement {
  verdict: Verdict;
  /** `unticked`: proven, but the document does not say so. `disputed`: said not to apply, yet it passes. */
  remark: 'unticked' | 'disputed' | null;
}

/** The verdict of a claim in the light of its evidence, by the table below and nothing else. */
export const judgeItem = (claim: Claim, evidence: EvidenceState): Judgement =>
  TABLE[CLAIM_ROWS[claim]][evidence];

const CLAIM_ROWS = {
  done: 'done',
  open: 'open',
  'in-progress': 'open',
  blocked: 'open',
  deferred: 'open',
  'not-applicable': 'not-applicable',
} as const satisfies Record<Claim, string>;

type ClaimRow = (typeof CLAIM_ROWS)[Claim];

const plain = (verdict: Verdict): Judgement => ({ verdict, remark: null });

const TABLE: Record<ClaimRow, Record<EvidenceState, Judgement>> = {
  done: {
    passes: plain('verified'),
    fails: plain('contradicted'),
    expired: plain('expired'),
    missing: plain('missing'),
    unbound: plain('claimed'),
  },
  open: {
    passes: { verdict: 'verified', remark: 'unticked' },
    fails: plain('failing'),
    expired: plain('expired'),
    missing: plain('open'),
    unbound: plain('open'),
  },
  'not-applicable': {
    passes: { verdict: 'not-applicable', remark: 'disputed' },
    fails: plain('contradicted'),
    expired: plain('not-applicable'),
    missing: plain('not-applicable'),
    unbound: plain('not-applicable'),
  },
};
