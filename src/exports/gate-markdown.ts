import type { Gate } from '../model/gate.ts';
import { describeGain, describeGate } from '../model/gate-wording.ts';
import type { Project } from '../model/site.ts';
import type { TurnedItem, TurnedProject } from '../model/turned.ts';
import { describeRest, formatScore } from '../model/wording.ts';
import { type Gated, listItems, listLevel, listSignoffs, wordVerdict } from './gate-lines.ts';
import {
  escapeInline,
  joinBlocks,
  renderCodeSpan,
  renderList,
  renderTable,
  renderWording,
} from './markdown-text.ts';

/** A comment on a pull request: the answer, what turned since the last record, the rules, what to do next. */
export const renderGateMarkdown = (
  project: Gated,
  gate: Gate,
  turned: TurnedProject | null,
): string => {
  const { score, unwaived } = project;
  const { count, why } = describeGate(gate);
  const comment = joinBlocks([
    `### ${gate.verdict}: ${escapeInline(project.name)}`,
    `${count}${why === null ? '' : `: ${escapeInline(why)}`}. **Verified ${formatScore(score.verified)}**, claimed ${formatScore(score.claimed)}. ${describeRest(score, unwaived)}`,
    ...renderTurned(turned),
    '#### Rules',
    renderTable(
      ['', 'Rule', 'Holds', 'Why'],
      gate.rules.map(({ title, passed, why: found }, at) => [
        `${at + 1}`,
        renderWording(title),
        passed ? 'yes' : '**no**',
        renderWording(found),
      ]),
    ),
    renderList(
      gate.rules
        .filter(({ passed }) => !passed)
        .flatMap(({ items }) => listItems(project, items))
        .map(({ text, id, said }) => joinItem(text, id, said)),
    ),
    ...renderNext(project.next),
    [...listLevel(project), ...listSignoffs(project)].map(escapeInline).join('\\\n'),
  ]);
  return calmMentions(comment);
};

/** Who is named in an item is not called to each pull request. Code is no mention, and stays as it is. */
const calmMentions = (markdown: string): string =>
  markdown.replace(/(`+)[\s\S]*?\1|@(?=\w)/g, (found) => (found === '@' ? '@&#8203;' : found));

const renderTurned = (turned: TurnedProject | null): string[] => {
  if (turned === null) return [];
  const { since, at, verified, gate, worse, better } = turned;
  const rows = [...worse, ...better];
  const more = rows.length - MOST_ROWS;
  const figures = `verified ${formatScore(verified.before)} → ${formatScore(verified.after)}, gate ${gate.before ?? 'none'} → ${gate.after ?? 'none'}`;
  return [
    '#### What turned',
    `Since the record of ${at.slice(0, 10)} (${renderCodeSpan(since)}): ${figures}.`,
    rows.length === 0
      ? 'No item turned.'
      : renderTable(
          ['Item', 'Was', 'Is'],
          [
            ...worse.map((one) => renderRow(one, '**')),
            ...better.map((one) => renderRow(one, '')),
          ].slice(0, MOST_ROWS),
        ),
    more > 0 ? `And ${more} more.` : '',
  ];
};

/** A comment has an end, and a reader too. */
const MOST_ROWS = 50;

const renderRow = ({ text, id, before, after }: TurnedItem, mark: string): string[] => [
  joinItem(text, id, undefined),
  wordVerdict(before),
  `${mark}${wordVerdict(after)}${mark}`,
];

const joinItem = (text: string, id: string | null, said: string | undefined): string =>
  [
    `${escapeInline(text)}${id === null ? '' : ` (${renderCodeSpan(id)})`}`,
    ...(said === undefined ? [] : [renderWording(said)]),
  ].join(': ');

const renderNext = (next: Project['next']): string[] => {
  const actions = next?.actions ?? [];
  if (actions.length === 0) return [];
  const lines = actions.map((action) => {
    const { item } = action.judged;
    const advice = renderWording(action.advice.replace(/\.$/, ''));
    return `${joinItem(item.text, item.id, undefined)}: ${advice} (${describeGain(action)})`;
  });
  return ['#### Next', renderList(lines)];
};
