/** What turned in a project from one moment to another. */
import type { Frame, FrameApproval, FrameBasis, FrameItem } from './frame.ts';
import type { Change, ItemState, ProjectHistory } from './history.ts';
import { findState, listApprovals } from './history-lookup.ts';
import { SIGNOFF_WORDS } from './signed.ts';
import type { Verdict } from './verdict.ts';
import { CLAIM_WORDS, SEVERITY_WORDS } from './wording.ts';

/** What of an item is compared. */
type Compared = Pick<
  ItemState,
  'text' | 'claim' | 'severity' | 'bindings' | 'waiver' | 'sentence'
> & { id: string; verdict: Verdict };

type ComparedHistory = Pick<ProjectHistory, 'items' | 'moments' | 'bases' | 'signoffs'>;

interface Side {
  items: readonly Compared[];
  basis: FrameBasis;
  gate: string | null;
  approvals: readonly FrameApproval[];
}

/** Between two frames: items first, in the order of the later one. */
export const compareFrames = (before: Frame, after: Frame): Change[] =>
  compareSides(sideOfFrame(before), sideOfFrame(after));

/** Between any two moments of a history, given by their indexes; -1 is before the first. */
export const compareMoments = (history: ComparedHistory, from: number, to: number): Change[] =>
  compareSides(sideOfMoment(history, from), sideOfMoment(history, to));

const sideOfFrame = ({ items, basis, gate, approvals }: Frame): Side => ({
  items: items.map(compared),
  basis,
  gate: gate?.verdict ?? null,
  approvals,
});

const compared = (item: FrameItem): Compared => ({
  ...item,
  sentence: item.proof?.sentence ?? null,
});

const NO_BASIS: FrameBasis = {
  rules: 0,
  weights: { critical: 0, high: 0, medium: 0, low: 0 },
  gate: [],
};

const sideOfMoment = (history: ComparedHistory, index: number): Side => {
  const { items, moments, bases } = history;
  const moment = moments[index];
  return {
    items: items.flatMap((item) => {
      const state = findState(item, index);
      return state === null || state.verdict === null
        ? []
        : [{ ...state, id: item.id, verdict: state.verdict }];
    }),
    basis: bases[moment?.basis ?? -1] ?? NO_BASIS,
    gate: moment?.gate?.verdict ?? null,
    approvals: listApprovals(history, index),
  };
};

const compareSides = (before: Side, after: Side): Change[] => {
  const then = new Map(before.items.map((item) => [item.id, item]));
  const now = new Set(after.items.map(({ id }) => id));
  return [
    ...after.items.flatMap((item) => compareItem(then.get(item.id), item)),
    ...before.items.filter(({ id }) => !now.has(id)).map(removed),
    ...compareBases(before.basis, after.basis),
    ...compareApprovals(before.approvals, after.approvals),
    ...compareGates(before.gate, after.gate),
  ];
};

const compareItem = (was: Compared | undefined, is: Compared): Change[] => {
  if (was === undefined) return [added(is)];
  if (isSame(was, is)) return [];
  const of = (kind: Change['kind'], before: string | null, after: string | null): Change[] =>
    before === after
      ? []
      : [{ kind, item: is.id, text: is.text, was: before, is: after, verdicts: null }];
  const verdicts = was.verdict === is.verdict ? null : ([was.verdict, is.verdict] as const);
  return [
    ...of('reworded', was.text, is.text),
    ...of('claim', CLAIM_WORDS[was.claim], CLAIM_WORDS[is.claim]),
    ...of('severity', SEVERITY_WORDS[was.severity], SEVERITY_WORDS[is.severity]),
    ...of('binding', was.bindings || null, is.bindings || null),
    ...of('waiver', wordWaiver(was), wordWaiver(is)),
    ...(verdicts === null
      ? []
      : [
          {
            kind: 'verdict' as const,
            item: is.id,
            text: is.text,
            was: was.sentence,
            is: is.sentence,
            verdicts,
          },
        ]),
  ];
};

