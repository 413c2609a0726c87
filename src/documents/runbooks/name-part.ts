import type { RunbookPartKind } from '../../model/checklist.ts';
import { patternOf, type Words } from '../words/pattern.ts';
import { ANATOMY_WORDS, PART_WORDS } from '../words/runbook-parts.ts';

/** What a part of a runbook is for, by its undecorated heading: the whole of it, else a word in it. */
export const namePart = (title: string): RunbookPartKind =>
  PARTS.find(({ whole }) => whole.test(title))?.kind ??
  PARTS.find(({ within }) => within.test(title))?.kind ??
  'steps';

/** "Meaning", "Immediate actions (< 5 min)": a heading that only runbooks have. */
export const isAnatomy = (title: string): boolean => ANATOMY.test(title);

/** The heading itself, with at most a note in brackets or behind a colon. */
const wholly = (words: Words): RegExp =>
  new RegExp(`^${patternOf(words)}(?:\\s*[(:：（<–—].*)?$`, 'iu');

const ANATOMY = wholly(ANATOMY_WORDS);

const PARTS = PART_WORDS.map(({ kind, words }) => ({
  kind,
  whole: wholly(words),
  within: new RegExp(patternOf(words), 'iu'),
}));
