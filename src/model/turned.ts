/** What turned since a record was judged. */
import type { Verdict } from './verdict.ts';

export interface TurnedItem {
  id: string;
  text: string;
  before: Verdict;
  /** null: the item is gone. */
  after: Verdict | null;
}

export interface TurnedProject {
  /** Id of the record, and when it was judged, ISO 8601. */
  since: string;
  at: string;
  verified: { before: number | null; after: number | null };
  gate: { before: 'GO' | 'NO-GO' | null; after: 'GO' | 'NO-GO' | null };
  /** Proven then and not now, or newly refuted. */
  worse: readonly TurnedItem[];
  /** Proven now and not then, or no longer refuted. */
  better: readonly TurnedItem[];
}

/** Whether anything is worse: the share that is verified, or any one item. */
export const isWorse = ({ verified, worse }: TurnedProject): boolean =>
  worse.length > 0 || (verified.after ?? 0) < (verified.before ?? 0);
