import {
  historyDayPage,
  historyFile,
  historyItemsPage,
  historyPage,
  twinOf,
} from '../model/addresses.ts';
import type { ProjectHistory } from '../model/history.ts';
import type { Project, Site } from '../model/site.ts';
import { renderHistoryJson, renderHistoryScript } from './history-json.ts';
import {
  renderDayMarkdown,
  renderHistoryMarkdown,
  renderItemsHistoryMarkdown,
} from './markdown-history.ts';
import type { Output } from './outputs.ts';
import { PROJECT_EXPORTS } from './project-exports.ts';

/** What lies beside the History page: its twin, those of its days, its data and what can be downloaded. */
export const renderHistoryOutputs = (
  project: Project,
  history: ProjectHistory,
  site: Site,
): Output[] => {
  const at = (address: string): string => decodeURIComponent(address);
  const input = { ...NOT_ASKED, project, history, site };
  const files = PROJECT_EXPORTS.flatMap(({ file, render }) =>
    file === null ? [] : [{ path: at(historyFile(project.id, file)), text: render(input) }],
  );
  return [
    {
      path: twinOf(at(historyPage(project.id))),
      text: renderHistoryMarkdown(project, history, site),
    },
    ...history.snapshots.map((snapshot) => ({
      path: twinOf(at(historyDayPage(project.id, snapshot.date))),
      text: renderDayMarkdown(project, history, snapshot),
    })),
    {
      path: twinOf(at(historyItemsPage(project.id))),
      text: renderItemsHistoryMarkdown(project, history),
    },
    ...files,
    {
      path: at(historyFile(project.id, 'history.js')),
      text: renderHistoryScript(renderHistoryJson(project, history, site)),
    },
  ];
};

/** Nothing that is published beside the page asks for these. */
const NOT_ASKED = { digest: () => '', seed: '', size: 0, from: -1, to: -1 };
