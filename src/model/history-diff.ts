/** What turned in a project from one moment to another. */
import type { Frame, FrameBasis, FrameItem } from './frame.ts';
import type { Change, ItemState, ProjectHistory } from './history.ts';
import { findState } from './history-lookup.ts';
import type { Verdict } from './verdict.ts';
import { CLAIM_WORDS, SEVERITY_WORDS } from './wording.ts';

/** What of an item is compared. */
type Compared = Pick<
  ItemState,
  'text' | 'claim' | 'severity' | 'bindings' | 'waiver' | 'sentence'
> & { id: string; verdict: Verdict };

type ComparedHistory = Pick<ProjectHistory, 'items' | 'moments' | 'bases'>;

interface Side {
  items: readonly Compared[];
  basis: FrameBasis;
  gate: string | null;
}

/** Between two frames: items first, in the order of the later one. */
export const compareFrames = (before: Frame, after: Frame): Change[] =>
  compareSides(sideOfFrame(before), sideOfFrame(after));

/** Between any two moments of a history, given by their indexes; -1 is before the first. */
export const compareMoments = (history: ComparedHistory, from: number, to: number): Change[] =>
  compareSides(sideOfMoment(history, from), sideOfMoment(history, to));

const sideOfFrame = ({ items, basis, gate }: Frame): Side => ({
  items: items.map(compared),
  basis,
  gate: gate?.verdict ?? null,
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

const sideOfMoment = ({ items, moments, bases }: ComparedHistory, index: number): Side => {
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
  };
};

const compareSides = (before: Side, after: Side): Change[] => {
  const then = new Map(before.items.map((item) => [item.id, item]));
  const now = new Set(after.items.map(({ id }) => id));
  return [
    ...after.items.flatMap((item) => compareItem(then.get(item.id), item)),
    ...before.items.filter(({ id }) => !now.has(id)).map(removed),
    ...compareBases(before.basis, after.basis),
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
  return [
    // 0: no rule had judged yet.
    ...(was.rules === 0
      ? []
      : of('Rules of judging', `version ${was.rules}`, `version ${is.rules}`)),
    ...(was.rules === 0 ? [] : of('Weights', words(was), words(is))),
    ...(was.rules === 0 ? [] : of('What the gate asks', was.gate.join(' '), is.gate.join(' '))),
  ];
};

const compareGates = (was: string | null, is: string | null): Change[] =>
  was === is ? [] : [{ kind: 'gate', item: null, text: 'Gate', was, is, verdicts: null }];
