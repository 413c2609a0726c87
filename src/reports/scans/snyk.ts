import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { hasKeys, isListOf, isObject, toCount, toText } from '../values.ts';
import { compareFindings } from './compare-findings.ts';
import { ANYTHING, TEXT, TEXTS } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { readShape } from './read-shape.ts';

const ISSUE = z.looseObject({
  id: z.string(),
  title: TEXT,
  severity: z.string(),
  severityWithCritical: TEXT,
  type: TEXT,
  packageName: TEXT,
  moduleName: TEXT,
  version: TEXT,
  fixedIn: TEXTS,
});
type Issue = z.infer<typeof ISSUE>;
const IAC_ISSUE = z.looseObject({
  id: z.string(),
  title: TEXT,
  severity: z.string(),
  lineNumber: ANYTHING,
  isIgnored: ANYTHING,
});
const PROJECT = z.looseObject({
  ok: z.boolean().nullish(),
  vulnerabilities: z.array(ISSUE),
  infrastructureAsCodeIssues: z.array(IAC_ISSUE).nullish(),
  /** Of a container: what its applications depend on. */
  applications: z.array(z.unknown()).nullish(),
  filtered: z
    .looseObject({ ignore: z.array(ISSUE).nullish() })
    .nullish()
    .catch(null),
  dependencyCount: ANYTHING,
  uniqueCount: ANYTHING,
  displayTargetFile: TEXT,
  targetFile: TEXT,
});
type Project = z.infer<typeof PROJECT>;

const isError = (value: unknown): boolean =>
  hasKeys(value, 'ok', 'error') && value.ok === false && !hasKeys(value, 'vulnerabilities');
const isProject = (value: unknown): boolean =>
  hasKeys(value, 'ok', 'vulnerabilities') && typeof value.ok === 'boolean';

/** One project, or a list of them; an error may stand in place of each. */
export const SNYK_JSON: JsonFormat = defineJsonFormat({
  id: 'snyk-json',
  name: 'Snyk JSON',
  tools: ['Snyk'],
  specification: 'https://docs.snyk.io/developer-tools/snyk-cli/commands/test',
  yields: ['finding', 'scope'],
  recognise: (value) =>
    isProject(value) || isError(value) || isListOf(value, (one) => isProject(one) || isError(one)),
  schema: z.unknown(),
  read: (value, draft) => {
    draft.speaksOfFindings();
    draft.setTool('snyk');
    for (const one of Array.isArray(value) ? value : [value]) {
      if (isError(one)) draft.problem('tool-failed', { found: describeError(one) });
      else readShape(PROJECT, one, draft, readProject);
    }
  },
});

const readProject = (project: Project, draft: Draft): void => {
  const file = toText(project.displayTargetFile) ?? toText(project.targetFile);
  const configurations = project.infrastructureAsCodeIssues ?? [];
  const applications = project.applications ?? [];
  const packages = toCount(project.dependencyCount);
  if (packages !== null && project.infrastructureAsCodeIssues == null)
    draft.addScope('packages', packages);
  const paths = countPaths(project.vulnerabilities);
  for (const { issue, count } of paths.values()) addIssue(issue, file, draft, { count });
  const ids = new Set(project.vulnerabilities.map(({ id }) => id));
  compareFindings(draft, 'different vulnerabilities', toCount(project.uniqueCount), ids.size);
  for (const { issue, count } of countPaths(project.filtered?.ignore ?? []).values())
    addIssue(issue, file, draft, { count, state: 'suppressed' });
  for (const issue of configurations) addConfiguration(issue, file, draft);
  for (const one of applications) readShape(PROJECT, one, draft, readProject);
  const listed = paths.size + configurations.length + applications.length;
  if (project.ok === false && listed === 0)
    draft.problem('tool-failed', { found: '`ok` is false, although nothing is listed' });
};

/** It lists an issue once for each path to the package. */
const countPaths = (issues: readonly Issue[]): Map<string, { issue: Issue; count: number }> => {
  const paths = new Map<string, { issue: Issue; count: number }>();
  for (const issue of issues) {
    const key = `${issue.id}\n${issue.packageName}\n${issue.version}`;
    const known = paths.get(key);
    if (known === undefined) paths.set(key, { issue, count: 1 });
    else known.count += 1;
  }
  return paths;
};

const addIssue = (
  issue: Issue,
  file: string | null,
  draft: Draft,
  more: { count: number; state?: 'suppressed' },
): void => {
  const name = toText(issue.packageName) ?? toText(issue.moduleName);
  draft.addFinding({
    category: issue.type === 'license' ? 'licence' : 'vulnerability',
    rule: issue.id,
    title: firstLine(issue.title, issue.id),
    // Before 2021 a critical one was called high, for those who did not know the word yet.
    ...readSeverityWord(issue.severityWithCritical ?? issue.severity),
    location: file === null ? null : { path: file, line: null },
    package:
      name === null
        ? null
        : { name, version: toText(issue.version), fixedIn: toText(issue.fixedIn?.[0]) },
    ...more,
  });
};

const addConfiguration = (
  issue: z.infer<typeof IAC_ISSUE>,
  file: string | null,
  draft: Draft,
): void =>
  draft.addFinding({
    category: 'misconfiguration',
    rule: issue.id,
    title: firstLine(issue.title, issue.id),
    ...readSeverityWord(issue.severity),
    location: file === null ? null : { path: file, line: toCount(issue.lineNumber) || null },
    state: issue.isIgnored === true ? 'suppressed' : 'open',
  });

const describeError = (value: unknown): string => {
  const error = Object(value).error;
  return firstLine(isObject(error) ? error.message : error);
};