const isSame = (a: Compared, b: Compared): boolean =>
  a.verdict === b.verdict &&
  a.claim === b.claim &&
  a.text === b.text &&
  a.severity === b.severity &&
  a.bindings === b.bindings &&
  wordWaiver(a) === wordWaiver(b);

const added = ({ id, text, verdict }: Compared): Change => ({
  kind: 'added',
  item: id,
  text,
  was: null,
  is: null,
  verdicts: [null, verdict],
});

const removed = ({ id, text, verdict }: Compared): Change => ({
  kind: 'removed',
  item: id,
  text,
  was: null,
  is: null,
  verdicts: [verdict, null],
});

const wordWaiver = ({ waiver }: Compared): string | null =>
  waiver === null ? null : `until ${waiver.until} by ${waiver.approver}`;

const compareBases = (was: FrameBasis, is: FrameBasis): Change[] => {
  const of = (text: string, before: string, after: string): Change[] =>
    before === after
      ? []
      : [{ kind: 'rules', item: null, text, was: before, is: after, verdicts: null }];
  const words = ({ weights }: FrameBasis): string =>
    Object.entries(weights)
      .map(([name, points]) => `${name} ${points}`)
      .join(', ');
  // 0: no rule had judged yet.
  if (was.rules === 0 || is.rules === 0) return [];
  return [
    ...of('Rules of judging', `version ${was.rules}`, `version ${is.rules}`),
    ...of('Weights', words(was), words(is)),
    ...compareAsked(was.gate, is.gate),
  ];
};

/** Only the rules that are others: a gate asks for many. */
const compareAsked = (was: readonly string[], is: readonly string[]): Change[] => {
  const [gone, come] = [leaveOut(was, is), leaveOut(is, was)];
  if (gone === null && come === null) return [];
  const text = 'What the gate asks';
  return [{ kind: 'asked', item: null, text, was: gone, is: come, verdicts: null }];
};

const leaveOut = (rules: readonly string[], others: readonly string[]): string | null =>
  rules
    .filter((rule) => !others.includes(rule))
    .map((rule) => rule.replace(/\.$/, ''))
    .join('; ') || null;

/** Somebody signed, or what was signed is no longer what stands there, or is again. */
const compareApprovals = (
  before: readonly FrameApproval[],
  after: readonly FrameApproval[],
): Change[] => {
  const then = new Map(before.map((one) => [one.key, one]));
  const now = new Set(after.map(({ key }) => key));
  return [
    ...after.flatMap((one) => compareApproval(then.get(one.key) ?? null, one)),
    ...before.filter(({ key }) => !now.has(key)).flatMap((one) => compareApproval(one, null)),
  ];
};

const compareApproval = (was: FrameApproval | null, is: FrameApproval | null): Change[] => {
  const one = is ?? was;
  const isSame =
    was?.state === is?.state && was?.name === is?.name && was?.date === is?.date && was !== null;
  if (one === null || isSame) return [];
  const name = is?.name ?? was?.name ?? null;
  const isOther = was?.name != null && is?.name != null && was.name !== is.name;
  const isAgain = was?.date != null && is?.date != null && was.date !== is.date;
  const word = (side: FrameApproval | null): string | null =>
    side === null
      ? null
      : `${SIGNOFF_WORDS[side.state]}${isOther ? ` by ${side.name}` : ''}${isAgain ? ` of ${side.date}` : ''}`;
  const text = `Sign-off of ${one.role}${name === null || isOther ? '' : `, ${name}`}`;
  return [{ kind: 'signoff', item: null, text, was: word(was), is: word(is), verdicts: null }];
};

const compareGates = (was: string | null, is: string | null): Change[] =>
  was === is ? [] : [{ kind: 'gate', item: null, text: 'Gate', was, is, verdicts: null }];
