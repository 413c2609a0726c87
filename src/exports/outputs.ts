import {
  AUDITOR_PAGE,
  alertPage,
  CONTRADICTIONS_PAGE,
  EXPIRING_PAGE,
  FLEET_PAGE,
  FORMATS_PAGE,
  METHOD_PAGE,
  manifestFile,
  NEWCOMER_PAGE,
  NOT_KNOWN_PAGE,
  ON_CALL_PAGE,
  OWNER_PAGE,
  PROBLEMS_PAGE,
  problemPage,
  projectPage,
  RUNBOOKS_PAGE,
  recordFile,
  recordPage,
  recordsPage,
  runbookPage,
  SITE_CALENDAR,
  SITE_FEED,
  signatureFile,
  signedFile,
  startPage,
  twinOf,
  verifyPage,
} from '../model/addresses.ts';
import { listAlerts } from '../model/alert-rows.ts';
import type { Project, Site } from '../model/site.ts';
import { hasRecords, renderManifest } from '../model/verify-view.ts';
import { renderAccent } from './accent.ts';
import { renderBadge } from './badge.ts';
import { renderSiteAtom } from './changes-atom.ts';
import { renderSiteCalendar } from './expiry-calendar.ts';
import { renderHistoryOutputs } from './history-outputs.ts';
import { renderJsonPieces } from './json-pieces.ts';
import { renderAlertMarkdown } from './markdown-alert.ts';
import { renderProjectMarkdown } from './markdown-project.ts';
import {
  renderAuditorMarkdown,
  renderNewcomerMarkdown,
  renderOnCallMarkdown,
  renderOwnerMarkdown,
} from './markdown-readers.ts';
import { renderRecordMarkdown, renderRecordsMarkdown } from './markdown-records.ts';
import {
  renderFormatsMarkdown,
  renderMethodMarkdown,
  renderProblemsMarkdown,
  renderProblemTexts,
} from './markdown-reference.ts';
import { renderRunbookMarkdown } from './markdown-runbook.ts';
import { renderFleetMarkdown, renderLlmsText, renderRunbooksMarkdown } from './markdown-site.ts';
import { renderStartMarkdown } from './markdown-start.ts';
import { renderVerifyMarkdown } from './markdown-verify.ts';
import {
  renderContradictionsMarkdown,
  renderExpiringMarkdown,
  renderNotKnownMarkdown,
} from './markdown-watch.ts';
import { renderProjectJson, renderProjectSchema } from './project-json.ts';
import { renderSearchRunbooks } from './search-runbooks.ts';
import { renderSiteFacts } from './site-facts.ts';

export interface Output {
  /** From the site's root, as on disk: not encoded. */
  path: string;
  /** Whole, or in pieces that follow one another. */
  text: string | Uint8Array | readonly string[];
}

/**
 * What lies beside the pages: data, markdown and badge of each project, and the site's own files. In
 * parts, a project each, so that other work gets its turn between them.
 */
export function* renderOutputs(site: Site): Generator<Output[]> {
  yield renderSiteOutputs(site);
  for (const project of site.projects) yield renderProjectOutputs(project, site);
}

const renderSiteOutputs = (site: Site): Output[] => [
  { path: 'site.json', text: renderSiteFacts(site) },
  { path: 'llms.txt', text: renderLlmsText(site) },
  { path: 'schema/project.json', text: `${JSON.stringify(renderProjectSchema(), null, 2)}\n` },
  { path: twinOf(FLEET_PAGE), text: renderFleetMarkdown(site) },
  { path: twinOf(RUNBOOKS_PAGE), text: renderRunbooksMarkdown(site) },
  { path: 'search/runbooks.js', text: renderSearchRunbooks(site) },
  { path: twinOf(CONTRADICTIONS_PAGE), text: renderContradictionsMarkdown(site) },
  { path: twinOf(EXPIRING_PAGE), text: renderExpiringMarkdown(site) },
  { path: twinOf(NOT_KNOWN_PAGE), text: renderNotKnownMarkdown(site) },
  { path: twinOf(ON_CALL_PAGE), text: renderOnCallMarkdown(site) },
  { path: twinOf(NEWCOMER_PAGE), text: renderNewcomerMarkdown(site) },
  { path: twinOf(AUDITOR_PAGE), text: renderAuditorMarkdown(site) },
  { path: twinOf(OWNER_PAGE), text: renderOwnerMarkdown(site) },
  { path: twinOf(METHOD_PAGE), text: renderMethodMarkdown(site) },
  { path: twinOf(PROBLEMS_PAGE), text: renderProblemsMarkdown(site) },
  ...(site.projects.some(({ history }) => history !== null)
    ? [
        { path: SITE_FEED, text: renderSiteAtom(site) },
        { path: SITE_CALENDAR, text: renderSiteCalendar(site) },
      ]
    : []),
  ...listAlerts(site.projects).map((alert) => ({
    path: twinOf(decodeURIComponent(alertPage(alert.name))),
    text: renderAlertMarkdown(alert),
  })),
  ...(site.accent === null ? [] : [{ path: 'assets/accent.css', text: renderAccent(site.accent) }]),
  ...(site.formats.length === 0
    ? []
    : [{ path: twinOf(FORMATS_PAGE), text: renderFormatsMarkdown(site) }]),
  ...renderProblemTexts(site).map(({ code, text }) => ({ path: twinOf(problemPage(code)), text })),
];

const renderProjectOutputs = (project: Project, site: Site): Output[] => {
  const page = decodeURIComponent(projectPage(project.id));
  return [
    {
      path: page.replace(/html$/, 'json'),
      text: [...renderJsonPieces(renderProjectJson(project, site)), '\n'],
    },
    { path: twinOf(page), text: renderProjectMarkdown(project) },
    {
      path: twinOf(decodeURIComponent(startPage(project.id))),
      text: renderStartMarkdown(project),
    },
    { path: `badges/${project.id}.svg`, text: renderBadge(project) },
    ...renderRecordOutputs(project),
    ...project.signed.map(({ digest, text }) => ({
      path: decodeURIComponent(signedFile(project.id, digest)),
      text,
    })),
    ...(project.history === null ? [] : renderHistoryOutputs(project, project.history, site)),
    ...project.runbooks.map((runbook) => ({
      path: twinOf(decodeURIComponent(runbookPage(project.id, runbook.id))),
      text: renderRunbookMarkdown(runbook, project),
    })),
  ];
};

const renderRecordOutputs = (project: Project): Output[] =>
  !hasRecords(project)
    ? []
    : [
        {
          path: twinOf(decodeURIComponent(recordsPage(project.id))),
          text: renderRecordsMarkdown(project),
        },
        {
          path: decodeURIComponent(manifestFile(project.id)),
          text: renderManifest(project.records),
        },
        {
          path: twinOf(decodeURIComponent(verifyPage(project.id))),
          text: renderVerifyMarkdown(project),
        },
        ...project.records.flatMap((view) => [
          { path: decodeURIComponent(recordFile(project.id, view.id)), text: view.stored.bytes },
          ...(view.stored.signatures ?? []).map((one) => ({
            path: decodeURIComponent(signatureFile(project.id, one.path)),
            text: one.bytes,
          })),
          {
            path: twinOf(decodeURIComponent(recordPage(project.id, view.id))),
            text: renderRecordMarkdown(view, project),
          },
        ]),
      ];
