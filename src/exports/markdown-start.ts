import { fragment, projectPage, runbookPage, startPage, twinOf } from '../model/addresses.ts';
import type { Item } from '../model/checklist.ts';
import type { JudgedItem, Project } from '../model/site.ts';
import type { Variable } from '../model/start-view.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';
import { formatCount } from '../model/wording.ts';
import { renderHtmlMarkdown } from './html-markdown.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderCodeSpan,
  renderLink,
  renderList,
  renderTable,
} from './markdown-text.ts';
import { nameRunbooks } from './name-runbooks.ts';
import { relativeAddress } from './relative-address.ts';

/** The page for newcomers as markdown: the same chapters in the same order, empty ones left out. */
export const renderStartMarkdown = (project: Project): string => {
  const { id, name, description, introduction, smokeTests, checklists } = project;
  const { rollout, variables, dependencies, gaps } = project.start;
  const page = relativeAddress(startPage(id), projectPage(id));
  return joinBlocks([
    `# ${escapeMarkdown(name)}: start here`,
    description === null ? null : escapeMarkdown(description),
    ...chapter('What it is', introduction === '' ? null : renderHtmlMarkdown(introduction)),
    ...chapter('Who owns it', renderOwners(project)),
    ...chapter(
      'How it is deployed',
      [listDeployments(project), renderSteps(rollout, page)]
        .filter((text) => text !== '')
        .join('\n\n'),
    ),
    ...chapter('Configuration', renderVariables(variables, page)),
    ...chapter('What it depends on', listPeople(dependencies, 'not said')),
    ...chapter('Smoke tests', renderSmokeTests(smokeTests)),
    ...chapter('Runbooks', renderRunbooks(project)),
    ...chapter('Not written down yet', renderList(gaps.map(escapeMarkdown))),
    `From ${checklists.map(({ checklist }) => renderCodeSpan(checklist.path)).join(', ')}`,
  ]);
};

const listDeployments = ({ id, start }: Project): string =>
  renderList(
    start.deployments.map((runbook) =>
      renderLink(
        runbook.title,
        relativeAddress(startPage(id), twinOf(runbookPage(id, runbook.id))),
      ),
    ),
  );

const chapter = (title: string, text: string | null): string[] =>
  text === null || text === '' ? [] : [`## ${title}`, text];

const listPeople = (
  people: readonly { role: string; value: string | null }[],
  absent: string,
): string =>
  renderList(people.map(({ role, value }) => escapeMarkdown(`${role}: ${value ?? absent}`)));

const renderOwners = ({ owner, contacts, signoffs, start }: Project): string => {
  const people = [...(owner === null ? [] : [{ role: 'Owner', value: owner }]), ...contacts];
  const levels = start.escalation.map(({ level, action }) => ({ role: level, value: action }));
  return joinBlocks([
    listPeople(people, 'not named'),
    ...(levels.length > 0 ? ['### When it gets worse', listPeople(levels, '')] : []),
    signoffs.length === 0
      ? null
      : renderTable(
          ['Signs as', 'Name', 'Answers for'],
          signoffs.map(({ role, name, statement }) =>
            [role, name ?? 'not named', statement ?? '–'].map(escapeMarkdown),
          ),
        ),
  ]).trimEnd();
};

const linkItem = ({ id, text }: Item, page: string): string =>
  renderLink(text, page + fragment(id));

const renderSteps = (steps: readonly JudgedItem[], page: string): string =>
  steps
    .map(({ item }, index) =>
      [`${index + 1}. ${linkItem(item, page)}`, ...item.commands.map(renderCodeSpan)].join(' '),
    )
    .join('\n');

const renderVariables = (variables: readonly Variable[], page: string): string | null =>
  variables.length === 0
    ? null
    : renderTable(
        ['Variable', 'What is said of it', 'Items that name it'],
        variables.map(({ name, note, items }) => [
          renderCodeSpan(name),
          escapeMarkdown(note ?? 'not said'),
          items
            .map(({ item, verdict }) => `${VERDICT_STYLES[verdict].word}: ${linkItem(item, page)}`)
            .join('<br>') || 'none',
        ]),
      );

const renderSmokeTests = (tests: Project['smokeTests']): string | null =>
  tests.length === 0
    ? null
    : renderTable(
        ['Check', 'Where', 'Do, and expect'],
        tests.map(({ title, url, checks }) => [
          escapeMarkdown(title),
          url === null ? 'not said' : renderCodeSpan(url),
          checks
            .map(({ action, expected }) =>
              escapeMarkdown(action === null ? expected : `${action}: ${expected}`),
            )
            .join('<br>'),
        ]),
      );

const renderRunbooks = (project: Project): string | null =>
  project.runbooks.length === 0
    ? null
    : renderTable(
        ['Runbook', 'When to use it', 'Takes', 'Steps', 'Code blocks'],
        nameRunbooks(project).map(({ runbook, name }) => [
          renderLink(
            name,
            twinOf(relativeAddress(startPage(project.id), runbookPage(project.id, runbook.id))),
          ),
          escapeMarkdown(runbook.triggers.join('; ') || 'not said'),
          escapeMarkdown(runbook.duration ?? 'not said'),
          formatCount(runbook.steps.length),
          formatCount(runbook.codeBlocks),
        ]),
      );
