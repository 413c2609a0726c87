import { alertPage, projectPage, runbookPage, twinOf } from '../model/addresses.ts';
import type { AlertEntry, AlertSystem } from '../model/alert-rows.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderCodeSpan,
  renderLink,
  renderList,
} from './markdown-text.ts';
import { relativeAddress } from './relative-address.ts';

/** The page that an alert's `runbook_url` names, as markdown. */
export const renderAlertMarkdown = ({ name, systems }: AlertEntry): string =>
  joinBlocks([
    `# ${escapeMarkdown(name)}`,
    ...systems.flatMap((system) => renderSystem(system, decodeURIComponent(alertPage(name)))),
  ]);

const renderSaid = (text: string | null): string =>
  text === null ? '' : `${escapeMarkdown(text.replace(/\.$/, ''))}. `;

const renderSystem = ({ project, rules, runbooks }: AlertSystem, from: string): string[] => [
  `## ${renderLink(project.name, twinOf(relativeAddress(from, projectPage(project.id))))}`,
  renderList([
    ...(runbooks.length === 0
      ? ['No runbook answers this alert.']
      : runbooks.map(
          ({ id, title }) =>
            `Runbook: ${renderLink(title, twinOf(relativeAddress(from, runbookPage(project.id, id))))}`,
        )),
    ...rules.map(
      ({ summary, description, expression, holds, path, line }) =>
        `${renderSaid(summary ?? description)}Fires when ${renderCodeSpan(expression)}${holds === null ? '' : ` for ${escapeMarkdown(holds)}`}; ${renderCodeSpan(path)}, line ${line}`,
    ),
  ]),
];
