import type { Frame, FrameApproval, FrameItem } from '../../model/frame.ts';
import type { JudgedSignOff, KnownContent } from '../../model/signed.ts';
import { hasChanged } from '../../model/signed-diff.ts';
import { wordWaiver } from '../signoffs/describe-content.ts';
import { readDay } from '../signoffs/judge-signoffs.ts';
import { foldRole } from '../signoffs/unite-signoffs.ts';

interface RecallContext {
  items: readonly FrameItem[];
  renamed: ReadonlyMap<string, string>;
  /** What the documents said then, or null. */
  describe: () => KnownContent | null;
}

/**
 * Sign-offs as they stood at a moment, by what is known of it: all that the documents said, else titles,
 * claims and verdicts. A date that cannot be read says that it was signed, and not when: it counts as the document
 * has it.
 */
export const recallSignoffs = (
  signoffs: readonly JudgedSignOff[],
  { items, renamed, describe }: RecallContext,
  now: string,
): JudgedSignOff[] => {
  let then: KnownContent | null = null;
  const known = new Map<KnownContent['items'], boolean>();
  const turned = (content: KnownContent): boolean => {
    then ??= describeMoment(items, describe());
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

/** The words of the documents, with what the items came to; where they are others, the items alone. */
const describeMoment = (items: readonly FrameItem[], words: KnownContent | null): KnownContent => {
  const frame = describeFrame(items);
  if (words === null) return frame;
  const leaves = new Map(frame.items.map((item) => [item.id, item]));
  const isSame =
    words.items.filter(({ leaf }) => leaf).length === leaves.size &&
    words.items.every(({ id, leaf, text }) => !leaf || leaves.get(id)?.text === text);
  return isSame
    ? {
        ...words,
        items: words.items.map((item) => ({
          ...item,
          ...leaves.get(item.id),
          details: item.details,
        })),
      }
    : frame;
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
  signoffs: readonly Pick<JudgedSignOff, 'role' | 'name' | 'date' | 'state'>[],
): Pick<Frame, 'signoffs' | 'approvals'> => {
  const seen = new Map<string, number>();
  const approvals = signoffs.map(({ role, name, date, state }): FrameApproval => {
    const folded = foldRole(role);
    const before = seen.get(folded) ?? 0;
    seen.set(folded, before + 1);
    const given = state === 'open' ? { name: null, date: null } : { name, date };
    return { key: `${folded} ${before}`, role, ...given, state };
  });
  return {
    approvals,
    signoffs: {
      signed: approvals.filter(({ state }) => state !== 'open').length,
      asked: approvals.length,
      current: approvals.filter(({ state }) => state === 'current').length,
    },
  };
};
