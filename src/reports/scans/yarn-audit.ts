import { z } from 'zod';
import type { Draft } from '../draft.ts';
import type { JsonLinesFormat, JsonLinesReader } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { entriesOf, hasKeys, isObject, toCount, toText } from '../values.ts';
import { compareFindings } from './compare-findings.ts';
import { TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const VERSION_1_TYPES: ReadonlySet<unknown> = new Set([
  'auditAdvisory',
  'auditAction',
  'auditSummary',
  'info',
  'warning',
  'error',
]);

const isVersion1 = (value: unknown): boolean =>
  hasKeys(value, 'type', 'data') && VERSION_1_TYPES.has(value.type);
const isVersion4 = (value: unknown): boolean =>
  hasKeys(value, 'value', 'children') && hasKeys(value.children, 'ID', 'Issue', 'Severity');

/** Yarn 1 writes a line a path to a package and sums up at the end; Yarn 4 writes a line an advisory, and no end. */
export const YARN_AUDIT: JsonLinesFormat = {
  id: 'yarn-audit',
  name: 'yarn audit JSON',
  tools: ['Yarn 1', 'Yarn 4'],
  specification: 'https://classic.yarnpkg.com/lang/en/docs/cli/audit/',
  yields: ['finding', 'scope'],
  syntax: 'json-lines',
  recognise: (values) => values.every(isVersion1) || values.every(isVersion4),
  read: (draft) => readYarnAudit(draft),
};

const ADVISORY = z.looseObject({
  advisory: z.looseObject({
    severity: z.string(),
    module_name: z.string(),
    id: z.unknown().optional(),
    title: TEXT,
    github_advisory_id: TEXT,
    patched_versions: TEXT,
    findings: z.array(z.looseObject({ version: TEXT })).catch([]),
  }),
});
const SUMMARY = z.looseObject({ vulnerabilities: z.unknown().refine(isObject) });
const ISSUE = z.looseObject({
  value: z.string(),
  children: z.looseObject({
    ID: z.union([z.string(), z.number()]),
    Issue: TEXT,
    URL: TEXT,
    Severity: z.string(),
    'Tree Versions': z.array(z.unknown()).catch([]),
  }),
});

const readYarnAudit = (draft: Draft): JsonLinesReader => {
  const counts = new Map<string, number>();
  let isVersionOne = false;
  let hasSummary = false;
  draft.speaksOfFindings();
  draft.setTool('yarn');

  const refuse = (line: number, expected: string): void =>
    draft.problem('report-shape', { expected, path: 'the line', found: 'something else' }, line);

  const readVersion1 = (type: unknown, data: unknown, line: number): void => {
    isVersionOne = true;
    if (type === 'error') draft.problem('tool-failed', { found: firstLine(data) }, line);
    else if (type === 'auditAdvisory') {
      const parsed = ADVISORY.safeParse(data);
      if (!parsed.success) {
        refuse(line, 'an advisory');
        return;
      }
      addAdvisory(parsed.data.advisory, draft);
      const { severity } = parsed.data.advisory;
      counts.set(severity, (counts.get(severity) ?? 0) + 1);
    } else if (type === 'auditSummary') {
      const parsed = SUMMARY.safeParse(data);
      if (!parsed.success) {
        refuse(line, 'a summary');
        return;
      }
      hasSummary = true;
      for (const [word, count] of entriesOf(parsed.data.vulnerabilities))
        compareFindings(draft, `${word} vulnerabilities`, toCount(count), counts.get(word) ?? 0);
      const packages = toCount(parsed.data.totalDependencies);
      if (packages !== null) draft.addScope('packages', packages);
    }
  };

  return {
    value: (value, line) => {
      if (hasKeys(value, 'type', 'data')) return readVersion1(value.type, value.data, line);
      const parsed = ISSUE.safeParse(value);
      if (parsed.success) addIssue(parsed.data, draft);
      else refuse(line, 'a finding');
    },
    end: () => {
      if (isVersionOne && !hasSummary)
        draft.problem('run-incomplete', { found: 'no `auditSummary`' });
    },
  };
};

const addAdvisory = (advisory: z.infer<typeof ADVISORY>['advisory'], draft: Draft): void =>
  draft.addFinding({
    category: 'vulnerability',
    rule: advisory.github_advisory_id ?? `npm:${String(advisory.id)}`,
    title: firstLine(advisory.title, `Vulnerable ${advisory.module_name}`),
    ...readSeverityWord(advisory.severity),
    package: {
      name: advisory.module_name,
      version: advisory.findings[0]?.version ?? null,
      fixedIn: toText(advisory.patched_versions),
    },
  });

const addIssue = ({ value, children }: z.infer<typeof ISSUE>, draft: Draft): void => {
  const id = String(children.ID);
  draft.addFinding({
    // Yarn lists packages that are deprecated among those that are vulnerable.
    category: id.endsWith('(deprecation)') ? 'lint' : 'vulnerability',
    rule:
      /GHSA(?:-\w{4}){3}/.exec(children.URL ?? '')?.[0] ?? (/^\d+$/.test(id) ? `npm:${id}` : id),
    title: firstLine(children.Issue, `Vulnerable ${value}`),
    ...readSeverityWord(children.Severity),
    package: { name: value, version: toText(children['Tree Versions'][0]), fixedIn: null },
  });
};
