/** What was true of a project on a day, as rows of a table: the same on the page and in its script. */
import { compareText } from './compare-text.ts';
import type { Moment, ProjectHistory } from './history.ts';
import { endOfDay, findMoment, findState, listApprovals } from './history-lookup.ts';
import { formatDay } from './proof-wording.ts';
import { SIGNOFF_WORDS } from './signed.ts';
import type { Verdict } from './verdict.ts';
import { countOf, formatMoment, formatScore } from './wording.ts';

export interface AsOfFact {
  title: string;
  text: string;
  recordId: string | null;
}

/** What of a history it takes. */
export type AsOfHistory = Pick<ProjectHistory, 'moments' | 'items' | 'bases' | 'late' | 'signoffs'>;

/** @param date ISO date: the state at its end */
export const listAsOf = (history: AsOfHistory, date: string): AsOfFact[] => {
  const { moments, bases } = history;
  const index = findMoment(moments, endOfDay(date));
  const moment = moments[index];
  const fact = (title: string, text: string, recordId: string | null = null): AsOfFact => ({
    title,
    text,
    recordId,
  });
  const last = findLastRecord(moments, index);
  const basis = bases[moment?.basis ?? -1];
  return [
    fact('Gate', moment === undefined ? NOTHING : describeGate(moment)),
    fact(
      'Verified over claimed',
      moment === undefined
        ? NOTHING
        : `${formatScore(moment.score.verified)} over ${formatScore(moment.score.claimed)}`,
    ),
    fact(
      'Contradicted, failing, expired, missing',
      moment === undefined
        ? NOTHING
        : TROUBLE.map((verdict) => moment.counts[verdict] ?? 0).join(', '),
    ),
    fact(
      'Sign-offs signed by then',
      moment === undefined
        ? NOTHING
        : moment.signoffs.asked === 0
          ? 'none asked for'
          : describeSignoffs(history, index),
    ),
    fact('Waivers in force', moment === undefined ? NOTHING : listWaived(history, index)),
    fact('Rules', basis === undefined || basis.rules === 0 ? NOTHING : `version ${basis.rules}`),
    fact('Last record', last === null ? NOTHING : formatMoment(last.at), last?.id ?? null),
    fact('Came later', describeLate(history, date)),
  ];
};

const NOTHING = 'nothing known yet';
const TROUBLE: readonly Verdict[] = ['contradicted', 'failing', 'expired', 'missing'];

const describeGate = ({ gate }: Moment): string => {
  if (gate === null) return 'no gate';
  const failed = gate.failed.length;
  return failed === 0
    ? `${gate.verdict}, all ${gate.rules} rules held`
    : `${gate.verdict}, ${failed} of ${countOf(gate.rules, 'rule')} failed`;
};

const findLastRecord = (
  moments: readonly Moment[],
  index: number,
): { id: string; at: string } | null => {
  for (let at = index; at >= 0; at -= 1) {
    const source = moments[at]?.source;
    if (source?.kind === 'record') return { id: source.id, at: source.of };
  }
  return null;
};

/** "1 of 2, 1 current: Ann Lee as QA Lead". */
const describeSignoffs = (history: AsOfHistory, index: number): string => {
  const { signed, asked, current } = history.moments[index]?.signoffs ?? NO_SIGNOFFS;
  const given = listApprovals(history, index)
    .filter(({ state }) => state !== 'open')
    .map(({ role, name, state }) => {
      const word = state === 'current' ? '' : `, ${SIGNOFF_WORDS[state]}`;
      return `${name ?? 'somebody'} as ${role}${word}`;
    });
  const counts = `${signed} of ${asked}, ${current} current`;
  return given.length === 0 ? counts : `${counts}: ${given.join('; ')}`;
};

const NO_SIGNOFFS = { signed: 0, asked: 0, current: 0 };

/** "2 items: until 31 Oct 2026 by Head of operations"; those of one approver and end together. */
const listWaived = ({ items }: AsOfHistory, index: number): string => {
  const held = items.flatMap((item) => {
    const state = findState(item, index);
    return state?.verdict === 'waived' && state.waiver !== null ? [state.waiver] : [];
  });
  const kinds = new Set(
    held
      .toSorted((a, b) => compareText(a.until, b.until) || compareText(a.approver, b.approver))
      .map(({ until, approver }) => `until ${formatDay(until)} by ${approver}`),
  );
  return held.length === 0 ? 'none' : `${countOf(held.length, 'item')}: ${[...kinds].join('; ')}`;
};

/** What is known now of that day and was not known then. */
const describeLate = ({ late }: AsOfHistory, date: string): string => {
  const end = endOfDay(date);
  const found = late.filter(({ of, known }) => of <= end && known > end);
  if (found.length === 0) return 'nothing';
  const turned = found.flatMap(({ items }) => items);
  return `${countOf(found.length, 'record')}${turned.length === 0 ? ' and turns nothing' : `: ${turned.map(({ text, before, after }) => `${text} was ${before}, is ${after}`).join('; ')}`}`;
};
