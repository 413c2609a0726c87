import type { Frame, FrameBasis, FrameItem } from '../../model/frame.ts';
import type { Change } from '../../model/history.ts';
import { CLAIM_WORDS, SEVERITY_WORDS } from '../../model/wording.ts';

/** What turned between two frames of a project, the one as it then is: items first, in its order. */
export const compareFrames = (before: Frame, after: Frame): Change[] => {
  const then = new Map(before.items.map((item) => [item.id, item]));
  const now = new Set(after.items.map(({ id }) => id));
  return [
    ...after.items.flatMap((item) => compareItem(then.get(item.id), item)),
    ...before.items.filter(({ id }) => !now.has(id)).map(removed),
    ...compareBases(before.basis, after.basis),
    ...compareGates(before, after),
  ];
};

const compareItem = (was: FrameItem | undefined, is: FrameItem): Change[] => {
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
            was: was.proof?.sentence ?? null,
            is: is.proof?.sentence ?? null,
            verdicts,
          },
        ]),
  ];
};

const isSame = (a: FrameItem, b: FrameItem): boolean =>
  a.verdict === b.verdict &&
  a.claim === b.claim &&
  a.text === b.text &&
  a.severity === b.severity &&
  a.bindings === b.bindings &&
  wordWaiver(a) === wordWaiver(b);

const added = ({ id, text, verdict }: FrameItem): Change => ({
  kind: 'added',
  item: id,
  text,
  was: null,
  is: null,
  verdicts: [null, verdict],
});

const removed = ({ id, text, verdict }: FrameItem): Change => ({
  kind: 'removed',
  item: id,
  text,
  was: null,
  is: null,
  verdicts: [verdict, null],
});

const wordWaiver = ({ waiver }: FrameItem): string | null =>
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
    ...of('Weights', words(was), words(is)),
    ...(was.rules === 0 ? [] : of('What the gate asks', was.gate.join(' '), is.gate.join(' '))),
  ];
};

const compareGates = (before: Frame, after: Frame): Change[] => {
  const [was, is] = [before, after].map(({ gate }) => gate?.verdict ?? null) as [
    string | null,
    string | null,
  ];
  return was === is ? [] : [{ kind: 'gate', item: null, text: 'Gate', was, is, verdicts: null }];
};
