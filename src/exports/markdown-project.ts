import { projectPage, runbookPage, startPage, twinOf } from '../model/addresses.ts';
import type { Block, Checklist, Item } from '../model/checklist.ts';
import { wordChange } from '../model/history-wording.ts';
import { PROBLEMS, renderHint, renderMessage } from '../model/problem-catalogue.ts';
import { REMARK_WORDS } from '../model/proof-wording.ts';
import type { JudgedSignOff } from '../model/signed.ts';
import { countSignoffs, describeState, SIGNOFF_STYLES } from '../model/signoff-wording.ts';
import type { ChecklistView, JudgedItem, Project } from '../model/site.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';
import {
  CLAIM_WORDS,
  countOf,
  describeProgress,
  describeRest,
  describeThreshold,
  formatCount,
  formatScore,
} from '../model/wording.ts';
import { renderHtmlMarkdown } from './html-markdown.ts';
import { listProof, renderGateMarkdown, renderWaivers } from './markdown-proof.ts';
import {
  escapeMarkdown,
  joinBlocks,
  prefixLines,
  renderCodeSpan,
  renderLink,
  renderList,
  renderTable,
  renderWording,
} from './markdown-text.ts';
import { nameRunbooks } from './name-runbooks.ts';
import { relativeAddress } from './relative-address.ts';

/** A project's page as markdown: the same figures and items, each with its line. */
export const renderProjectMarkdown = (project: Project): string => {
  const { name, description, score, signoffs, runbooks, contacts, problems, waivers } = project;
  return joinBlocks([
    `# ${escapeMarkdown(name)}`,
    description === null ? null : escapeMarkdown(description),
    listFacts(project),
    renderLink(
      'Start here',
      twinOf(relativeAddress(projectPage(project.id), startPage(project.id))),
    ),
    renderGateMarkdown(project),
    ...(score.ledger.length > 0 ? ['## Scores', renderLedger(project)] : []),
    ...(waivers.length > 0 ? ['## Waivers', renderWaivers(project)] : []),
    ...(runbooks.length > 0 ? ['## Runbooks', listRunbooks(project)] : []),
    ...(contacts.length > 0
      ? [
          '## Who to call',
          list(contacts.map(({ role, value }) => `${role}: ${value ?? 'not named'}`)),
        ]
      : []),
    ...project.checklists.map((view) => renderChecklist(view, project)),
    ...(signoffs.length > 0
      ? [`## Sign-offs: ${countSignoffs(signoffs)}`, signoffs.map(renderSignOff).join('\n')]
      : []),
    ...(problems.length > 0 ? ['## Problems', listProblems(project)] : []),
  ]);
};

const list = (texts: readonly string[]): string => renderList(texts.map(escapeMarkdown));

const listFacts = (project: Project): string => {
  const { score, phases, owner, repository, tier, review } = project;
  return list([
    score.verified === null
      ? 'No score: no item of phase readiness applies, and nothing is not 100.'
      : `Verified ${formatScore(score.verified)}, claimed ${formatScore(score.claimed)}. ${describeRest(score, project.unwaived)}`,
    `Readiness: ${describeProgress(phases.readiness)}.`,
    `Owner: ${owner ?? 'not named'}`,
    ...(tier === null ? [] : [`Tier: ${tier}`]),
    ...(review === null ? [] : [`Review: ${review}`]),
    ...(repository === null ? [] : [`Repository: ${repository}`]),
  ]);
};

const renderLedger = ({ score }: Project): string =>
  renderTable(
    ['Verdict', 'Items', 'Points', 'Share'],
    [
      ...score.ledger.map(({ verdict, items, points, share }) => [
        VERDICT_STYLES[verdict].word,
        formatCount(items),
        points.toFixed(1),
        share === 0 ? '\\< 0.1' : share.toFixed(1),
      ]),
      [
        'Applicable',
        formatCount(score.applicable.items),
        score.applicable.points.toFixed(1),
        '100.0',
      ],
    ],
  );

const listRunbooks = (project: Project): string =>
  nameRunbooks(project)
    .map(({ runbook, name }) => {
      const page = relativeAddress(projectPage(project.id), runbookPage(project.id, runbook.id));
      const takes = runbook.duration === null ? 'duration not said' : `takes ${runbook.duration}`;
      return `- ${renderLink(name, twinOf(page))}: ${escapeMarkdown(`${takes}, ${countOf(runbook.steps.length, 'step')}`)}`;
    })
    .join('\n');

/** All of it but the sign-offs, which have their chapter. */
const renderChecklist = ({ checklist }: ChecklistView, project: Project): string | null => {
  const filled = findFilled(checklist);
  if (filled.size === 0) return null;
  const sections = checklist.sections.flatMap(({ id, title, heading, level, blocks }) => {
    if (!filled.has(id)) return [];
    const rank = '#'.repeat(Math.min(Math.max(level, 2) + 1, 6));
    return [
      level < 2 ? null : `${rank} ${escapeMarkdown(title || heading)}`,
      renderBlocks(blocks, project),
    ];
  });
  const note = checklist.items.length > 0 ? ' An item is medium where it says nothing else.' : '';
  return joinBlocks([
    `## ${escapeMarkdown(checklist.title) || 'Checklist'}`,
    `${renderCodeSpan(checklist.path)}, in its own order.${note}`,
    ...sections,
  ]).trimEnd();
};

