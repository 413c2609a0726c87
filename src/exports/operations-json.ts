import { alertPage, projectPage, runbookPage } from '../model/addresses.ts';
import type { JudgedAlert } from '../model/alert.ts';
import { hasAlertPage } from '../model/alert-rows.ts';
import type { JudgedRunbook } from '../model/runbook-view.ts';
import type { Project } from '../model/site.ts';
import { renderRunbook } from './document-json.ts';
import type { ProjectJson } from './project-schema.ts';
import { relativeAddress } from './relative-address.ts';

interface Operations {
  runbooks: ProjectJson['runbooks'];
  alerts: NonNullable<ProjectJson['alerts']>;
}

/** The runbooks of a project with their drills and what they lack, and the alerts that lead to them. */
export const renderOperations = ({ id, runbooks, alerts }: Project): Operations => ({
  runbooks: runbooks.map((runbook) => renderJudgedRunbook(runbook, id)),
  alerts: alerts.map((alert) => renderAlert(alert, id)),
});

const renderJudgedRunbook = (
  runbook: JudgedRunbook,
  project: string,
): Operations['runbooks'][number] => {
  const { exercise, checks, wayBack } = runbook;
  const { state, at, by, until, recordId: record } = exercise;
  return {
    file: runbook.path,
    id: runbook.id,
    ...renderRunbook(runbook),
    triggers: runbook.triggers,
    exclusions: runbook.exclusions,
    alerts: [...new Set([...runbook.alerts, ...runbook.rules])],
    severity: runbook.severity,
    owner: runbook.keeper,
    services: runbook.services,
    items: runbook.items,
    wayBack: wayBack === null ? null : wayBack.kind === 'here' ? runbook.id : wayBack.id,
    exercise: { state, at, by, until, record },
    readiness: {
      passed: checks.filter(({ passed }) => passed).length,
      of: checks.length,
      missing: checks.flatMap(({ passed, code }) => (passed ? [] : [code])),
    },
    page: relativeAddress(projectPage(project), runbookPage(project, runbook.id)),
  };
};

const renderAlert = (alert: JudgedAlert, project: string): Operations['alerts'][number] => ({
  name: alert.name,
  file: alert.path,
  line: alert.line,
  page: hasAlertPage(alert.name)
    ? relativeAddress(projectPage(project), alertPage(alert.name))
    : null,
  group: alert.group,
  expression: alert.expression,
  holds: alert.holds,
  severity: alert.severity?.rank ?? null,
  labels: alert.labels,
  summary: alert.summary,
  runbookUrl: alert.runbookUrl,
  url: alert.url,
  runbooks: alert.runbooks,
  items: alert.items,
});
