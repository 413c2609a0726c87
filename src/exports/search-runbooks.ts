import { projectPage, runbookPage } from '../model/addresses.ts';
import { SEVERITIES } from '../model/checklist.ts';
import type { JudgedRunbook } from '../model/runbook-view.ts';
import type { SearchRunbooks } from '../model/search-runbooks.ts';
import type { Project, Site } from '../model/site.ts';

/** A classic script, so that it loads from the file system too. */
export const renderSearchRunbooks = (site: Pick<Site, 'projects'>): string => {
  const found: SearchRunbooks = {
    projects: [],
    owners: [],
    severities: SEVERITIES,
    runbooks: [],
    rows: [],
  };
  for (const project of site.projects) if (project.runbooks.length > 0) addProject(project, found);
  const { rows, ...heads } = found;
  return `window.seaworthyRunbooks={"rows":[\n${rows.map(quote).join(',\n')}\n],${quote(heads).slice(1)};\n`;
};

const addProject = (project: Project, found: SearchRunbooks): void => {
  const index = found.projects.push([projectPage(project.id), project.name]) - 1;
  for (const runbook of project.runbooks) {
    const at =
      found.runbooks.push([
        index,
        runbookPage(project.id, runbook.id),
        runbook.severity === null ? -1 : SEVERITIES.indexOf(runbook.severity),
        placeOwner(runbook.keeper, found.owners),
        runbook.title,
      ]) - 1;
    found.rows.push(...listPlaces(runbook).map(([step, lines]) => renderRow(at, step, lines)));
  }
};

const placeOwner = (owner: string | null, owners: string[]): number => {
  if (owner === null) return -1;
  const known = owners.indexOf(owner);
  return known < 0 ? owners.push(owner) - 1 : known;
};

/** The runbook by what it is for, then each step by its commands. */
const listPlaces = (runbook: JudgedRunbook): [step: number, lines: string[]][] => [
  [
    0,
    [
      runbook.title,
      // A symptom that is a step of its own leads to that.
      ...runbook.triggers.filter((sign) => !runbook.steps.some(({ title }) => title === sign)),
      ...new Set([...runbook.alerts, ...runbook.rules]),
      ...runbook.services,
      ...(runbook.purpose === null ? [] : [runbook.purpose]),
    ],
  ],
  ...runbook.steps.map(({ number, title, code }): [number, string[]] => [
    number,
    [title, ...code.flatMap(({ text }) => text.split('\n'))],
  ]),
];

/** Longest text of one place, in characters: a script in a step is not looked for by its end. */
const LONGEST = 400;

const renderRow = (runbook: number, step: number, lines: readonly string[]): string => {
  const text = lines.map((line) => line.replace(/[\s|]+/g, ' ').trim()).filter(Boolean);
  return [runbook, step, text.join('|').slice(0, LONGEST)].join('\t');
};

/** JSON is valid JavaScript; `<` is escaped in case the file is ever inlined. */
const quote = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
