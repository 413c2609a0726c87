/** How what speaks for an item is worded: on pages and in their twins. */
import { type BoundEvidence, EVIDENCE_STRENGTHS, type Waiver } from './binding.ts';
import { describeSelector } from './selector-wording.ts';
import type { JudgedItem } from './site.ts';
import { countOf, formatMoment } from './wording.ts';

/** "20 Nov 2026" of an ISO 8601 date or moment. */
export const formatDay = (iso: string): string => formatMoment(iso).replace(/,.*$/, '');

const DAY = 86_400_000;

/** "until 28 Nov 2026": when time alone changes something; empty where nothing lapses. */
export const describeValidUntil = (validUntil: string | null): string =>
  validUntil === null ? '' : `until ${formatDay(validUntil)}`;

/** How old evidence was at the moment of judging. */
export const describeAge = (at: string, now: string): string => {
  const days = Math.floor((Date.parse(now) - Date.parse(at)) / DAY);
  return days < 1 ? 'less than a day old' : `${countOf(days, 'day')} old`;
};

/** What the sentence alone would leave to be guessed. */
export const STATE_WORDS: Record<BoundEvidence['state'], string | null> = {
  passes: null,
  fails: 'Fails',
  expired: 'Passed then',
  missing: 'Missing',
};

/** "inferred: names the command `mypy src/`" or "declared: tests `tests/unit`". */
export const describeBinding = ({ source, reason, selector }: BoundEvidence['binding']): string =>
  `${source}: ${reason ?? describeSelector(selector)}`;

export const describeStrength = (strength: number): string =>
  `strength ${strength} of ${EVIDENCE_STRENGTHS.length - 1}, ${EVIDENCE_STRENGTHS[strength] ?? ''}`;

/** "expires" until it has. */
export const expiryVerb = ({ state }: Pick<BoundEvidence, 'state'>): 'expires' | 'expired' =>
  state === 'expired' ? 'expired' : 'expires';

export const REMARK_WORDS: Record<NonNullable<JudgedItem['remark']>, string> = {
  unticked: 'unticked, yet proven',
  disputed: 'disputed: proven, yet said not to apply',
};

/** All of a waiver but its reason and the verdict underneath. */
export const describeWaiver = ({ approver, until }: Waiver): string =>
  `Waived until ${formatDay(until)} by ${approver}`;
