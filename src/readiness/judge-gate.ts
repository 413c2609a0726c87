import type { GateSettings, Level } from '../model/binding.ts';
import type { Gate, JudgedLevel, JudgedRule } from '../model/gate.ts';
import { createNameMatcher } from '../model/match-name.ts';
import type { Problem } from '../model/problem.ts';
import { PROBLEMS } from '../model/problem-catalogue.ts';
import type { RecordView } from '../model/record-view.ts';
import type { JudgedSignOff } from '../model/signed.ts';
import type { JudgedItem, Score } from '../model/site.ts';
import { countOf } from '../model/wording.ts';
import {
  type EvidenceAuthor,
  type HeldWaiver,
  judgeSeparation,
  judgeSignoffRule,
} from './signoffs/judge-signoff-rules.ts';

export interface GateInput {
  items: readonly JudgedItem[];
  score: Score;
  records: readonly RecordView[];
  signoffs: readonly JudgedSignOff[];
  /** Those in force. */
  waivers: readonly HeldWaiver[];
  /** Of the evidence that is bound. */
  authors: readonly EvidenceAuthor[];
  /** Of the project, those of its records among them. */
  problems: readonly Problem[];
  /** ISO 8601. */
  now: string;
}

const DAY = 86_400_000;

/** GO only where every rule that is asked for holds, and never over nothing. */
export const judgeGate = (input: GateInput, settings: GateSettings): Gate => {
  const rules = judgeRules(input, settings);
  const verdict = rules.every(({ passed }) => passed) ? 'GO' : 'NO-GO';
  return { verdict, asked: settings, rules };
};

/** Each level by its own rules, and by those of all below it: one that is not met holds back all above. */
export const judgeLevels = (input: GateInput, levels: readonly Level[]): JudgedLevel[] => {
  let reached = true;
  return levels.map(({ name, rules: settings }) => {
    const rules = judgeRules(input, settings);
    const met = rules.every(({ passed }) => passed);
    reached &&= met;
    return { name, met, reached, rules };
  });
};

const judgeRules = (input: GateInput, settings: GateSettings): JudgedRule[] => {
  const scored = input.items.filter(({ scores }) => scores);
  return [
    judgeSomething(scored),
    judgeRecords(input),
    settings.critical ? judgeCritical(scored) : null,
    settings.contradictions ? judgeContradictions(input.items) : null,
    settings.verified === null ? null : judgeVerified(input.score, settings.verified),
    settings.age === null ? null : judgeAge(input, settings.age),
    settings.signoffs ? judgeSignoffRule(input.signoffs, settings) : null,
    settings.streams ? judgeStreams(scored) : null,
    ...settings.items.map((glob) => judgeItems(input.items, glob)),
    settings.separation ? judgeSeparation(input) : null,
  ].filter((rule) => rule !== null);
};

const idsOf = (items: readonly JudgedItem[]): string[] => items.map(({ item }) => item.id);

/** Not even with every other rule switched off is it GO over nothing, or over claims alone. */
const judgeSomething = (scored: readonly JudgedItem[]): JudgedRule => {
  const proven = scored.filter(({ verdict }) => verdict === 'verified').length;
  return {
    rule: 'something',
    title: 'There is something to judge.',
    passed: proven > 0,
    why:
      scored.length === 0
        ? 'No item of readiness applies.'
        : proven === 0
          ? `${countOf(scored.length, 'item')} of readiness, and evidence verifies none.`
          : `${countOf(scored.length, 'item')} of readiness.`,
    items: [],
  };
};

/** A history that was tampered with proves nothing, whatever the rest of it shows. */
const judgeRecords = ({ records, problems }: GateInput): JudgedRule | null => {
  // What is dated ahead proves nothing yet, and a site of an earlier day is no worse for it.
  const broken = problems.filter(
    ({ code }) =>
      code.startsWith('record-') &&
      code !== 'record-dated-ahead' &&
      PROBLEMS[code].severity === 'error',
  ).length;
  if (records.length + broken === 0) return null;
  return {
    rule: 'records',
    title: 'No record was changed or is missing.',
    passed: broken === 0,
    why:
      broken === 0
        ? 'Each holds the digests of those before it.'
        : `${countOf(broken, 'problem')} with the records.`,
    items: [],
  };
};

const judgeCritical = (scored: readonly JudgedItem[]): JudgedRule => {
  const open = scored.filter(
    ({ item, verdict }) =>
      item.severity === 'critical' && verdict !== 'verified' && verdict !== 'waived',
  );
  const all = scored.filter(({ item }) => item.severity === 'critical').length;
  return {
    rule: 'critical',
    title: 'Every critical item is verified or waived.',
    passed: open.length === 0,
    why:
      all === 0
        ? 'No item is critical.'
        : open.length === 0
          ? `All ${all} are.`
          : `${open.length} of ${all} ${open.length === 1 ? 'is' : 'are'} not.`,
    items: idsOf(open),
  };
};

const judgeContradictions = (items: readonly JudgedItem[]): JudgedRule => {
  const found = items.filter(({ verdict }) => verdict === 'contradicted');
  return {
    rule: 'contradictions',
    title: 'No claim is contradicted by evidence.',
    passed: found.length === 0,
    why: found.length === 0 ? 'None is.' : `${countOf(found.length, 'item')}: ticked, and refuted.`,
    items: idsOf(found),
  };
};

const judgeVerified = ({ verified }: Score, least: number): JudgedRule => ({
  rule: 'verified',
  title: `At least ${least} % is verified.`,
  passed: verified !== null && verified >= least,
  why: verified === null ? 'There is no score.' : `${verified.toFixed(1)} % is.`,
  items: [],
});

const judgeAge = ({ records, now }: GateInput, most: number): JudgedRule => {
  const days = Math.round(most / DAY);
  const latest = records
    .map(({ stored }) => stored.record.envelope.at)
    .filter((at) => at <= now)
    .sort()
    .at(-1);
  const age =
    latest === undefined ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(latest);
  return {
    rule: 'age',
    title: `The latest record is at most ${countOf(days, 'day')} old.`,
    passed: age <= most,
    why:
      latest === undefined
        ? 'There is no record.'
        : `It is of ${latest.slice(0, 10)}, ${countOf(Math.floor(age / DAY), 'day')} ago.`,
    items: [],
  };
};

const judgeStreams = (scored: readonly JudgedItem[]): JudgedRule => {
  const lost = scored.filter(({ verdict }) => verdict === 'expired' || verdict === 'missing');
  return {
    rule: 'streams',
    title: 'All evidence that is bound still comes.',
    passed: lost.length === 0,
    why:
      lost.length === 0
        ? 'It does.'
        : `${countOf(lost.length, 'item')}: evidence has expired or did not come.`,
    items: idsOf(lost),
  };
};

/** Also of items that do not score: a step of the rollout may be required. */
const judgeItems = (items: readonly JudgedItem[], glob: string): JudgedRule => {
  const fits = createNameMatcher(glob);
  const named = items.filter(({ item }) => item.leaf && fits(item.id));
  const open = named.filter(
    ({ verdict }) => verdict !== 'verified' && verdict !== 'waived' && verdict !== 'not-applicable',
  );
  return {
    rule: 'items',
    title: `Every item of \`${glob}\` is verified or waived.`,
    passed: named.length > 0 && open.length === 0,
    why:
      named.length === 0
        ? 'No item fits it.'
        : open.length === 0
          ? `All ${named.length} are.`
          : `${open.length} of ${named.length} ${open.length === 1 ? 'is' : 'are'} not.`,
    items: idsOf(open),
  };
};
