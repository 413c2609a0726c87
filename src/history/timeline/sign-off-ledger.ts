import type { Frame, FrameApproval } from '../../model/frame.ts';
import type { SignOffHistory, SignOffStanding } from '../../model/history.ts';

/** What sign-offs were from which moment on, and whose. */
export const createSignOffLedger = () => {
  const all = new Map<string, { role: string; states: SignOffStanding[] }>();
  let last: readonly FrameApproval[] = [];
  const add = ({ approvals }: Frame, moment: number): void => {
    const there = new Map(approvals.map((one) => [one.key, one]));
    for (const { key, role, name, date, state } of approvals) {
      const { states = [] } = all.get(key) ?? {};
      push(states, { moment, state, name, date });
      all.set(key, { role, states });
    }
    for (const [key, { states }] of all)
      if (!there.has(key)) push(states, { moment, state: null, name: null, date: null });
    last = approvals;
  };
  const list = (): SignOffHistory[] => {
    const current = last.map(({ key }) => key);
    const gone = [...all.keys()].filter((key) => !current.includes(key));
    return [...current, ...gone].flatMap((key) => all.get(key) ?? []);
  };
  return { add, list };
};

const push = (states: SignOffStanding[], next: SignOffStanding): void => {
  const before = states.at(-1);
  const isSame =
    before?.state === next.state && before?.name === next.name && before?.date === next.date;
  if (!isSame) states.push(next);
};
