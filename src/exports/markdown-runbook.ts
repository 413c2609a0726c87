import { runbookPage } from '../model/addresses.ts';
import type { Runbook, RunbookStep } from '../model/checklist.ts';
import type { Project } from '../model/site.ts';
import { countOf } from '../model/wording.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderCodeBlock,
  renderCodeSpan,
  renderLink,
} from './markdown-text.ts';
import { relativeAddress } from './relative-address.ts';

/**
 * A runbook's steps and commands as markdown. The model holds the steps as text and the rest of the
 * runbook (tables, plain bullets, headings between) as HTML only, so the page is named as the whole.
 */
export const renderRunbookMarkdown = (runbook: Runbook, project: Project): string => {
  const { title, duration, triggers, placeholders, steps, section, line } = runbook;
  const page = runbookPage(project.id, runbook.id);
  const source = project.checklists.find(({ checklist }) => checklist.runbooks.includes(runbook));
  return joinBlocks([
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(
      [
        project.name,
        duration === null ? 'duration not said' : `takes ${duration}`,
        countOf(steps.length, 'step'),
        `owner ${project.owner ?? 'not named'}`,
      ].join(' · '),
    ),
    `Steps and commands only. ${renderLink('The page', relativeAddress(page, page))} has the runbook whole; follow that one.`,
    ...(triggers.length > 0 ? ['## Use it when', list(triggers.map(escapeMarkdown))] : []),
    ...(placeholders.length > 0
      ? ['## Fill in first', list(placeholders.map(renderCodeSpan))]
      : []),
    ...(steps.length > 0 ? ['## What to do', ...steps.map(renderStep)] : []),
    ...(project.contacts.length > 0
      ? [
          '## Who to call',
          list(
            project.contacts.map(({ role, value }) =>
              escapeMarkdown(`${role}: ${value ?? 'not named'}`),
            ),
          ),
        ]
      : []),
    escapeMarkdown(
      `From ${source?.checklist.path ?? 'the checklist'}, line ${line}${section.length > 0 ? `, under ${section.at(-1)}` : ''}.`,
    ),
  ]);
};

const list = (entries: readonly string[]): string =>
  entries.map((entry) => `- ${entry}`).join('\n');

const renderStep = ({ title, notes, code }: RunbookStep, index: number): string => {
  const mark = `${index + 1}. `;
  const body = [
    ...notes.map(escapeMarkdown),
    ...code.map(({ text, language }) => renderCodeBlock(text, language)),
  ].map((block) => block.replace(/^(?=.)/gm, ' '.repeat(mark.length)));
  return [mark + escapeMarkdown(title), ...body].join('\n\n');
};
