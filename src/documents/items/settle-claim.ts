/** What an item claims when its box, its status line and its text do not say the same. */
import type { Claim } from '../../model/checklist.ts';
import { addProblem, type Draft, type DraftItem } from './draft.ts';
import { isNeutralStatus, readMark, readStateWord, readTrailingState } from './read-box.ts';

/**
 * The box decides between done and not done; a status word or a trailing note only says more exactly
 * what "not done" means, or that the item does not apply. Where box and status contradict, the box
 * stands and the conflict is a problem: nothing is resolved by guess.
 */
export const settleClaim = (draft: Draft, item: DraftItem): void => {
  const stated = item.status === null ? null : readStateWord(item.status);
  if (item.status !== null) {
    if (isNeutralStatus(item.status)) item.optional = true;
    item.status = readMark(item.status)?.rest ?? item.status;
  }
  const trailing =
    readTrailingState(item.text)?.claim ?? (/\*\*TODO\*\*|^TODO\b/.test(item.text) ? 'open' : null);
  item.claim = refine(item.claim, stated);
  item.claim = refine(item.claim, trailing);
  if (item.flag) return;
  if (stated !== null && contradicts(item.claim, stated)) {
    addProblem(
      draft,
      { line: item.line, column: item.column, code: 'box-against-status' },
      {
        item: item.name,
        box: item.claim === 'done' ? 'ticked' : 'open',
        status: item.status ?? '',
      },
    );
  } else if (item.claim === 'done' && item.source === 'checkbox') {
    const found = UNFINISHED.exec(item.text)?.[0];
    if (found)
      addProblem(
        draft,
        { line: item.line, column: item.column, code: 'claim-against-text' },
        { found },
      );
  }
};

const refine = (claim: Claim, other: Claim | null): Claim => {
  if (other === null || other === claim) return claim;
  if (other === 'not-applicable') return other;
  return claim === 'open' && other !== 'done' ? other : claim;
};

const contradicts = (claim: Claim, stated: Claim): boolean =>
  stated !== 'not-applicable' &&
  claim !== 'not-applicable' &&
  (claim === 'done') !== (stated === 'done');

const UNFINISHED =
  /\b(?:recommended before \w+|before (?:launch|go-live)|to be (?:done|completed)|not yet|still (?:open|pending|needed)|(?:set up|configure|wire up|run|add|enable)\b[^.;]{0,60}\b(?:post-deploy(?:ment)?|post-launch|after (?:the )?(?:first )?(?:deploy(?:ment)?|launch)))\b/iu;
