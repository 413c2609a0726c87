/** Looking things up in a history: the same for pages, exports and the reader's script. */
import type { FrameApproval } from './frame.ts';
import type { ItemHistory, ItemState, Moment, ProjectHistory } from './history.ts';

/** The end of a day as an instant; an instant stays what it is. */
export const endOfDay = (date: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T23:59:59.999Z` : date;

/** Index of the last moment that was known at an instant; -1 before the first. */
export const findMoment = (moments: readonly Pick<Moment, 'at'>[], instant: string): number => {
  const time = Date.parse(instant);
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Date.parse(moments[middle]?.at ?? '') <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** What an item was at a moment; null where it was not there. */
export const findState = (
  { states }: Pick<ItemHistory, 'states'>,
  moment: number,
): ItemState | null => {
  const state = states.findLast((one) => one.moment <= moment);
  return state === undefined || state.verdict === null ? null : state;
};

/** Sign-offs as they stood at a moment, those that were asked for then. */
export const listApprovals = (
  { signoffs }: Pick<ProjectHistory, 'signoffs'>,
  moment: number,
): FrameApproval[] =>
  signoffs.flatMap(({ role, states }, key) => {
    const found = states.findLast((one) => one.moment <= moment);
    if (found === undefined || found.state === null) return [];
    const { name, date, state } = found;
    return [{ key: String(key), role, name, date, state }];
  });

/** Id of the record whose evidence decided at a moment; null where none did. */
export const findProof = (
  { proofs }: Pick<ItemHistory, 'proofs'>,
  moment: number,
  moments: readonly Pick<Moment, 'source'>[],
): string | null => {
  let found = -1;
  for (let index = 0; index < proofs.length && (proofs[index] ?? 0) <= moment; index += 2)
    found = proofs[index + 1] ?? -1;
  const source = moments[found]?.source;
  return source?.kind === 'record' ? source.id : null;
};
