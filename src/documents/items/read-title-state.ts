/** The state that the title of an item states in words: "Queue — ⏳ Pending", "Keys **TODO**". */
import type { PhrasingContent } from 'mdast';
import { toText } from '../markdown/plain-text.ts';
import { readStateWord, readTrailingState, type TrailingState } from './read-box.ts';

/**
 * What stands behind a dash at the end, or a TODO: bold at either end, or before a colon. "TODO
 * comments removed" speaks of TODOs and is none.
 */
export const readTitleState = (text: string, nodes: PhrasingContent[]): TrailingState | null => {
  if (text.includes(TODO)) {
    const solid = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
    if (isTodo(solid[0]) || LED.test(text)) return todo(text.replace(LEADING, ''));
    if (isTodo(solid.at(-1))) return todo(text.replace(TRAILING, ''));
  }
  return DASH.test(text) ? (readTrailingState(text) ?? readDenial(text)) : null;
};

/** Before every state but a TODO. */
const DASH = /[–—-]/;

const TODO = 'TODO';
const LED = /^TODO(?:\s*[:：]|\s+[–—-]\s)/u;
const LEADING = /^TODO[\s:：–—-]*/u;
const TRAILING = /[\s:：–—-]{0,4}TODO[:：]?$/u;

const isTodo = (node: PhrasingContent | undefined): boolean =>
  node?.type === 'strong' && /^TODO[:：]?$/u.test(toText(node));

const todo = (rest: string): TrailingState => ({ rest, claim: 'open', word: TODO });

/** "Runner — not tested": a denial is plain enough without a mark, where it is all that is said. */
const readDenial = (text: string): TrailingState | null => {
  const [, rest = '', word = ''] = DENIAL.exec(text) ?? [];
  return rest !== '' && readStateWord(word) === 'open' ? { rest, claim: 'open', word } : null;
};

const DENIAL =
  /^(.*\S)\s*(?:[–—]|\s-)\s*((?:not\s|un(?:tested|verified)|incomplete|missing)[^–—]{0,40})$/isu;
