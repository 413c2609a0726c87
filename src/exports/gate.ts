import type { Gate } from '../model/gate.ts';
import { describeGain } from '../model/gate-wording.ts';
import { wordChange } from '../model/history-wording.ts';
import { countSignoffs, describeState } from '../model/signoff-wording.ts';
import type { Project } from '../model/site.ts';
import type { TurnedItem, TurnedProject } from '../model/turned.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';
import { formatScore } from '../model/wording.ts';
import { escapeMarkdown, renderTable } from './markdown-text.ts';

export const GATE_FORMATS = ['text', 'json', 'github', 'markdown'] as const;
export type GateFormat = (typeof GATE_FORMATS)[number];

type Gated = Pick<
  Project,
  'id' | 'name' | 'gate' | 'score' | 'items' | 'levels' | 'level' | 'next' | 'signoffs'
>;

/** Where nothing was recorded and nothing asked for, nothing can open the gate. */
const CLOSED: Gate = {
  verdict: 'NO-GO',
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
      return renderMarkdown(project, gate, turned);
  }
};

const MOST_NAMED = 10;

const renderText = (
  project: Gated,
  { verdict, rules }: Gate,
  turned: TurnedProject | null,
): string => {
  const lines = rules.flatMap(({ passed, title, why, items }, at) => [
    `  ${passed ? 'pass' : 'FAIL'}  ${at + 1}. ${title} ${why}`,
    ...(passed ? [] : listItems(project, items).map((line) => `          ${line}`)),
  ]);
  const { verified, claimed } = project.score;
  const head = `${verdict}  ${project.name}: verified ${formatScore(verified)}, claimed ${formatScore(claimed)}`;
  return [
    head,
    ...lines,
    ...listLevel(project),
    ...listSignoffs(project),
    ...listNext(project),
    ...listTurned(turned),
    '',
  ].join('\n');
};

const listLevel = ({ levels, level }: Gated): string[] =>
  levels.length === 0
    ? []
    : [`  level: ${level ?? 'none'} of ${levels.map(({ name }) => name).join(', ')}`];

/** How many are current, and what voided those that are not. */
const listSignoffs = ({ signoffs }: Gated): string[] =>
  signoffs.length === 0
    ? []
    : [
        `  sign-offs: ${countSignoffs(signoffs)}`,
        ...signoffs.filter(({ state }) => state === 'changed').map(describeVoid),
      ];

const describeVoid = (one: Gated['signoffs'][number]): string => {
  const { role, name, changes } = one;
  const said = changes.slice(0, MOST_NAMED).map(wordChange);
  if (changes.length > MOST_NAMED) said.push(`and ${changes.length - MOST_NAMED} more`);
  return `  changed since ${role} signed (${name}): ${said.join('; ') || describeState(one)}`;
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
        `  ${word}: ${text} (${id}): ${wordOf(before)}, now ${wordOf(after)}`,
    );
  return [
    `Since ${since}: verified ${formatScore(verified.before)}, now ${formatScore(verified.after)}; gate ${gate.before ?? 'none'}, now ${gate.after ?? 'none'}`,
    ...list('worse', worse),
    ...list('better', better),
    ...(worse.length + better.length === 0 ? ['  No item turned.'] : []),
  ];
};

const wordOf = (verdict: TurnedItem['after']): string =>
  verdict === null ? 'gone' : VERDICT_STYLES[verdict].word.toLowerCase();

const listItems = ({ items }: Gated, ids: readonly string[]): string[] => {
  const named = ids.slice(0, MOST_NAMED).map((id) => {
    const one = items.get(id);
    const said = one?.evidence.find(({ state }) => state !== 'passes')?.sentence;
    return `${one?.item.text ?? id} (${id})${said === undefined ? '' : `: ${said}`}`;
  });
  return ids.length > MOST_NAMED ? [...named, `and ${ids.length - MOST_NAMED} more`] : named;
};

export const renderGateJson = (
  { id, name, score, levels, level, next, signoffs }: Gated,
  { verdict, rules }: Gate,
  turned: TurnedProject | null,
) => ({
  schema: 'seaworthy/gate/1' as const,
  project: id,
  name,
  verdict,
  verified: score.verified,
  claimed: score.claimed,
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

/** A comment on a pull request. */
const renderMarkdown = (
  project: Gated,
  { verdict, rules }: Gate,
  turned: TurnedProject | null,
): string => {
  const { verified, claimed } = project.score;
  return [
    `### ${verdict}: ${escapeMarkdown(project.name)}`,
    '',
    `Verified ${formatScore(verified)}, claimed ${formatScore(claimed)}.`,
    '',
    renderTable(
      ['Rule', 'Holds', 'Why'],
      rules.map(({ title, passed, why }) => [
        escapeMarkdown(title),
        passed ? 'yes' : '**no**',
        escapeMarkdown(why),
      ]),
    ),
    '',
    ...rules
      .filter(({ passed }) => !passed)
      .flatMap(({ items }) => listItems(project, items))
      .map((line) => `- ${escapeMarkdown(line)}`),
    ...[
      ...listLevel(project),
      ...listSignoffs(project),
      ...listNext(project),
      ...listTurned(turned),
    ].map(
      (line) =>
        `${line.startsWith('Since') ? '\n**' : '- '}${escapeMarkdown(line.trim())}${line.startsWith('Since') ? '**\n' : ''}`,
    ),
    '',
  ].join('\n');
};