/** Sections that hold something to print, and those they lie in. */
const findFilled = ({ sections }: Checklist): Set<string> => {
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  const filled = new Set<string>();
  for (const { id: own, blocks } of sections)
    if (blocks.some(({ kind }) => kind !== 'signoff'))
      for (
        let id: string | null = own;
        id !== null && !filled.has(id);
        id = parents.get(id) ?? null
      )
        filled.add(id);
  return filled;
};

/** Items next to each other are one list. */
const renderBlocks = (blocks: readonly Block[], project: Project): string => {
  let text = '';
  let last: Block['kind'] | null = null;
  for (const block of blocks) {
    const one = renderBlock(block, project);
    if (one === '') continue;
    text += last === null ? one : (last === 'item' && block.kind === 'item' ? '\n' : '\n\n') + one;
    last = block.kind;
  }
  return text;
};

const renderBlock = (block: Block, project: Project): string => {
  switch (block.kind) {
    case 'item': {
      const judged = project.items.get(block.id);
      return judged === undefined ? '' : renderItem(judged, project.id);
    }
    case 'group':
      return `**${escapeMarkdown(block.title)}**`;
    case 'prose':
      return renderHtmlMarkdown(block.html);
    default:
      return '';
  }
};

/** One line for what it claims and what that came to, then what stands below it. */
const renderItem = (judged: JudgedItem, projectId: string): string => {
  const { item, verdict, conflicts, remark } = judged;
  const indent = '  '.repeat(item.depth);
  const words = [
    VERDICT_STYLES[verdict].word.toLowerCase(),
    ...(item.claim === 'done' || item.claim === 'open' ? [] : [CLAIM_WORDS[item.claim]]),
    ...(remark === null ? [] : [REMARK_WORDS[remark]]),
    ...(item.status === null ? [] : [`status: ${item.status}`]),
    ...(item.severity === 'medium' ? [] : [item.severity]),
    ...(item.phase === 'readiness' ? [] : [item.phase]),
    ...(item.optional ? ['optional'] : []),
    ...(item.flag ? ['bad when ticked'] : []),
    ...(item.owner === null ? [] : [`owner ${item.owner}`]),
    ...(item.due === null ? [] : [`due ${item.due}`]),
    `line ${item.line}`,
  ];
  const mark = item.claim === 'done' ? 'x' : ' ';
  return [
    `${indent}- [${mark}] ${escapeMarkdown(item.text)} (${escapeMarkdown(words.join(', '))})`,
    ...[...listProof(judged, projectId), ...listBelow(item, conflicts)].map(
      (text) => `${indent}  - ${text}`,
    ),
    ...(item.detailsHtml === '' ? [] : [renderDetails(item.detailsHtml, `${indent}  `)]),
  ].join('\n');
};

const listBelow = ({ thresholds }: Item, conflicts: readonly string[]): string[] => [
  ...conflicts.map((conflict) => `Conflict: ${renderWording(conflict)}`),
  ...thresholds.map((threshold) =>
    escapeMarkdown(
      `${threshold.kind === 'target' ? 'Target' : 'Alarm'}: ${describeThreshold(threshold)}`,
    ),
  ),
];

/** All of it, as it was written. Anything but a list would go on in the line above it. */
const renderDetails = (html: string, indent: string): string => {
  const text = prefixLines(renderHtmlMarkdown(html), indent);
  return text.trimStart().startsWith('- ') ? text : `\n${text}`;
};

const renderSignOff = (one: JudgedSignOff): string => {
  const { role, statement, name, date, state, changes, digest } = one;
  const words = [
    `**${escapeMarkdown(role)}**${statement === null ? '' : ` ${escapeMarkdown(statement)}`}`,
    `${SIGNOFF_STYLES[state].word}${name === null ? '' : `: ${escapeMarkdown(`${name}, ${date ?? 'no date'}`)}`}`,
    escapeMarkdown(describeState(one)),
    ...(digest === null ? [] : [`SHA-256 ${renderCodeSpan(digest)}`]),
  ];
  const said = changes.slice(0, MOST_CHANGES).map(wordChange);
  if (changes.length > MOST_CHANGES) said.push(`and ${changes.length - MOST_CHANGES} more`);
  return `- ${words.join('. ')}${said.map((line) => `\n  - ${escapeMarkdown(line)}`).join('')}`;
};

const MOST_CHANGES = 10;

const listProblems = ({ problems }: Project): string =>
  problems
    .map((problem) => {
      const { file, line } = problem.place;
      const place = line === 0 ? file : `${file}:${line}`;
      const title = renderLink(PROBLEMS[problem.code].title, `../../problems/${problem.code}.md`);
      return `- ${title}, ${escapeMarkdown(place)}: ${renderWording(renderMessage(problem))} ${renderWording(renderHint(problem))}`;
    })
    .join('\n');
