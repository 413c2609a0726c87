import type { Binding } from '../../model/binding.ts';
import type { Frame, FrameItem } from '../../model/frame.ts';
import type { ItemHistory, ItemState } from '../../model/history.ts';

/** With what its evidence was asked for, which is left out of what is kept. */
export type LedgerItem = Omit<ItemHistory, 'states'> & { states: readonly LedgerState[] };
export type LedgerState = ItemState & { binding: Omit<Binding, 'place'> | null };

interface OpenItem {
  states: LedgerState[];
  proofs: number[];
  last: FrameItem;
  isThere: boolean;
}

/** What each item was, from one change to the next. Frames are added in the order of time. */
export const createItemLedger = (renamed: ReadonlyMap<string, string>) => {
  const items = new Map<string, OpenItem>();
  const recordMoments = new Map<string, number>();
  const add = (frame: Frame, moment: number): void => {
    if (frame.source.kind === 'record') recordMoments.set(frame.source.id, moment);
    const present = new Set<string>();
    for (const item of frame.items) {
      present.add(item.id);
      const open = items.get(item.id) ?? { states: [], proofs: [], last: item, isThere: false };
      items.set(item.id, open);
      if (!open.isThere || !isSameState(open.last, item)) open.states.push(stateOf(item, moment));
      const record = item.proof?.recordId ?? null;
      const proof = record === null ? -1 : (recordMoments.get(record) ?? -1);
      if ((open.proofs.at(-1) ?? -1) !== proof) open.proofs.push(moment, proof);
      open.last = item;
      open.isThere = true;
    }
    for (const [id, open] of items) {
      if (!open.isThere || present.has(id)) continue;
      open.states.push({ ...stateOf(open.last, moment), verdict: null, underneath: null });
      open.isThere = false;
    }
  };
  const list = (): LedgerItem[] =>
    [...items].map(([id, { states, proofs, last }]) => ({
      id,
      text: last.text,
      was: [...renamed].flatMap(([old, now]) => (now === id ? [old] : [])),
      states,
      proofs,
    }));
  return { add, list };
};

const stateOf = (item: FrameItem, moment: number): LedgerState => ({
  moment,
  verdict: item.verdict,
  underneath: item.underneath,
  claim: item.claim,
  text: item.text,
  phase: item.phase,
  severity: item.severity,
  sentence: item.proof?.sentence ?? null,
  waiver: item.waiver,
  bindings: item.bindings,
  binding: item.proof?.binding ?? null,
});

/** Items as they are kept. */
export const dropBindings = (items: readonly LedgerItem[]): ItemHistory[] =>
  items.map((item) => ({
    ...item,
    states: item.states.map(({ binding: _, ...state }) => state),
  }));

/** What evidence says in figures may differ from run to run: the record tells. */
const isSameState = (a: FrameItem, b: FrameItem): boolean =>
  a.verdict === b.verdict &&
  a.underneath === b.underneath &&
  a.claim === b.claim &&
  a.text === b.text &&
  a.phase === b.phase &&
  a.severity === b.severity &&
  a.bindings === b.bindings &&
  a.waiver?.until === b.waiver?.until &&
  a.waiver?.approver === b.waiver?.approver;
