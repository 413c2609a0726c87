/** Boxes, marks and state words at the start or the end of a line. */
import type { Claim } from '../../model/checklist.ts';
import { foldCase, foldText, phrasePattern, startPattern } from '../words/match-phrase.ts';
import { BOX_MARKS, STATE_MARKS } from '../words/state-marks.ts';
import {
  ATTRIBUTED_STATES,
  ATTRIBUTIONS,
  HEADING_STATE_WORDS,
  NEUTRAL_STATUS_WORDS,
  PARTLY_WORDS,
  RESERVATIONS,
  STATE_WORDS,
} from '../words/states.ts';

export interface Box {
  claim: Claim;
  /** As written: "[~]", "☐". */
  mark: string;
  /** What stands behind it. */
  rest: string;
  /** No space between box and text. */
  tight: boolean;
  /** A sign without a known meaning: counts as open. */
  unknown: boolean;
}

const BRACKET_BOX = /^(?:\d+[.)]\s*)?[[［]([^[\]［］]{0,11})[\]］]([\s\u00A0]*)(.*)$/su;
const SYMBOL_BOX = /^(?:\d+[.)]\s*)?([☐☑☒🗹□⬜◻▢🔲])\uFE0F?([\s\u00A0]*)(.*)$/su;

/** One sign that is neither letter nor digit: surely meant as a box. */
const UNKNOWN_MARK = /^[^\p{L}\p{N}\s"'`*$@^]$/u;

const BOX_CLAIMS = new Map(Object.entries(BOX_MARKS));
const MARK_CLAIMS = new Map(Object.entries(STATE_MARKS));

/** A box written as text: `[~] x`, `[N/A] x`, `☐ x`, `[ ]x`. null for `[link]`, `[Name]` and the like. */
export const readBox = (text: string): Box | null => {
  const line = text.trimStart();
  const bracket = BRACKET_BOX.exec(line);
  if (bracket) {
    const [, inner = '', space = '', rest = ''] = bracket;
    const key = inner
      .replace(/\uFE0F/g, '')
      .trim()
      .toLowerCase();
    const known = BOX_CLAIMS.get(key);
    const claim = known ?? (UNKNOWN_MARK.test(inner) && space !== '' ? 'open' : null);
    if (!claim || (inner === '' && rest === '') || /^[(:[]/.test(rest)) return null;
    if (space === '' && inner.trim().length > 1 && rest !== '') return null;
    return { claim, mark: `[${inner}]`, rest, tight: space === '' && rest !== '', unknown: !known };
  }
  const symbol = SYMBOL_BOX.exec(line);
  if (!symbol) return null;
  const [, mark = '', , rest = ''] = symbol;
  return { claim: MARK_CLAIMS.get(mark) ?? 'open', mark, rest, tight: false, unknown: false };
};

export interface Mark {
  claim: Claim;
  mark: string;
  rest: string;
}

/** No mark is ASCII, and most texts are. */
const SIGN = /[^\t\n\r -~]/;
const MARK_SIGNS = [...MARK_CLAIMS.keys()].join('|');
const LEADING_MARK = new RegExp(`^(${MARK_SIGNS})\\uFE0F?\\s*(.*)$`, 'su');
const TRAILING_MARK = new RegExp(`^(.*\\S)\\s*(${MARK_SIGNS})\\uFE0F?$`, 'su');

/** An emoji that stands for a state at the start ("✅ x") or, failing that, at the end ("x ✅") of a line. */
export const readMark = (text: string): Mark | null => {
  if (!SIGN.test(text)) return null;
  const leading = LEADING_MARK.exec(text.trim());
  if (leading) return markOf(leading[1], leading[2]);
  const trailing = TRAILING_MARK.exec(text.trim());
  return trailing ? markOf(trailing[2], trailing[1]) : null;
};

/** As `readMark`, for lines that state something: conditions, good and bad examples do not. */
export const readStateMark = (text: string): Mark | null => {
  const mark = readMark(text);
  return mark && !NO_STATEMENT.test(mark.rest) ? mark : null;
};

const NO_STATEMENT =
  /^(?:if|when|unless|si|wenn|falls|se|cuando|quando|если|eğer|indicates?|means?|denotes?|stands for|represents?|signifie|significa|bedeutet)\s|^[=:：]|^(?:如果|若|もし|만약)|^(?:bad|good|wrong|right|correct|incorrect|do|don'?t|avoid|prefer)\s*[:：]/iu;

const markOf = (mark = '', rest = ''): Mark | null => {
  const claim = MARK_CLAIMS.get(mark);
  return claim && rest !== '' ? { claim, mark, rest } : null;
};

const WORD_CLAIMS = new Map<string, Claim>(
  Object.entries(STATE_WORDS).flatMap(([claim, words]) =>
    words.map((word): [string, Claim] => [normaliseState(word), claim as Claim]),
  ),
);

/**
 * "FIXED", "`IN_PROGRESS`", "🟡 In Progress", "✅", "Done (2026-01-02)" → the claim they state, else
 * null. A mark that says otherwise takes a "done" back that has more to say: "⚠️ Implemented, but…".
 */
export const readStateWord = (text: string): Claim | null => {
  const bare = text.replace(/\uFE0F/g, '').trim();
  const mark = readMark(`${bare} .`) ?? readMark(bare);
  const word = normaliseState(mark ? mark.rest : bare);
  const exact = WORD_CLAIMS.get(word);
  if (exact) return exact;
  const stated = findWord(word);
  if (stated === 'done' && mark && mark.claim !== 'done')
    return mark.mark === '⚠' ? 'in-progress' : mark.claim;
  return (
    stated ?? (mark && !isNeutralStatus(word) ? mark.claim : null) ?? MARK_CLAIMS.get(bare) ?? null
  );
};

const PARTLY = startPattern(PARTLY_WORDS);

/** The state at the start of a longer text. */
const findWord = (word: string): Claim | null =>
  WORD_CLAIMS.get(word.replace(/\s*[([（:：,;–—].*$/su, '').trim()) ??
  WORD_CLAIMS.get(word.split(/\s+-\s+/u)[0] ?? '') ??
  (PARTLY.test(word) ? 'in-progress' : null);

const ATTRIBUTED = startPattern(ATTRIBUTED_STATES);
const ATTRIBUTION = startPattern(ATTRIBUTIONS);
const RESERVED = phrasePattern(RESERVATIONS);

/**
 * As `readStateWord`, for cells that say more than the state: "Fixed in PR #12", "Verified by QA". What
 * takes the state back or promises it ("done by Friday", "fixed, but only in part") states nothing.
 */
export const readStatus = (text: string): Claim | null => {
  const known = readStateWord(text);
  if (known) return known;
  const lower = foldText(text).trim();
  const word = ATTRIBUTED.exec(lower)?.[0];
  if (!word) return null;
  const rest = lower.slice(word.length).trim();
  return ATTRIBUTION.test(rest) && !RESERVED.test(rest) ? readStateWord(word) : null;
};

/** "OPTIONAL": stands where a state stands and states none. */
export const isNeutralStatus = (text: string): boolean =>
  NEUTRAL_STATUS_WORDS.includes(normaliseState(readMark(text)?.rest ?? text));

function normaliseState(text: string): string {
  return foldCase(text)
    .replace(/[`*_"'’]+/g, ' ')
    .replace(/[.!。！]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const TRAILING_STATE = /^(.*\S)\s*(?:[–—]|\s-|-\s)\s*(.{1,40})$/su;

export interface TrailingState {
  rest: string;
  claim: Claim;
  word: string;
}

/**
 * A state word behind a dash at the end of an item: "Load balancer — N/A at launch", "Sync - ⏳ Pending".
 * Words that are everyday English ("ready", "tested") count only with a mark or as `N/A`, `TODO` and kin.
 */
export const readTrailingState = (text: string): TrailingState | null => {
  const match = /[–—-]/.test(text) ? TRAILING_STATE.exec(text) : null;
  if (!match) return null;
  const [, rest = '', tail = ''] = match;
  const mark = readMark(tail);
  const na =
    /^(?:n\/a|not applicable|sans objet|no aplica|entfällt|対象外|不适用|해당 없음)(?![\p{L}/])/iu.exec(
      tail,
    );
  if (na) return { rest, claim: 'not-applicable', word: na[0] };
  const claim = mark && LEADING_MARK.test(tail) ? readStateWord(tail) : readLoudWord(tail);
  return claim && claim !== 'done' ? { rest, claim, word: tail } : null;
};

const LOUD =
  /^(?:TODO|TBD|WIP|PENDING|BLOCKED|DEFERRED|SKIPPED|IN PROGRESS|NOT STARTED|NOT DONE)\b|^(?:pending|blocked|deferred|in progress|not started|todo|wip)$/u;

const readLoudWord = (tail: string): Claim | null => {
  const word = LOUD.exec(tail)?.[0];
  return word ? readStateWord(word) : null;
};

const HEADING_STATES = Object.entries(HEADING_STATE_WORDS).map(([claim, words]) => ({
  claim: claim as Claim,
  pattern: phrasePattern(words),
}));

/** The state that a heading or lead-in gives to marks below it: "✅ Completed (Auto-Generated)". The longest word wins. */
export const readHeadingState = (heading: string): Claim | null => {
  const text = foldText(heading);
  let best: { claim: Claim; length: number } | null = null;
  for (const { claim, pattern } of HEADING_STATES) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { claim, length };
  }
  return best?.claim ?? null;
};
