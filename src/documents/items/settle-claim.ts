/** What an item claims when its box, its status line and its text do not say the same. */
import type { Claim } from '../../model/checklist.ts';
import { addProblem, type Draft, type DraftItem } from './draft.ts';
import { isNeutralStatus, readMark, readStateWord } from './read-box.ts';

/**
 * The box decides between done and not done; a status word or a trailing note only says more exactly
 * what "not done" means, or that the item does not apply. Where box and status contradict, the box
 * stands and the conflict is a problem: nothing is resolved by guess.
 */
export const settleClaim = (draft: Draft, item: DraftItem, title: TitleState): void => {
  const stated = item.status === null ? null : readStateWord(item.status);
  if (item.status !== null) {
    if (isNeutralStatus(item.status)) item.optional = true;
    item.status = readMark(item.status)?.rest ?? item.status;
  }
  item.claim = refine(item.claim, stated);
  item.claim = refine(item.claim, title?.claim ?? null);
  if (item.flag) return;
  const place = { line: item.line, column: item.column };
  const box = item.claim === 'done' ? 'ticked' : 'open';
  if (stated !== null && contradicts(item.claim, stated)) {
    const values = { item: item.name, box, status: item.status ?? '' };
    addProblem(draft, { ...place, code: 'box-against-status' }, values);
  } else if (item.claim === 'done' && item.source === 'checkbox') {
    if (title !== null && contradicts(item.claim, title.claim)) {
      const values = { item: item.name, box, status: title.word };
      addProblem(draft, { ...place, code: 'box-against-status' }, values);
      return;
    }
    const found = MAY_WAIT.test(item.text) ? UNFINISHED.exec(item.text)?.[0] : undefined;
    if (found) addProblem(draft, { ...place, code: 'claim-against-text' }, { found });
  }
};

/** What the title itself states, if it does. */
type TitleState = { claim: Claim; word: string } | null;

const refine = (claim: Claim, other: Claim | null): Claim => {
  if (other === null || other === claim) return claim;
  if (other === 'not-applicable') return other;
  return claim === 'open' && other !== 'done' ? other : claim;
};

const contradicts = (claim: Claim, stated: Claim): boolean =>
  stated !== 'not-applicable' &&
  claim !== 'not-applicable' &&
  (claim === 'done') !== (stated === 'done');

/** In each of the phrases stands one of these, and in few finished items. */
const MAY_WAIT = /before|to be|not yet|still|post-|after/i;
const UNFINISHED =
  /\b(?:recommended before \w+|before (?:launch|go-live)|to be (?:done|completed)|not yet|still (?:open|pending|needed)|(?:set up|configure|wire up|run|add|enable)\b[^.;]{0,60}\b(?:post-deploy(?:ment)?|post-launch|after (?:the )?(?:first )?(?:deploy(?:ment)?|launch)))\b/iu;
