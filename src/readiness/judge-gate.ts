import type { BoundEvidence, GateSettings, Level } from '../model/binding.ts';
import type { Gate, JudgedLevel, JudgedRule } from '../model/gate.ts';
import { createNameMatcher } from '../model/match-name.ts';
import type { Problem } from '../model/problem.ts';
import { PROBLEMS } from '../model/problem-catalogue.ts';
import type { RecordView } from '../model/record-view.ts';
import type { JudgedSignOff } from '../model/signed.ts';
import type { JudgedItem, Score } from '../model/site.ts';
import { countOf } from '../model/wording.ts';
import { measureVerified } from './score-items.ts';
import {
  type EvidenceAuthor,
  type HeldWaiver,
  judgeSeparation,
  judgeSignoffRule,
} from './signoffs/judge-signoff-rules.ts';

/** What the gate needs to know of an item. */
export type GatedItem = Pick<JudgedItem, 'item' | 'verdict' | 'scores'> & {
  evidence: readonly Pick<BoundEvidence, 'state'>[];
  /** The verdict underneath, where it is waived. */
  waiver: Pick<NonNullable<JudgedItem['waiver']>, 'verdict'> | null;
};

export interface GateInput {
  items: readonly GatedItem[];
  score: Score;
  records: readonly RecordView[];
  signoffs: readonly JudgedSignOff[];
  /** Those in force. */
  waivers: readonly HeldWaiver[];
  /** Of the evidence that is bound. */
  authors: readonly EvidenceAuthor[];
  /** Of the project, those of its records among them. */
  problems: readonly Problem[];
  /** What its front matter asks and nobody could read. */
  unread: number;
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
    input.unread > 0 ? refuseUnread(input.unread) : null,
  ].filter((rule) => rule !== null);
};

const idsOf = (items: readonly GatedItem[]): string[] => items.map(({ item }) => item.id);

/** Not even with every other rule switched off is it GO over nothing, or over claims alone. */
const judgeSomething = (scored: readonly GatedItem[]): JudgedRule => {
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

/** A binding that would have refuted something, a severity, a stricter rule: a slip of the pen opens nothing. */
const refuseUnread = (count: number): JudgedRule => ({
  rule: 'readable',
  title: 'What front matter asks can be read.',
  passed: false,
  why: `${countOf(count, 'entry', 'entries')} cannot; \`check\` names what is wrong.`,
  items: [],
});

const judgeCritical = (scored: readonly GatedItem[]): JudgedRule => {
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
          ? describeAll(all)
          : `${open.length} of ${all} ${open.length === 1 ? 'is' : 'are'} not.`,
    items: idsOf(open),
  };
};

const describeAll = (count: number): string =>
  count === 1 ? 'The only one is.' : `All ${count} are.`;

const judgeContradictions = (items: readonly GatedItem[]): JudgedRule => {
  const found = items.filter(({ verdict }) => verdict === 'contradicted');
  const waived = items.filter(({ waiver }) => waiver?.verdict === 'contradicted').length;
  const said =
    found.length === 0 ? 'None is' : `${countOf(found.length, 'item')}: ticked, and refuted`;
  return {
    rule: 'contradictions',
    title: 'No claim is contradicted by evidence.',
    passed: found.length === 0,
    why:
      waived === 0
        ? `${said}.`
        : `${said}, beside ${waived} that ${waived === 1 ? 'is' : 'are'} waived.`,
    items: idsOf(found),
  };
};

/** By the exact share: what print rounds up does not pass. */
const judgeVerified = (score: Score, least: number): JudgedRule => {
  const exact = measureVerified(score);
  const passed = exact !== null && exact >= least;
  const printed = score.verified ?? 0;
  const shown = printed >= least === passed ? printed.toFixed(1) : spell(exact ?? 0);
  return {
    rule: 'verified',
    title: `At least ${least} % is verified.`,
    passed,
    why: score.verified === null ? 'There is no score.' : `${shown} % is.`,
    items: [],
  };
};

/** Cut, and not rounded, so that it stays on its side of a limit. */
const spell = (percent: number): string => String(Math.floor(percent * 1e4 + 1e-6) / 1e4);

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

/** Whatever its item claims; what is waived was set aside with its evidence. */
const judgeStreams = (scored: readonly GatedItem[]): JudgedRule => {
  const lost = scored.filter(
    ({ verdict, evidence }) =>
      verdict !== 'waived' &&
      evidence.some(({ state }) => state === 'expired' || state === 'missing'),
  );
  return {
    rule: 'streams',
    title: 'All evidence that is bound still comes.',
    passed: lost.length === 0,
    why:
      lost.length === 0
        ? 'It does.'
        : `${countOf(lost.length, 'item')}: evidence has expired, or none came that shows anything.`,
    items: idsOf(lost),
  };
};

/** Also of items that do not score: a step of the rollout may be required. */
const judgeItems = (items: readonly GatedItem[], glob: string): JudgedRule => {
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
          ? describeAll(named.length)
          : `${open.length} of ${named.length} ${open.length === 1 ? 'is' : 'are'} not.`,
    items: idsOf(open),
  };
};
