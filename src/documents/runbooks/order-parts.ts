import type { RunbookPart } from '../../model/checklist.ts';

/**
 * In the order in which a reader needs them: whether it is the right page, the work, the way back, whom to
 * call, and what can wait. What stands below a heading goes with it; the rest stays as its author has it.
 */
export const orderParts = (parts: readonly RunbookPart[]): RunbookPart[] => {
  const groups: RunbookPart[][] = [];
  for (const part of parts)
    if (part.depth === 2 || groups.length === 0) groups.push([part]);
    else groups.at(-1)?.push(part);
  // Where going back is all there is to do it is the work, and its author has it in its place.
  const isWork = parts.some(({ kind, blocks }) => WORK.has(kind) && blocks.length > 0);
  const rank = (part: RunbookPart | undefined): number =>
    part?.kind === 'rollback' && !isWork ? WORK_RANK : rankPart(part);
  return groups.sort(([a], [b]) => rank(a) - rank(b)).flat();
};

const WORK: ReadonlySet<RunbookPart['kind']> = new Set([
  'first',
  'diagnosis',
  'mitigation',
  'steps',
]);

const RANKS: readonly RunbookPart['kind'][][] = [
  ['symptoms', 'exclusions', 'meaning'],
  ['impact'],
  ['first', 'diagnosis', 'mitigation', 'steps', 'verification'],
  ['rollback'],
  ['escalation'],
  ['afterwards'],
  ['background'],
];

const WORK_RANK = RANKS.findIndex((kinds) => kinds.includes('steps'));

/** What stands before the first heading introduces all of it. */
const rankPart = (part: RunbookPart | undefined): number =>
  part === undefined || (part.title === '' && !isOnlySteps(part))
    ? 0
    : RANKS.findIndex((kinds) => kinds.includes(part.kind));

/** Headings that are steps follow each other in one list, in the part that they stand below if there is one. */
export const joinSteps = (parts: readonly RunbookPart[]): RunbookPart[] => {
  const joined: RunbookPart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const isStep = part.title === '' && before !== undefined;
    if (isStep && (isOnlySteps(before) || before.depth < part.depth))
      before.blocks.push(...part.blocks);
    else joined.push(part);
  }
  return joined;
};

const isOnlySteps = ({ title, blocks }: RunbookPart): boolean =>
  title === '' && blocks.length > 0 && blocks.every(({ kind }) => kind === 'step');
