import type { JudgedAlert } from '../../model/alert.ts';
import type { Runbook } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { JudgedRunbook } from '../../model/runbook-view.ts';
import { fold } from './answer-alerts.ts';

/** What is wrong between an alert and its runbook. */
export const checkAlert = ({
  name,
  path,
  line,
  runbooks,
  runbookUrl,
  url,
}: JudgedAlert): Problem[] => {
  const place = { file: path, line, column: 1 };
  if (url === 'dead')
    return [problem('alert-url-dead', place, { alert: name, found: runbookUrl ?? '' })];
  if (runbooks.length > 0)
    return url === 'none' ? [problem('alert-url-missing', place, { alert: name })] : [];
  return url === 'elsewhere' ? [] : [problem('alert-without-runbook', place, { alert: name })];
};

/** Alerts that a runbook names and no rule of the project has. */
export const findUnknownAlerts = (
  runbooks: readonly Runbook[],
  alerts: readonly JudgedAlert[],
): Problem[] => {
  const known = new Set(alerts.map(({ name }) => fold(name)));
  return runbooks.flatMap(({ path, line, alerts: named }) =>
    named
      .filter((alert) => !known.has(fold(alert)))
      .map((alert) => problem('alert-unknown', { file: path, line, column: 1 }, { alert })),
  );
};

/** Runbooks of files to which no alert leads. A way back or a deployment is begun by people. */
export const findLonelyRunbooks = (runbooks: readonly JudgedRunbook[]): Problem[] =>
  runbooks
    .filter(
      ({ origin, aim, rules, alerts }) =>
        origin === 'file' && aim !== 'rollback' && rules.length + alerts.length === 0,
    )
    .map(({ path, line, title }) =>
      problem('runbook-without-alert', { file: path, line, column: 1 }, { runbook: title }),
    );
