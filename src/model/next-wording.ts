/** How the few things to do next are introduced: on a project's page, on that of its owner and in their twins. */
import type { NextActions, Project } from './site.ts';
import { countWord, formatScore } from './wording.ts';

/** What evidence could show next where there is a gate to open, else what is not claimed yet. */
export const showsOf = (gate: Project['gate']): 'proofs' | 'claims' =>
  gate === null ? 'claims' : 'proofs';

/** "Prove these three and verified reaches 50.8"; empty where nothing is left to do. */
export const describeAim = (next: NextActions, shows: 'proofs' | 'claims'): string => {
  const areProofs = shows === 'proofs';
  const count = areProofs ? next.actions.length : next.items.length;
  if (count === 0) return '';
  const these = count === 1 ? (areProofs ? 'this' : 'this one') : `these ${countWord(count)}`;
  return areProofs
    ? `Prove ${these} and verified reaches ${formatScore(next.verified)}`
    : `Do ${these} and claimed reaches ${formatScore(next.claimed)}`;
};
