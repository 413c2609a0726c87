import type { Frame } from '../../model/frame.ts';
import type { Change, SignOffHistory } from '../../model/history.ts';
import type { JudgedSignOff, SignOffState } from '../../model/signed.ts';
import { SIGNOFF_STYLES } from '../../model/signoff-wording.ts';

/** What sign-offs were from which moment on. */
export const createSignOffLedger = () => {
  const all: { moment: number; state: SignOffState }[][] = [];
  const add = ({ approvals }: Frame, moment: number): void => {
    approvals.forEach((state, at) => {
      const states = all[at] ?? [];
      if (states.at(-1)?.state !== state) states.push({ moment, state });
      all[at] = states;
    });
  };
  const list = (signoffs: readonly JudgedSignOff[]): SignOffHistory[] =>
    signoffs.map(({ role, name, date }, at) => ({ role, name, date, states: all[at] ?? [] }));
  return { add, list };
};

/** Somebody signed, or what was signed is no longer what stands there, or is again. */
export const compareApprovals = (
  before: Frame,
  after: Frame,
  signoffs: readonly JudgedSignOff[],
): Change[] =>
  signoffs.flatMap(({ role, name }, at): Change[] => {
    const [was, is] = [before.approvals[at], after.approvals[at]];
    if (was === undefined || is === undefined || was === is) return [];
    return [
      {
        kind: 'signoff',
        item: null,
        text: `Sign-off of ${role}${name === null ? '' : `, ${name}`}`,
        was: SIGNOFF_STYLES[was].word.toLowerCase(),
        is: SIGNOFF_STYLES[is].word.toLowerCase(),
        verdicts: null,
      },
    ];
  });
