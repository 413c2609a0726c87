import type { Runbook } from '../model/checklist.ts';
import type { Project } from '../model/site.ts';
import { countOf } from '../model/wording.ts';
import { renderHtmlMarkdown } from './html-markdown.ts';
import { escapeMarkdown, joinBlocks, renderCodeSpan, renderList } from './markdown-text.ts';

/** A runbook's page as markdown: all of it, in the same order. */
export const renderRunbookMarkdown = (runbook: Runbook, project: Project): string => {
  const { title, duration, triggers, placeholders, steps, section, line } = runbook;
  const source = project.checklists.find(({ checklist }) => checklist.runbooks.includes(runbook));
  const path = source?.checklist.path;
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
    ...(triggers.length > 0 ? ['## Use it when', renderList(triggers.map(escapeMarkdown))] : []),
    ...(placeholders.length > 0
      ? ['## Fill in first', renderList(placeholders.map(renderCodeSpan))]
      : []),
    '## What to do',
    renderHtmlMarkdown(runbook.html),
    `From ${path === undefined ? 'the checklist' : renderCodeSpan(path)}, line ${line}${section.length > 0 ? `, under ${escapeMarkdown(section.at(-1) ?? '')}` : ''}.`,
    ...(project.contacts.length > 0
      ? ['## Who to call', renderList(project.contacts.map(renderContact))]
      : []),
  ]);
};

const renderContact = ({ role, value }: Project['contacts'][number]): string =>
  escapeMarkdown(`${role}: ${value ?? 'not named'}`);
