import { z } from 'zod';
import type { Draft, FindingInput } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { entriesOf, hasKeys, isObject, toCount, toText } from '../values.ts';
import { compareFindings } from './compare-findings.ts';
import { ANYTHING, ENTRIES, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { readEntries, readShape } from './read-shape.ts';

/** npm 7 and later: one entry a package, whatever the number of its advisories. */
const isVersion2 = (value: unknown): boolean =>
  hasKeys(value, 'auditReportVersion', 'vulnerabilities');

/** npm 6, pnpm, and Yarn 2 and 3: one entry an advisory. */
const isVersion1 = (value: unknown): boolean =>
  hasKeys(value, 'advisories', 'metadata') &&
  hasKeys(value.metadata, 'vulnerabilities') &&
  !isVersion2(value);

/** The error that stands in place of a result. */
const isError = (value: unknown): boolean =>
  hasKeys(value, 'error') &&
  (hasKeys(value.error, 'summary', 'detail') ||
    (hasKeys(value.error, 'code') && /^ERR_PNPM_/.test(String(value.error.code))));

const METADATA = z.looseObject({ vulnerabilities: ANYTHING, dependencies: ANYTHING });

const VERSION_2 = z.looseObject({ vulnerabilities: ENTRIES, metadata: METADATA });
const PACKAGE = z.looseObject({
  severity: TEXT,
  via: z.array(z.unknown()).catch([]),
  range: TEXT,
  nodes: z.array(z.unknown()).catch([]),
  fixAvailable: ANYTHING,
});

const VERSION_1 = z.looseObject({ advisories: ENTRIES, metadata: METADATA });
const ADVISORY = z.looseObject({
  severity: TEXT,
  module_name: TEXT,
  title: TEXT,
  url: TEXT,
  github_advisory_id: TEXT,
  patched_versions: TEXT,
  findings: z
    .array(z.looseObject({ version: TEXT, paths: z.array(z.unknown()).nullish() }))
    .nullish()
    .transform((findings) => findings ?? []),
});

export const NPM_AUDIT: JsonFormat = defineJsonFormat({
  id: 'npm-audit',
  name: 'npm audit JSON',
  tools: ['npm', 'pnpm', 'Yarn 2 and 3'],
  specification: 'https://docs.npmjs.com/cli/commands/npm-audit',
  yields: ['finding', 'scope'],
  recognise: (value) => isVersion2(value) || isVersion1(value) || isError(value),
  schema: z.unknown(),
  read: (value, draft) => {
    draft.speaksOfFindings();
    if (isVersion2(value)) readShape(VERSION_2, value, draft, readVersion2);
    else if (isVersion1(value)) readShape(VERSION_1, value, draft, readVersion1);
    if (hasKeys(value, 'error')) draft.problem('tool-failed', { found: describeError(value) });
  },
});

const readVersion2 = (report: z.infer<typeof VERSION_2>, draft: Draft): void => {
  draft.setTool('npm');
  const entries = readEntries(report.vulnerabilities, PACKAGE, 'vulnerabilities', draft);
  const findings = entries.map(([name, entry]) => describePackage(name, entry));
  for (const finding of findings) draft.addFinding(finding);
  compareSeverities(report.metadata.vulnerabilities, countBySeverity(findings), draft);
  addScope(toCount(Object(report.metadata.dependencies).total), draft);
};

const describePackage = (name: string, entry: z.infer<typeof PACKAGE>): FindingInput => {
  const advisories = entry.via.filter(isObject);
  const through = entry.via.filter((via) => typeof via === 'string');
  const title =
    advisories.length > 0
      ? advisories.map((via) => firstLine(via.title, 'an advisory without a title')).join('; ')
      : `Depends on vulnerable ${through.join(', ') || 'packages'}`;
  const fix = isObject(entry.fixAvailable) ? entry.fixAvailable : null;
  const node = entry.nodes[0];
  return {
    category: 'vulnerability',
    rule: findAdvisory(advisories[0]?.url) ?? toText(advisories[0]?.source) ?? name,
    title,
    ...readSeverityWord(entry.severity),
    location: typeof node === 'string' ? { path: node, line: null } : null,
    package: {
      name,
      version: null,
      // What npm names may be another package, which brings this one.
      fixedIn: fix !== null && fix.name === name ? toText(fix.version) : null,
    },
  };
};

/** npm 6 counts paths to a package, pnpm of some versions advisories: the unit is the one its own summary was counted in. */
const readVersion1 = (report: z.infer<typeof VERSION_1>, draft: Draft): void => {
  if (hasKeys(report, 'runId')) draft.setTool('npm');
  const advisories = readEntries(report.advisories, ADVISORY, 'advisories', draft);
  const units = [countPaths, countInstances, () => 1];
  const readings = units.map((count) =>
    advisories.map(([id, advisory]) => describeAdvisory(id, advisory, count(advisory))),
  );
  const declared = report.metadata.vulnerabilities;
  const agreeing = readings.find((findings) => agrees(declared, countBySeverity(findings)));
  const findings = agreeing ?? readings[0] ?? [];
  for (const finding of findings) draft.addFinding(finding);
  if (agreeing === undefined) compareSeverities(declared, countBySeverity(findings), draft);
  const { totalDependencies } = report.metadata;
  addScope(toCount(totalDependencies), draft);
};

type Advisory = z.infer<typeof ADVISORY>;

const countPaths = ({ findings }: Advisory): number =>
  Math.max(
    1,
    findings.reduce((sum, { paths }) => sum + (paths?.length ?? 1), 0),
  );
const countInstances = ({ findings }: Advisory): number => Math.max(1, findings.length);

const describeAdvisory = (id: string, advisory: Advisory, count: number): FindingInput => ({
  category: 'vulnerability',
  rule: advisory.github_advisory_id ?? findAdvisory(advisory.url) ?? `npm:${id}`,
  title: firstLine(advisory.title, `Vulnerable ${advisory.module_name ?? 'package'}`),
  ...readSeverityWord(advisory.severity),
  package: {
    name: advisory.module_name ?? 'unnamed',
    version: advisory.findings[0]?.version ?? null,
    fixedIn: toText(advisory.patched_versions),
  },
  count,
});

type Counts = ReadonlyMap<string, number>;

const countBySeverity = (findings: readonly FindingInput[]): Counts => {
  const counts = new Map<string, number>();
  for (const { rawSeverity, count = 1 } of findings) {
    const word = rawSeverity ?? '';
    counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return counts;
};

const declaredCounts = (declared: unknown): [string, number][] =>
  entriesOf(declared).flatMap(([word, value]): [string, number][] => {
    const count = toCount(value);
    return count === null || word === 'total' ? [] : [[word, count]];
  });

const agrees = (declared: unknown, counts: Counts): boolean =>
  declaredCounts(declared).every(([word, count]) => (counts.get(word) ?? 0) === count);

const compareSeverities = (declared: unknown, counts: Counts, draft: Draft): void => {
  for (const [word, count] of declaredCounts(declared))
    compareFindings(draft, `${word} vulnerabilities`, count, counts.get(word) ?? 0);
};

const addScope = (packages: number | null, draft: Draft): void => {
  if (packages !== null) draft.addScope('packages', packages);
};

const findAdvisory = (url: unknown): string | null =>
  typeof url === 'string' ? (/(?:GHSA(?:-\w{4}){3}|CVE-\d+-\d+)/.exec(url)?.[0] ?? null) : null;

const describeError = (value: Record<'error', unknown>): string => {
  const error = isObject(value.error) ? value.error : {};
  const said = [error.summary, error.message, Object(value).message, error.code];
  return firstLine(said.find((text) => toText(text) !== null));
};
