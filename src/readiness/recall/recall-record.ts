import type { BoundEvidence, Waiver } from '../../model/binding.ts';
import { wordBinding } from '../../model/binding-wording.ts';
import { BLANK_ITEM } from '../../model/blank-item.ts';
import type { Item } from '../../model/checklist.ts';
import type { FrameWaiver } from '../../model/frame.ts';
import type { RecordedJudgement, RunRecord } from '../../model/record.ts';
import type { RecordView } from '../../model/record-view.ts';
import type { Weights } from '../../model/site.ts';
import { RULES_VERSION } from '../../model/verdict.ts';
import { findWaivers } from '../apply-waivers.ts';
import { judgeEvidence, type PlacedItem } from '../evidence/judge-evidence.ts';
import type { SettledEvidence } from '../unite-declared.ts';
import { readAsked } from './read-asked.ts';
import type { Standing, StandingItem } from './standing.ts';

/** What the project is today, or was by then: for what records do not say of their own day. */
export type Today = {
  items: readonly PlacedItem[];
  /** The same by id. */
  byId: ReadonlyMap<string, Item>;
  declared: SettledEvidence;
  weights: Weights;
} & Pick<Standing, 'signoffs' | 'describe' | 'actorOf' | 'renamed'>;

/**
 * What stood when a record was written. One that kept its verdicts is believed; of an older one the
 * claims are its own, and evidence is bound and judged anew.
 * @param known the records there were then, itself included
 */
export const recallRecord = (
  view: RecordView,
  known: readonly RecordView[],
  { today, at }: { today: Today; at: string },
): Standing => {
  const { record } = view.stored;
  const latest = known.reduce((last, one) => (momentOf(one) > momentOf(last) ? one : last));
  const { signoffs, describe, actorOf, renamed } = today;
  const shared = { signoffs, describe, actorOf, renamed, latest };
  return record.judged === undefined
    ? { ...shared, ...rejudge(record, known, { today, at }) }
    : { ...shared, ...recall(view, record.judged, today) };
};

const momentOf = ({ stored }: RecordView): string => stored.record.envelope.at;

type Judged = Pick<Standing, 'items' | 'weights' | 'rules' | 'gate'>;

/** Claims know no more of an item than its words; whether it is bad when ticked is today's knowledge. */
export const recallItem = (
  { id, text, claim, phase, severity }: RunRecord['claims'][number],
  today: Pick<Today, 'byId'>,
): Item => ({
  ...BLANK_ITEM,
  html: '',
  detailsHtml: '',
  line: 0,
  section: [],
  sectionId: '',
  depth: 0,
  ...today.byId.get(id),
  leaf: true,
  id,
  text,
  claim,
  phase,
  severity,
});

const recall = (
  { id: own, stored }: RecordView,
  { rules, weights, bindings, verdicts, gate }: RecordedJudgement,
  today: Today,
): Judged => {
  const kept = new Map(verdicts.map((one) => [one.id, one]));
  const words = bindings.map(wordBinding);
  return {
    rules,
    weights,
    gate: gate === null ? null : (gate.asked ?? readAsked(gate.rules)),
    items: stored.record.claims.map((claim): StandingItem => {
      const { evidence = [], waiver } = kept.get(claim.id) ?? {};
      return {
        item: recallItem(claim, today),
        evidence: evidence.flatMap(({ state, sentence, record, until, binding }) => {
          const asked = bindings[binding];
          if (asked === undefined) return [];
          const recordId = record === 'this' ? own : record;
          return [{ state, sentence, recordId, until, binding: asked }];
        }),
        waiver: waiver === undefined ? null : pickWaiver(waiver),
        bindings: joinWords(evidence.map(({ binding }) => words[binding] ?? '')),
      };
    }),
  };
};

/** The claims of a record, with evidence bound and judged by the rules that are given. */
export const rejudge = (
  record: RunRecord,
  known: readonly RecordView[],
  { today, at }: { today: Today; at: string },
): Judged => {
  const paths = new Map(today.items.map(({ item, path }) => [item.id, path]));
  const items = record.claims.map((claim) => recallItem(claim, today));
  const placed = items.map((item) => ({ item, path: paths.get(item.id) ?? '' }));
  const { bound } = judgeEvidence(placed, today.declared, { records: known, now: at });
  const { holding } = findWaivers(items, today.declared, at);
  return {
    rules: RULES_VERSION,
    weights: today.weights,
    gate: today.declared.gate,
    items: items.map((item) => standItem(item, bound.get(item.id) ?? [], holding.get(item.id))),
  };
};

/** An item with the evidence and the waiver that were found for it. */
export const standItem = (
  item: Item,
  evidence: readonly BoundEvidence[],
  waiver: Waiver | undefined,
): StandingItem => ({
  item,
  evidence,
  waiver: waiver === undefined ? null : pickWaiver(waiver),
  bindings: joinWords(evidence.map(({ binding }) => wordBinding(binding))),
});

export const pickWaiver = (
  waiver: Pick<FrameWaiver, 'approver' | 'until' | 'reason'> & { requester?: string | null },
): FrameWaiver => ({
  approver: waiver.approver,
  until: waiver.until,
  reason: waiver.reason,
  requester: waiver.requester ?? null,
});

export const joinWords = (words: readonly string[]): string =>
  [...new Set(words)].sort().join('; ');
