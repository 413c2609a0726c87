import type { Binding, BoundEvidence } from '../model/binding.ts';
import type {
  RecordedBinding,
  RecordedJudgement,
  RecordedProof,
  RecordedVerdict,
} from '../model/record.ts';
import type { JudgedItem, Project, Weights } from '../model/site.ts';
import { RULES_VERSION } from '../model/verdict.ts';

/**
 * What a record keeps of how its project was judged when it was written.
 * @param own id under which the record itself was judged: its final name is not known before its text is
 */
export const summariseJudgement = (
  { items, score, gate }: Pick<Project, 'items' | 'score' | 'gate'>,
  weights: Weights,
  own: string,
): RecordedJudgement => {
  const { ledger: _, ...figures } = score;
  const bindings: RecordedBinding[] = [];
  const places = new Map<string, number>();
  const placeBinding = (binding: Binding): number => {
    const { place: _, ...kept } = binding;
    // One of a glob is the same for many items.
    const key = JSON.stringify(kept);
    const known = places.get(key) ?? bindings.push(kept) - 1;
    places.set(key, known);
    return known;
  };
  const keepProof = (one: BoundEvidence): RecordedProof => ({
    binding: placeBinding(one.binding),
    state: one.state,
    sentence: one.sentence,
    record: one.recordId === own ? 'this' : one.recordId,
    at: one.at,
    until: one.until,
    strength: one.strength,
  });
  const verdicts = [...items.values()]
    .filter(({ item }) => item.leaf)
    .map((judged) => keepVerdict(judged, keepProof));
  return {
    rules: RULES_VERSION,
    weights,
    score: figures,
    gate:
      gate === null
        ? null
        : {
            verdict: gate.verdict,
            rules: gate.rules.map(({ rule, title, passed, why }) => ({ rule, title, passed, why })),
            asked: gate.asked,
          },
    bindings,
    verdicts,
  };
};

const keepVerdict = (
  { item, verdict, remark, waiver, evidence }: JudgedItem,
  keepProof: (one: BoundEvidence) => RecordedProof,
): RecordedVerdict => ({
  id: item.id,
  verdict,
  ...(remark === null ? {} : { remark }),
  ...(waiver === null ? {} : { waiver: keepWaiver(waiver) }),
  ...(evidence.length === 0 ? {} : { evidence: evidence.map(keepProof) }),
});

const keepWaiver = ({
  waiver: { approver, until, reason, requester },
  verdict,
}: NonNullable<JudgedItem['waiver']>): NonNullable<RecordedVerdict['waiver']> => ({
  approver,
  until,
  reason,
  ...(requester === null ? {} : { requester }),
  verdict,
});
