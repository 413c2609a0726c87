import type { Binding, GateSettings } from '../../model/binding.ts';
import type { Item } from '../../model/checklist.ts';
import type {
  Frame,
  FrameGate,
  FrameItem,
  FrameScore,
  FrameSource,
  FrameWaiver,
} from '../../model/frame.ts';
import type { Gate } from '../../model/gate.ts';
import type { RecordedJudgement } from '../../model/record.ts';
import type { RecordView } from '../../model/record-view.ts';
import type { JudgedSignOff, KnownContent } from '../../model/signed.ts';
import type { Weights } from '../../model/site.ts';
import { combineEvidence } from '../evidence/judge-binding.ts';
import { type GatedItem, judgeGate } from '../judge-gate.ts';
import { judgeItem } from '../judge-item.ts';
import { isScored, scoreItems } from '../score-items.ts';
import type { EvidenceAuthor, HeldWaiver } from '../signoffs/judge-signoff-rules.ts';
import { recallSignoffs, summariseSignoffs } from './recall-signoffs.ts';

/** What was known of a project at one instant, before it is asked what that comes to on a day. */
export interface Standing {
  items: readonly StandingItem[];
  weights: Weights;
  /** `RULES_VERSION` of the program that judged. */
  rules: number;
  /** null: nothing was there to judge by. */
  gate: GateSettings | null;
  signoffs: readonly JudgedSignOff[];
  /** What the documents and the site said then; null where only the items are known. */
  describe: DescribeContent | null;
  /** Who made the evidence of a record. */
  actorOf: (recordId: string) => string | null;
  /** Ids that items had, and the ids they have now. */
  renamed: ReadonlyMap<string, string>;
  /** The record whose moment is the latest; null before the first. */
  latest: RecordView | null;
}

/** What would be signed, but for verdicts, with these weights. */
export type DescribeContent = (weights: Weights) => KnownContent;

export interface StandingItem {
  item: Item;
  evidence: readonly StandingProof[];
  waiver: FrameWaiver | null;
  bindings: string;
}

export interface StandingProof {
  state: 'passes' | 'fails' | 'expired' | 'missing';
  sentence: string;
  recordId: string | null;
  until: string | null;
  binding: Omit<Binding, 'place'>;
}

/** What it comes to at a moment, by its own rules: evidence lapses and waivers end as of that day. */
export const judgeStanding = (standing: Standing, now: string, source: FrameSource): Frame => {
  const judged = standing.items.map((one) => judgeAt(one, now));
  const items = judged.map(({ judged: one }) => one);
  const score = scoreItems(items, standing.weights);
  const signoffs = recallSignoffs(
    standing.signoffs,
    {
      items: judged.map(({ frame }) => frame),
      renamed: standing.renamed,
      describe: () => standing.describe?.(standing.weights) ?? null,
    },
    now,
  );
  const records = standing.latest === null ? [] : [standing.latest];
  const gate =
    standing.gate === null
      ? null
      : judgeGate(
          {
            items,
            score,
            records,
            signoffs,
            waivers: standing.items.flatMap(listHeldWaiver),
            authors: listStandingAuthors(standing),
            problems: [],
            unread: 0,
            now,
          },
          standing.gate,
        );
  return {
    at: now,
    source,
    basis: { rules: standing.rules, weights: standing.weights, gate: listAsked(gate) },
    items: judged.map(({ frame }) => frame),
    score: pickScore(score),
    gate: summariseGate(gate),
    ...summariseSignoffs(signoffs),
  };
};

const listHeldWaiver = ({ item, waiver }: StandingItem): HeldWaiver[] =>
  waiver === null
    ? []
    : [
        {
          item: item.id,
          approver: waiver.approver,
          requester: waiver.requester,
          owner: item.owner,
        },
      ];

const listStandingAuthors = ({ items, actorOf }: Standing): EvidenceAuthor[] => {
  const used = new Set(items.flatMap(({ evidence }) => evidence.map(({ recordId }) => recordId)));
  return [...used].flatMap((recordId) =>
    recordId === null ? [] : [{ recordId, name: actorOf(recordId) }],
  );
};

export const pickScore = ({
  verified,
  claimed,
  unknown,
  waived,
  contradicted,
}: FrameScore): FrameScore => ({
  verified,
  claimed,
  unknown,
  waived,
  contradicted,
});

export const listAsked = (gate: Gate | null): string[] =>
  gate === null
    ? []
    : gate.rules.filter(({ rule }) => rule !== 'something').map(({ title }) => title);

export const summariseGate = (gate: RecordedJudgement['gate'] | Gate): FrameGate | null =>
  gate === null
    ? null
    : {
        verdict: gate.verdict,
        rules: gate.rules.length,
        failed: gate.rules
          .filter(({ passed }) => !passed)
          .map(({ rule, title, why }) => ({ rule, title, why })),
      };

const judgeAt = (
  { item, evidence, waiver, bindings }: StandingItem,
  now: string,
): { judged: GatedItem; frame: FrameItem } => {
  const aged = evidence.map((one) => ageProof(one, now));
  const { verdict } = judgeItem(item.claim, combineEvidence(aged));
  const holds = waiver !== null && waiver.until >= now.slice(0, 10);
  const isWaived = holds && verdict !== 'verified' && verdict !== 'not-applicable';
  const scores = isScored(item);
  const shown = isWaived ? 'waived' : verdict;
  const deciding = findDeciding(aged);
  const { id, text, claim, phase, severity } = item;
  return {
    judged: {
      item,
      verdict: shown,
      scores,
      evidence: aged,
      waiver: isWaived ? { verdict } : null,
    },
    frame: {
      id,
      text,
      claim,
      phase,
      severity,
      scores,
      verdict: shown,
      underneath: isWaived ? verdict : null,
      waiver: isWaived ? waiver : null,
      proof:
        deciding === undefined
          ? null
          : {
              recordId: deciding.recordId,
              sentence: deciding.sentence,
              until: deciding.until,
              binding: deciding.binding,
            },
      bindings,
    },
  };
};

/** What passed lapses; what failed does not. */
const ageProof = (one: StandingProof, now: string): StandingProof => {
  if (one.until === null || (one.state !== 'passes' && one.state !== 'expired')) return one;
  return { ...one, state: Date.parse(now) <= Date.parse(one.until) ? 'passes' : 'expired' };
};

/** The one that decides is the worst; among equals the one that lapses first. */
export const findDeciding = <Proof extends Pick<StandingProof, 'state' | 'until'>>(
  aged: readonly Proof[],
): Proof | undefined => {
  const state = aged.length === 0 ? null : combineEvidence(aged);
  const same = aged.filter((one) => one.state === state);
  return same.reduce<Proof | undefined>(
    (first, one) =>
      first === undefined || (one.until !== null && one.until < (first.until ?? '')) ? one : first,
    undefined,
  );
};
