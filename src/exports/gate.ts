import { OPEN_GATE } from '../model/binding.ts';
import type { Gate } from '../model/gate.ts';
import { describeGain } from '../model/gate-wording.ts';
import { wordChange } from '../model/history-wording.ts';
import type { TurnedItem, TurnedProject } from '../model/turned.ts';
import { describeRest, formatScore } from '../model/wording.ts';
import { type Gated, listItems, listLevel, listSignoffs, wordVerdict } from './gate-lines.ts';
import { renderGateMarkdown } from './gate-markdown.ts';

export const GATE_FORMATS = ['text', 'json', 'github', 'markdown'] as const;
export type GateFormat = (typeof GATE_FORMATS)[number];

/** Where nothing was recorded and nothing asked for, nothing can open the gate. */
const CLOSED: Gate = {
  verdict: 'NO-GO',
  asked: OPEN_GATE,
  rules: [
    {
      rule: 'something',
      title: 'There is evidence to judge.',
      passed: false,
      why: 'No run was recorded, and no evidence is bound.',
      items: [],
    },
  ],
};

/** The gate of a project, rule by rule, in the form that is asked for. */
export const renderGate = (
  project: Gated,
  format: GateFormat,
  turned: TurnedProject | null = null,
): string => {
  const gate = project.gate ?? CLOSED;
  switch (format) {
    case 'text':
      return renderText(project, gate, turned);
    case 'json':
      return `${JSON.stringify(renderGateJson(project, gate, turned), null, 2)}\n`;
    case 'github':
      return renderGithub(project, gate);
    case 'markdown':
      return renderGateMarkdown(project, gate, turned);
  }
};

const renderText = (
  project: Gated,
  { verdict, rules }: Gate,
  turned: TurnedProject | null,
): string => {
  const lines = rules.flatMap(({ passed, title, why, items }, at) => [
    `  ${passed ? 'pass' : 'FAIL'}  ${at + 1}. ${title} ${why}`,
    ...(passed ? [] : listItems(project, items).map((one) => `          ${joinItem(one)}`)),
  ]);
  const { verified, claimed } = project.score;
  const head = `${verdict}  ${project.name}: verified ${formatScore(verified)}, claimed ${formatScore(claimed)}`;
  return [
    head,
    `  ${describeRest(project.score, project.unwaived)}`,
    ...lines,
    ...[...listLevel(project), ...listSignoffs(project)].map((line) => `  ${line}`),
    ...listNext(project),
    ...listTurned(turned),
    '',
  ].join('\n');
};

const listNext = ({ next }: Gated): string[] =>
  (next?.actions ?? []).map(
    (action) =>
      `  next: ${action.judged.item.text} (${action.judged.item.id}): ${action.advice.replace(/\.$/, '')} (${describeGain(action)})`,
  );

/** What turned since a record, the worse first. */
const listTurned = (turned: TurnedProject | null): string[] => {
  if (turned === null) return [];
  const { verified, gate, worse, better, since } = turned;
  const list = (word: string, items: readonly TurnedItem[]): string[] =>
    items.map(
      ({ text, id, before, after }) =>
        `  ${word}: ${text} (${id}): ${wordVerdict(before)}, now ${wordVerdict(after)}`,
    );
  return [
    `Since ${since}: verified ${formatScore(verified.before)}, now ${formatScore(verified.after)}; gate ${gate.before ?? 'none'}, now ${gate.after ?? 'none'}`,
    ...list('worse', worse),
    ...list('better', better),
    ...(worse.length + better.length === 0 ? ['  No item turned.'] : []),
  ];
};

export const renderGateJson = (
  { id, name, score, unwaived, levels, level, next, signoffs }: Gated,
  { verdict, rules }: Gate,
  turned: TurnedProject | null,
) => ({
  schema: 'seaworthy/gate/1' as const,
  project: id,
  name,
  verdict,
  verified: score.verified,
  claimed: score.claimed,
  unknown: score.unknown,
  waived: score.waived,
  contradicted: score.contradicted,
  unwaived:
    unwaived === null ? null : { unknown: unwaived.unknown, contradicted: unwaived.contradicted },
  rules,
  signoffs: {
    asked: signoffs.length,
    signed: signoffs.filter(({ state }) => state !== 'open').length,
    current: signoffs.filter(({ state }) => state === 'current').length,
    changed: signoffs
      .filter(({ state }) => state === 'changed')
      .map(({ role, name, date, changes }) => ({
        role,
        name,
        date,
        changes: changes.map(wordChange),
      })),
  },
  level,
  levels,
  next: (next?.actions ?? []).map(({ judged, advice, gain, closes }) => ({
    item: judged.item.id,
    advice,
    gain,
    closes,
  })),
  turned,
});

const joinItem = ({ text, id, said }: ReturnType<typeof listItems>[number]): string =>
  `${text}${id === null ? '' : ` (${id})`}${said === undefined ? '' : `: ${said}`}`;

/** Annotations of GitHub Actions: one for each rule that does not hold. */
const renderGithub = (project: Gated, { verdict, rules }: Gate): string => {
  const failed = rules.filter(({ passed }) => !passed);
  const encode = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const lines = failed.map(
    ({ title, why }) =>
      `::error title=${encode(`${project.name}: NO-GO`).replaceAll(',', '%2C').replaceAll(':', '%3A')}::${encode(`${title} ${why}`)}`,
  );
  return [...lines, `${verdict}  ${project.name}`, ''].join('\n');
};
