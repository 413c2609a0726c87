import type { Frame, FrameItem } from '../../model/frame.ts';
import type { JudgedSignOff, KnownContent } from '../../model/signed.ts';
import { hasChanged } from '../../model/signed-diff.ts';
import { wordWaiver } from '../signoffs/describe-content.ts';
import { readDay } from '../signoffs/judge-signoffs.ts';

/**
 * The sign-offs of today as they stood at a moment, by what is known of its items: titles, claims and
 * verdicts. A date that cannot be read says that it was signed, and not when: it counts as the document
 * has it.
 */
export const recallSignoffs = (
  signoffs: readonly JudgedSignOff[],
  { items, renamed }: { items: readonly FrameItem[]; renamed: ReadonlyMap<string, string> },
  now: string,
): JudgedSignOff[] => {
  let then: KnownContent | null = null;
  const known = new Map<KnownContent['items'], boolean>();
  const turned = (content: KnownContent): boolean => {
    then ??= describeFrame(items);
    const answer = known.get(content.items) ?? hasChanged(content, then, renamed);
    known.set(content.items, answer);
    return answer;
  };
  return signoffs.map((one) => {
    const day = readDay(one.date);
    if (!one.signed || (day !== null && day > now.slice(0, 10))) return { ...one, state: 'open' };
    if (one.signedContent === null) return { ...one, state: 'unbound' };
    if (turned(one.signedContent)) return { ...one, state: 'changed' };
    return { ...one, state: one.basis?.kind === 'digest' ? 'current' : 'unbound' };
  });
};

const describeFrame = (items: readonly FrameItem[]): KnownContent => ({
  whole: false,
  criteria: null,
  rules: null,
  bindings: null,
  items: items
    .filter(({ phase }) => phase !== 'approval')
    .map(({ id, text, phase, severity, claim, verdict, waiver }) => ({
      id,
      text,
      leaf: true,
      phase,
      severity,
      claim: phase === 'readiness' ? claim : null,
      verdict: phase === 'readiness' ? verdict : null,
      waiver: waiver === null ? null : wordWaiver(waiver),
      details: [],
    })),
});

export const summariseSignoffs = (
  signoffs: readonly Pick<JudgedSignOff, 'state'>[],
): Pick<Frame, 'signoffs' | 'approvals'> => {
  const approvals = signoffs.map(({ state }) => state);
  return {
    approvals,
    signoffs: {
      signed: approvals.filter((state) => state !== 'open').length,
      asked: approvals.length,
      current: approvals.filter((state) => state === 'current').length,
    },
  };
};
