import { endOfDay } from '../../model/history-lookup.ts';
import type { RecordView } from '../../model/record-view.ts';
import type { KnownContent, SignedBasis, SignedItem } from '../../model/signed.ts';
import { compareContents } from '../../model/signed-diff.ts';
import { wordWaiver } from './describe-content.ts';

/** Who signed as what, on which day. */
export interface Signature {
  /** ISO date. */
  day: string;
  role: string;
  name: string;
}

/** What version control says was signed; null where it does not know. */
export type RecallDay = (
  signature: Signature,
) => { content: KnownContent; commit: string; at: string } | null;

export interface Basis {
  basis: SignedBasis;
  content: KnownContent;
}

/**
 * What stood there on the day of a sign-off that names no digest. Version control says so of the end of the
 * day. Records only surround it: where the one before and the one after agree it is what both say, and
 * else only what turned after the later one is known to have turned since.
 */
export const findBasis = (
  signature: Signature,
  records: readonly RecordView[],
  recallDay: RecallDay,
): Basis | null => {
  const recalled = recallDay(signature);
  if (recalled !== null) {
    const { content, commit, at } = recalled;
    return { basis: { kind: 'commit', commit, at }, content };
  }
  const end = Date.parse(endOfDay(signature.day));
  const known = records
    .map((view) => ({ view, at: Date.parse(view.stored.record.recordedAt) }))
    .sort((a, b) => a.at - b.at);
  const before = known.findLast(({ at }) => at <= end)?.view;
  const after = known.find(({ at }) => at > end)?.view;
  if (after === undefined) return null;
  const later = describeRecord(after);
  const earlier = before === undefined ? null : describeRecord(before);
  const agree =
    before !== undefined && earlier !== null && compareContents(earlier, later).length === 0;
  return agree ? basisOf(before, earlier) : basisOf(after, later);
};

const basisOf = ({ id, stored }: RecordView, content: KnownContent): Basis => ({
  basis: { kind: 'record', id, at: stored.record.recordedAt },
  content,
});

/** What a record keeps of it: titles and claims, and verdicts where it has them. */
const describeRecord = ({ stored: { record } }: RecordView): KnownContent => {
  const verdicts = new Map(record.judged?.verdicts.map((one) => [one.id, one]) ?? []);
  return {
    whole: false,
    criteria: null,
    rules: null,
    bindings: null,
    items: record.claims
      .filter(({ phase }) => phase !== 'approval')
      .map(({ id, text, claim, phase, severity }): SignedItem => {
        const judged = verdicts.get(id);
        const isReadiness = phase === 'readiness';
        return {
          id,
          text,
          leaf: true,
          phase,
          severity,
          claim: isReadiness ? claim : null,
          verdict: isReadiness ? (judged?.verdict ?? null) : null,
          waiver: judged?.waiver === undefined ? null : wordWaiver(judged.waiver),
          details: [],
        };
      }),
  };
};
