/** The pages about all projects as markdown, and the way in for a reader that is a program. */
import {
  FLEET_PAGE,
  METHOD_PAGE,
  PROBLEMS_PAGE,
  projectPage,
  RUNBOOKS_PAGE,
  runbookPage,
  startPage,
  twinOf,
} from '../model/addresses.ts';
import type { Project, Site } from '../model/site.ts';
import { countOf, describeProgress, formatCount, formatScore } from '../model/wording.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderLink,
  renderList,
  renderTable,
} from './markdown-text.ts';
import { type NamedRunbook, nameRunbooks } from './name-runbooks.ts';
import { relativeAddress } from './relative-address.ts';

const ABOUT =
  'Production-readiness checklists and what proves them. Claimed is what the documents say, verified is what evidence shows; both are points out of 100 and never blended.';

export const renderFleetMarkdown = (site: Site): string =>
  joinBlocks([
    `# ${escapeMarkdown(site.title)}`,
    ABOUT,
    renderTable(
      [
        'System',
        'Gate',
        'Verified',
        'Claimed',
        'Claimed done',
        'Problems',
        'Sign-offs',
        'Runbooks',
        'Owner',
      ],
      site.projects.map((project) => {
        const { id, name, gate, score, phases, problems, signoffs, runbooks, owner } = project;
        const { done, open } = phases.readiness;
        const signed = signoffs.filter((signoff) => signoff.signed).length;
        return [
          renderLink(name, twinOf(projectPage(id))),
          gate?.verdict ?? 'no record',
          formatScore(score.verified),
          formatScore(score.claimed),
          done + open === 0 ? '–' : `${formatCount(done)} of ${formatCount(done + open)}`,
          formatCount(problems.length),
          signoffs.length === 0 ? 'none asked' : `${signed} of ${signoffs.length}`,
          formatCount(runbooks.length),
          escapeMarkdown(owner ?? 'not named'),
        ];
      }),
    ),
    `${renderLink('Runbooks', twinOf(RUNBOOKS_PAGE))}, ${renderLink('method', twinOf(METHOD_PAGE))}, ${renderLink('problems', twinOf(PROBLEMS_PAGE))}. Judged ${site.builtAt} by ${escapeMarkdown(site.generator)}.`,
  ]);

export const renderRunbooksMarkdown = ({ projects }: Pick<Site, 'projects'>): string => {
  const rows = listRunbooks(projects);
  const link = (text: string, page: string): string =>
    renderLink(text, twinOf(relativeAddress(RUNBOOKS_PAGE, page)));
  return joinBlocks([
    `# ${countOf(rows.length, 'runbook')}`,
    rows.length === 0
      ? 'No runbook was found.'
      : renderTable(
          ['Runbook', 'System', 'When to use it', 'Takes', 'Steps'],
          rows.map(({ project, runbook, name }) => [
            link(name, runbookPage(project.id, runbook.id)),
            link(project.name, projectPage(project.id)),
            escapeMarkdown(runbook.triggers.join('; ') || 'not said'),
            escapeMarkdown(runbook.duration ?? 'not said'),
            formatCount(runbook.steps.length),
          ]),
        ),
  ]);
};

/** `llms.txt`. Source: https://llmstxt.org */
export const renderLlmsText = (site: Site): string => {
  const runbooks = listRunbooks(site.projects);
  return joinBlocks([
    `# ${escapeMarkdown(site.title)}`,
    `> ${ABOUT}`,
    `The pages named here have an \`.html\` beside them, and every project has its data as \`index.json\` (\`schema/project.json\` describes it). Judged ${site.builtAt} by ${escapeMarkdown(site.generator)}.`,
    ...section('Projects', site.projects.map(renderProjectLink)),
    ...section(
      'Runbooks',
      runbooks.map(
        ({ project, runbook, name }) =>
          `${renderLink(name, twinOf(runbookPage(project.id, runbook.id)))}: ${escapeMarkdown(project.name)}`,
      ),
    ),
    ...section('Method', [
      `${renderLink('Method', twinOf(METHOD_PAGE))}: how items are judged and counted, and what that does not prove`,
      `${renderLink('Fleet', twinOf(FLEET_PAGE))}: all systems in one table`,
    ]),
    ...section('Optional', [
      `${renderLink('Runbooks', twinOf(RUNBOOKS_PAGE))}: all runbooks in one table`,
      `${renderLink('Problems', twinOf(PROBLEMS_PAGE))}: what can be wrong with a document`,
    ]),
  ]);
};

const section = (title: string, entries: readonly string[]): string[] =>
  entries.length === 0 ? [] : [`## ${title}`, renderList(entries)];

const renderProjectLink = ({ id, name, gate, score, phases }: Project): string => {
  const figures =
    score.verified === null
      ? 'no score'
      : `verified ${formatScore(score.verified)}, claimed ${formatScore(score.claimed)}`;
  return `${renderLink(name, twinOf(projectPage(id)))}: ${gate === null ? '' : `${gate.verdict}, `}${figures}, ${describeProgress(phases.readiness)}; ${renderLink('start here', twinOf(startPage(id)))}`;
};

const listRunbooks = (projects: readonly Project[]): (NamedRunbook & { project: Project })[] =>
  projects.flatMap((project) => nameRunbooks(project).map((named) => ({ ...named, project })));
