import type { ItemState, ProjectHistory } from '../../model/history.ts';

/** What `history.js` holds; `exports/history-json.ts` writes it. */
export interface PackedHistory
  extends Pick<
    ProjectHistory,
    'moments' | 'bases' | 'gaps' | 'streams' | 'late' | 'waivers' | 'signoffs'
  > {
  items: { id: string; text: string; states: Partial<ItemState>[] }[];
}

export type ReadHistory = Pick<ProjectHistory, 'moments' | 'bases' | 'late' | 'items' | 'signoffs'>;

/** Of a state only what differs from the one before it was written. */
export const readHistory = ({
  moments,
  bases,
  late,
  signoffs,
  items,
}: PackedHistory): ReadHistory => ({
  moments,
  bases,
  late,
  signoffs,
  items: items.map(({ id, text, states }) => ({
    id,
    text,
    was: [],
    proofs: [],
    states: readStates(states),
  })),
});

const readStates = (packed: readonly Partial<ItemState>[]): ItemState[] => {
  const states: ItemState[] = [];
  for (const one of packed) states.push({ ...states.at(-1), ...one } as ItemState);
  return states;
};
