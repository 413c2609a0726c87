/** The front pages by role as markdown: the same rows as on the pages. */
import {
  AUDITOR_PAGE,
  fragment,
  NEWCOMER_PAGE,
  ON_CALL_PAGE,
  OWNER_PAGE,
  projectData,
  projectPage,
  recordsPage,
  runbookPage,
  startPage,
  twinOf,
} from '../model/addresses.ts';
import { describeAim, showsOf } from '../model/next-wording.ts';
import { formatDay } from '../model/proof-wording.ts';
import { countSignoffs } from '../model/signoff-wording.ts';
import type { Project, Site } from '../model/site.ts';
import { describeStart } from '../model/start-view.ts';
import { countOf, formatScore, SEVERITY_WORDS } from '../model/wording.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderLink,
  renderList,
  renderTable,
} from './markdown-text.ts';
import { nameRunbooks } from './name-runbooks.ts';
import { relativeAddress } from './relative-address.ts';

type Read = Pick<Site, 'projects' | 'builtAt'>;

const linkTwin = (from: string, text: string, to: string): string =>
  renderLink(text, twinOf(relativeAddress(from, to)));

export const renderAuditorMarkdown = ({ projects, builtAt }: Read): string =>
  joinBlocks([
    '# What can be shown, and what cannot',
    `Judged ${builtAt}.`,
    renderTable(
      ['System', 'Gate', 'Verified', 'Claimed', 'Records', 'Approvals', 'Waivers', 'To keep'],
      projects.map(({ id, name, gate, score, records, signoffs, waivers }) => [
        linkTwin(AUDITOR_PAGE, name, projectPage(id)),
        gate?.verdict ?? 'none',
        formatScore(score.verified),
        formatScore(score.claimed),
        records.length === 0
          ? 'none'
          : linkTwin(
              AUDITOR_PAGE,
              `${records.length}, the last of ${formatDay(records[0]?.stored.record.envelope.at ?? '')}`,
              recordsPage(id),
            ),
        signoffs.length === 0 ? 'none asked' : countSignoffs(signoffs),
        String(waivers.length),
        renderLink('data', relativeAddress(AUDITOR_PAGE, projectData(id))),
      ]),
    ),
  ]);

export const renderNewcomerMarkdown = ({ projects }: Read): string =>
  joinBlocks([
    `# New here: ${countOf(projects.length, 'system')}`,
    renderTable(
      ['System', 'Owner', 'There is', 'Not written down yet'],
      projects.map((project) => [
        linkTwin(NEWCOMER_PAGE, project.name, startPage(project.id)),
        escapeMarkdown(project.owner ?? 'not named'),
        describeStart(project),
        escapeMarkdown(project.start.gaps.join('; ') || 'nothing'),
      ]),
    ),
  ]);

export const renderOwnerMarkdown = ({ projects }: Read): string =>
  joinBlocks([
    '# Your next three actions',
    ...[...Map.groupBy(projects, ({ owner }) => owner ?? 'Nobody named')].flatMap(
      ([owner, owned]) => [`## ${escapeMarkdown(owner)}`, ...owned.flatMap(renderActions)],
    ),
  ]);

const renderActions = ({ id, name, gate, next }: Project): string[] => [
  `### ${linkTwin(OWNER_PAGE, name, projectPage(id))}`,
  next === null
    ? 'Nothing is open.'
    : joinBlocks([
        describeAim(next, showsOf(gate)),
        renderList(
          (gate === null ? next.items : next.actions.map(({ judged }) => judged)).map(
            ({ item }) =>
              `${renderLink(item.text, relativeAddress(OWNER_PAGE, projectPage(id)) + fragment(item.id))}: ${SEVERITY_WORDS[item.severity].toLowerCase()}`,
          ),
        ),
      ]),
];

export const renderOnCallMarkdown = ({ projects }: Read): string =>
  joinBlocks([
    `# On call: ${countOf(
      projects.reduce((sum, { runbooks }) => sum + runbooks.length, 0),
      'runbook',
    )}`,
    ...projects.flatMap((project) => [
      `## ${linkTwin(ON_CALL_PAGE, project.name, projectPage(project.id))}`,
      renderList([
        ...nameRunbooks(project).map(({ runbook, name }) =>
          linkTwin(ON_CALL_PAGE, name, runbookPage(project.id, runbook.id)),
        ),
        ...project.contacts.map(({ role, value }) =>
          escapeMarkdown(`${role}: ${value ?? 'not named'}`),
        ),
        ...project.start.escalation.map(({ level, action }) =>
          escapeMarkdown(`${level}: ${action}`),
        ),
      ]),
    ]),
  ]);
