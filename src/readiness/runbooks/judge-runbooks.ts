import type { AlertRule, JudgedAlert } from '../../model/alert.ts';
import type { DeclaredEvidence } from '../../model/binding.ts';
import type { Checklist, Item, Runbook } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordView } from '../../model/record-view.ts';
import type { JudgedRunbook } from '../../model/runbook-view.ts';
import { answerAlert, type Whereabouts } from './answer-alerts.ts';
import { checkAlert, findLonelyRunbooks, findUnknownAlerts } from './check-alerts.ts';
import { checkRunbook } from './check-runbook.ts';
import { findExercise, listDrills } from './find-exercise.ts';
import { namesAlert, servesItem } from './match-items.ts';
import { uniteRunbooks } from './unite-runbooks.ts';

export interface RunbookSurroundings extends Whereabouts {
  checklists: readonly Checklist[];
  /** Files of runbooks. */
  files: readonly Runbook[];
  rules: readonly AlertRule[];
  records: readonly RecordView[];
  declared: DeclaredEvidence;
  owner: string | null;
  now: string;
}

/** The runbooks and alerts of a project, what leads to what, and everything that is missing. */
export const judgeRunbooks = (
  surroundings: RunbookSurroundings,
): { runbooks: JudgedRunbook[]; alerts: JudgedAlert[]; problems: Problem[] } => {
  const { checklists, files, records, rules, now } = surroundings;
  const united = uniteRunbooks(checklists, files);
  if (united.length + rules.length === 0) return { runbooks: [], alerts: [], problems: [] };
  const items = checklists.flatMap((checklist) => checklist.items);
  const drills = united.length === 0 ? [] : listDrills(records, now);
  const alerts = rules.map((rule) => judgeAlert(rule, united, items, surroundings));
  const known = {
    paths: new Set([...checklists, ...united].map(({ path }) => path)),
    runbooks: united,
  };
  const runbooks = united.map((runbook): JudgedRunbook => {
    const judged = {
      ...runbook,
      keeper: runbook.owner ?? surroundings.owner,
      exercise: findExercise(runbook, drills, now),
      items: items
        .filter((item) => servesItem(runbook, item, surroundings.declared))
        .map(({ id }) => id),
      rules: alerts.filter((alert) => alert.runbooks.includes(runbook.id)).map(({ name }) => name),
      wayBack: findWayBack(runbook, united),
    };
    return { ...judged, ...checkRunbook(judged, known) };
  });
  return {
    runbooks,
    alerts,
    problems: [
      ...runbooks.flatMap(({ problems }) => problems),
      ...alerts.flatMap(checkAlert),
      ...(rules.length === 0
        ? []
        : [...findUnknownAlerts(united, alerts), ...findLonelyRunbooks(runbooks)]),
    ],
  };
};

const judgeAlert = (
  rule: AlertRule,
  runbooks: readonly Runbook[],
  items: readonly Item[],
  whereabouts: Whereabouts,
): JudgedAlert => ({
  ...rule,
  ...answerAlert(rule, runbooks, whereabouts),
  items: items.filter((item) => namesAlert(item, rule.name)).map(({ id }) => id),
});

/** A part of its own, or the first runbook of the system that is a way back as a whole. */
const findWayBack = (runbook: Runbook, all: readonly Runbook[]): JudgedRunbook['wayBack'] => {
  if (
    runbook.aim === 'rollback' ||
    runbook.parts.some(({ kind, blocks }) => kind === 'rollback' && blocks.length > 0)
  )
    return { kind: 'here' };
  const other = all.find(({ aim }) => aim === 'rollback');
  return other === undefined ? null : { kind: 'runbook', id: other.id, title: other.title };
};
