import type { ProjectHistory } from '../model/history.ts';
import type { Project, Site } from '../model/site.ts';
import { renderBadge } from './badge.ts';
import { renderChangesAtom } from './changes-atom.ts';
import { renderContradictionsSarif } from './contradictions-sarif.ts';
import { renderDifference } from './difference.ts';
import { renderExpiryCalendar } from './expiry-calendar.ts';
import { renderHistoryCsv } from './history-csv.ts';
import { renderHistoryJson } from './history-json.ts';
import { renderItemsCsv } from './items-csv.ts';
import { renderOscalResults } from './oscal-results.ts';
import { renderProjectJson } from './project-json.ts';
import { renderSamplePaper } from './sample-paper.ts';
import { renderSignoffsCsv } from './signoffs-csv.ts';
import { renderSummaryMarkdown } from './summary-markdown.ts';

export interface ExportInput {
  project: Project;
  /** Of a project without records: with no moments. */
  history: ProjectHistory;
  site: Site;
  /** SHA-256 in hex. */
  digest: (bytes: Uint8Array | string) => string;
  /** Of the sample. */
  seed: string;
  size: number;
  /** Indexes of moments, of the difference. */
  from: number;
  to: number;
}

export interface ProjectExport {
  /** What `--format` takes. */
  id: string;
  /** One line, for help and docs. */
  title: string;
  /** Its file beside the History page; null where it is written on demand only. */
  file: string | null;
  mediaType: string;
  render: (input: ExportInput) => string;
}

/** Everything that a project can be exported as, but for the packet, which is many files. */
export const PROJECT_EXPORTS: readonly ProjectExport[] = [
  {
    id: 'json',
    title: 'items as judged, with bindings, evidence and scores',
    file: null,
    mediaType: 'application/json',
    render: ({ project, site }) => `${JSON.stringify(renderProjectJson(project, site), null, 2)}\n`,
  },
  {
    id: 'csv',
    title: 'items as judged, a line each',
    file: 'items.csv',
    mediaType: 'text/csv',
    render: ({ project }) => renderItemsCsv(project),
  },
  {
    id: 'history-json',
    title: 'every moment, and what each item was from when on',
    // The page's script reads the same from `history.js`: not published twice.
    file: null,
    mediaType: 'application/json',
    render: ({ project, history, site }) => renderHistoryJson(project, history, site),
  },
  {
    id: 'history-csv',
    title: 'everything that turned, a line each',
    file: 'history.csv',
    mediaType: 'text/csv',
    render: ({ history }) => renderHistoryCsv(history),
  },
  {
    id: 'signoffs-csv',
    title: 'sign-offs, whether what was signed still stands, and what changed since',
    file: 'signoffs.csv',
    mediaType: 'text/csv',
    render: ({ project }) => renderSignoffsCsv(project),
  },
  {
    id: 'diff',
    title: 'what turned between `--from` and `--to`: dates, moments or ids of records',
    file: null,
    mediaType: 'text/markdown',
    render: ({ project, history, from, to }) => renderDifference(project, history, { from, to }),
  },
  {
    id: 'markdown',
    title: 'a summary of one page',
    file: 'summary.md',
    mediaType: 'text/markdown',
    render: ({ project, site }) => renderSummaryMarkdown(project, site),
  },
  {
    id: 'sample',
    title: 'a work paper of `--size` items drawn by `--seed`, with room for initials',
    file: null,
    mediaType: 'text/markdown',
    render: ({ project, history, site, digest, seed, size }) =>
      renderSamplePaper(project, history, { builtAt: site.builtAt, digest, seed, size }),
  },
  {
    id: 'oscal',
    title: 'OSCAL assessment results',
    file: null,
    mediaType: 'application/json',
    render: ({ project, history, site, digest }) =>
      renderOscalResults(project, history, { ...site, digest }),
  },
  {
    id: 'sarif',
    title: 'what evidence refutes, as SARIF',
    file: null,
    mediaType: 'application/sarif+json',
    render: ({ project, site }) => renderContradictionsSarif(project, site),
  },
  {
    id: 'badge',
    title: 'the badge, SVG',
    file: null,
    mediaType: 'image/svg+xml',
    render: ({ project }) => renderBadge(project),
  },
  {
    id: 'atom',
    title: 'a feed of what changed',
    file: 'changes.atom',
    mediaType: 'application/atom+xml',
    render: ({ project, history, site }) => renderChangesAtom(project, history, site),
  },
  {
    id: 'ics',
    title: 'a calendar of what will lapse',
    file: 'expiries.ics',
    mediaType: 'text/calendar',
    render: ({ project, history, site }) => renderExpiryCalendar(project, history, site),
  },
];
