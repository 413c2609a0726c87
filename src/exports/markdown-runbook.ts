import { runbookPage, twinOf } from '../model/addresses.ts';
import type { JudgedRunbook } from '../model/runbook-view.ts';
import { describeExercise } from '../model/runbook-wording.ts';
import type { Project } from '../model/site.ts';
import { countOf } from '../model/wording.ts';
import { renderHtmlMarkdown } from './html-markdown.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderCodeSpan,
  renderLink,
  renderList,
} from './markdown-text.ts';
import { relativeAddress } from './relative-address.ts';
import { renderRunbookParts } from './runbook-html.ts';

/** A runbook's page as markdown: all of it, in the document's order. */
export const renderRunbookMarkdown = (runbook: JudgedRunbook, project: Project): string => {
  const { title, duration, triggers, exclusions, alerts, rules, placeholders, steps, section } =
    runbook;
  const answers = [...new Set([...alerts, ...rules])];
  const under = section.length > 0 ? `, under ${escapeMarkdown(section.at(-1) ?? '')}` : '';
  return joinBlocks([
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(
      [
        project.name,
        ...(runbook.severity === null ? [] : [runbook.severity]),
        duration === null ? 'duration not said' : `takes ${duration}`,
        countOf(steps.length, 'step'),
        `owner ${runbook.keeper ?? 'not named'}`,
        describeExercise(runbook.exercise),
      ].join(' · '),
    ),
    ...(triggers.length > 0 ? ['## Use it when', renderList(triggers.map(escapeMarkdown))] : []),
    ...(exclusions.length > 0
      ? ['## Do not use it when', renderList(exclusions.map(escapeMarkdown))]
      : []),
    ...(answers.length > 0 ? ['## Alerts', renderList(answers.map(renderCodeSpan))] : []),
    ...(placeholders.length > 0
      ? ['## Fill in first', renderList(placeholders.map(renderCodeSpan))]
      : []),
    '## What to do',
    renderHtmlMarkdown(
      renderRunbookParts(runbook.parts, (step, number) => `<p>${number}. ${step}</p>`),
    ),
    ...renderWayBack(runbook, project),
    `From ${renderCodeSpan(runbook.path)}, line ${runbook.line}${under}.`,
    ...(project.contacts.length > 0
      ? ['## Who to call', renderList(project.contacts.map(renderContact))]
      : []),
  ]);
};

const renderWayBack = ({ id, wayBack }: JudgedRunbook, project: Project): string[] =>
  wayBack?.kind === 'runbook'
    ? [
        `To undo it: ${renderLink(
          wayBack.title,
          twinOf(relativeAddress(runbookPage(project.id, id), runbookPage(project.id, wayBack.id))),
        )}.`,
      ]
    : [];

const renderContact = ({ role, value }: Project['contacts'][number]): string =>
  escapeMarkdown(`${role}: ${value ?? 'not named'}`);
