/** The pages about all projects as markdown, and the way in for a reader that is a program. */
import {
  CONTRADICTIONS_PAGE,
  EXPIRING_PAGE,
  FLEET_PAGE,
  METHOD_PAGE,
  NOT_KNOWN_PAGE,
  PROBLEMS_PAGE,
  projectPage,
  RUNBOOKS_PAGE,
  runbookPage,
  startPage,
  twinOf,
} from '../model/addresses.ts';
import { describeValidUntil } from '../model/proof-wording.ts';
import { countSignoffs } from '../model/signoff-wording.ts';
import type { Project, Site } from '../model/site.ts';
import { VERDICT_STYLES, type Verdict } from '../model/verdict.ts';
import {
  countContradictions,
  countLapses,
  countUnknown,
  hasUnknown,
} from '../model/watch-wording.ts';
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
        ...TROUBLE.map((verdict) => VERDICT_STYLES[verdict].word),
        'Problems',
        'Sign-offs',
        'Runbooks',
        'Owner',
      ],
      site.projects.map((project) => {
        const { id, name, gate, score, phases, problems, signoffs, runbooks, owner } = project;
        const { done, open } = phases.readiness;
        return [
          renderLink(name, twinOf(projectPage(id))),
          gate === null
            ? 'no record'
            : [gate.verdict, describeValidUntil(project.validUntil)].filter(Boolean).join(' '),
          formatScore(score.verified),
          formatScore(score.claimed),
          done + open === 0 ? '–' : `${formatCount(done)} of ${formatCount(done + open)}`,
          ...TROUBLE.map((verdict) => countVerdict(project, verdict)),
          formatCount(problems.length),
          signoffs.length === 0 ? 'none asked' : countSignoffs(signoffs),
          formatCount(runbooks.length),
          escapeMarkdown(owner ?? 'not named'),
        ];
      }),
    ),
    ...listWatch(site.watch).map(
      ({ title, page, finding }) => `${renderLink(title, twinOf(page))}: ${finding}.`,
    ),
    `${renderLink('Runbooks', twinOf(RUNBOOKS_PAGE))}, ${renderLink('method', twinOf(METHOD_PAGE))}, ${renderLink('problems', twinOf(PROBLEMS_PAGE))}. Judged ${site.builtAt} by ${escapeMarkdown(site.generator)}.`,
  ]);

/** Verdicts that someone has to look into. */
const TROUBLE = ['contradicted', 'failing', 'expired', 'missing'] as const;

const countVerdict = ({ items }: Project, verdict: Verdict): string =>
  formatCount([...items.values()].filter((one) => one.verdict === verdict).length);

/** The lists over all systems that have something to say. */
const listWatch = (watch: Site['watch']): { title: string; page: string; finding: string }[] => [
  ...(watch.contradictions.length === 0
    ? []
    : [
        {
          title: 'Contradictions',
          page: CONTRADICTIONS_PAGE,
          finding: countContradictions(watch.contradictions),
        },
      ]),
  ...(watch.lapses.length === 0
    ? []
    : [{ title: 'Expiring', page: EXPIRING_PAGE, finding: countLapses(watch.lapses) }]),
  ...(hasUnknown(watch)
    ? [{ title: 'Not known', page: NOT_KNOWN_PAGE, finding: countUnknown(watch) }]
    : []),
];

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
      ...listWatch(site.watch).map(
        ({ title, page, finding }) => `${renderLink(title, twinOf(page))}: ${finding}`,
      ),
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
