import type { Draft } from '../draft.ts';
import { addRatio } from './add-ratio.ts';

/** Mutants by what became of them; those that could not be built or were ignored are in none. */
export interface Mutants {
  /** Killed, or stopped by a time limit. */
  detected: number;
  survived: number;
  /** No test reaches them. */
  uncovered: number;
}

/** The share of mutants that tests notice. No coverage: it is a figure of its own. */
export const addMutations = (draft: Draft, { detected, survived, uncovered }: Mutants): void => {
  addRatio(draft, 'mutation.score', detected, detected + survived + uncovered);
  addRatio(draft, 'mutation.covered_score', detected, detected + survived);
};
