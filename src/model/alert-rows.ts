/** Alerts of all systems by their name, as their pages show them. */
import type { JudgedAlert } from './alert.ts';
import { compareText } from './compare-text.ts';
import type { JudgedRunbook } from './runbook-view.ts';
import type { JudgedItem, Project } from './site.ts';

export interface AlertSystem {
  project: Project;
  rules: JudgedAlert[];
  runbooks: JudgedRunbook[];
  items: JudgedItem[];
}

export interface AlertEntry {
  name: string;
  systems: AlertSystem[];
}

/** Names that a file system holds as one folder, so that they have a page: `index` is the table of all runbooks. */
export const hasAlertPage = (name: string): boolean =>
  /^[^/\\\p{Cc}]{1,120}$/u.test(name) && !/^(?:\.+|index(?:\.html)?)$/i.test(name);

/** Every alert that a rule defines or a runbook names, each once, by name. */
export const listAlerts = (projects: readonly Project[]): AlertEntry[] => {
  const found = new Map<string, AlertSystem[]>();
  for (const project of projects) {
    const names = new Set([
      ...project.alerts.map(({ name }) => name),
      ...project.runbooks.flatMap(({ alerts }) => alerts),
    ]);
    for (const name of names)
      if (hasAlertPage(name))
        found.set(name, [...(found.get(name) ?? []), viewSystem(name, project)]);
  }
  return [...found]
    .map(([name, systems]) => ({ name, systems }))
    .sort((a, b) => compareText(a.name, b.name));
};

/** What the rules of an alert say of it, in the words of the first that says anything. */
export const describeAlert = (rules: readonly JudgedAlert[]): string =>
  rules.map(({ summary, description }) => summary ?? description).find((text) => text !== null) ??
  (rules.length === 0 ? 'no rule of it is here' : 'not said');

const viewSystem = (name: string, project: Project): AlertSystem => {
  const rules = project.alerts.filter((rule) => rule.name === name);
  const answers = new Set(rules.flatMap(({ runbooks }) => runbooks));
  const items = new Set(rules.flatMap((rule) => rule.items));
  return {
    project,
    rules,
    runbooks: project.runbooks.filter(({ id, alerts }) => answers.has(id) || alerts.includes(name)),
    items: [...items].flatMap((id) => project.items.get(id) ?? []),
  };
};
