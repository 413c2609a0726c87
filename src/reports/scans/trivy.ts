import { z } from 'zod';
import type { FindingCategory } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { hasKeys, isListOf, isObject, toCommit, toCount, toInstant, toText } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { readShape } from './read-shape.ts';
import { warnOf } from './warn-of.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();

const VULNERABILITY = z.looseObject({
  VulnerabilityID: TEXT,
  PkgName: TEXT,
  InstalledVersion: TEXT,
  FixedVersion: TEXT,
  Title: TEXT,
  Severity: TEXT,
});
const MISCONFIGURATION = z.looseObject({
  ID: z.string(),
  Title: TEXT,
  Severity: TEXT,
  Status: TEXT,
  CauseMetadata: z.looseObject({ StartLine: ANYTHING }).nullish().catch(null),
});
const SECRET = z.looseObject({
  RuleID: z.string(),
  Title: TEXT,
  Severity: TEXT,
  StartLine: ANYTHING,
});
const LICENCE = z.looseObject({ Name: z.string(), PkgName: TEXT, FilePath: TEXT, Severity: TEXT });
/** What an ignore file or a VEX document left out. */
const MODIFIED = z.looseObject({
  Type: TEXT,
  Finding: z.looseObject({
    VulnerabilityID: TEXT,
    ID: TEXT,
    RuleID: TEXT,
    Title: TEXT,
    Severity: TEXT,
  }),
});
const RESULT = z.looseObject({
  Target: z.string(),
  Packages: list(z.unknown()),
  Vulnerabilities: list(VULNERABILITY),
  Misconfigurations: list(MISCONFIGURATION),
  MisconfSummary: z
    .looseObject({ Successes: z.number().catch(0), Failures: z.number().catch(0) })
    .nullish()
    .catch(null),
  Secrets: list(SECRET),
  Licenses: list(LICENCE),
  ExperimentalModifiedFindings: list(MODIFIED),
});
type Result = z.infer<typeof RESULT>;
const RESOURCE = z.looseObject({ Kind: TEXT, Name: TEXT, Results: list(RESULT), Error: TEXT });
const METADATA = z
  .looseObject({
    OS: z.looseObject({ Family: TEXT, Name: TEXT, EOSL: ANYTHING }).nullish().catch(null),
    Commit: TEXT,
    Branch: TEXT,
  })
  .nullish()
  .catch(null);
const REPORT = z.looseObject({
  CreatedAt: TEXT,
  Metadata: METADATA,
  Results: list(RESULT),
});
const CLUSTER = z.looseObject({
  Resources: list(RESOURCE),
  Findings: list(RESOURCE),
  Vulnerabilities: list(RESOURCE),
  Misconfigurations: list(RESOURCE),
});

const isCluster = (value: unknown): boolean => hasKeys(value, 'ClusterName');
const isReport = (value: unknown): boolean =>
  hasKeys(value, 'SchemaVersion') &&
  (hasKeys(value, 'ArtifactName') || hasKeys(value, 'ArtifactType') || hasKeys(value, 'Results'));
/** Before version 0.20: the list of results alone. */
const isResult = (value: unknown): boolean =>
  isObject(value) && typeof value.Target === 'string' && !hasKeys(value, 'results');

export const TRIVY_JSON: JsonFormat = defineJsonFormat({
  id: 'trivy-json',
  name: 'Trivy JSON',
  tools: ['Trivy'],
  specification: 'https://trivy.dev/latest/docs/configuration/reporting/#json',
  yields: ['finding', 'scope'],
  recognise: (value) => isReport(value) || isCluster(value) || isListOf(value, isResult),
  schema: z.unknown(),
  read: (report, draft) => {
    draft.speaksOfFindings();
    draft.setTool('trivy', readVersion(report));
    if (Array.isArray(report)) readShape(z.array(RESULT), report, draft, readResults);
    else if (isCluster(report)) readShape(CLUSTER, report, draft, readCluster);
    else readShape(REPORT, report, draft, readArtifact);
  },
});

const readVersion = (report: unknown): string | null =>
  hasKeys(report, 'Trivy') && hasKeys(report.Trivy, 'Version')
    ? toText(report.Trivy.Version)
    : null;

const readArtifact = (report: z.infer<typeof REPORT>, draft: Draft): void => {
  const { CreatedAt, Metadata, Results } = report;
  draft.addTimes({ finishedAt: toInstant(CreatedAt) });
  draft.setRun({ commit: toCommit(Metadata?.Commit), branch: toText(Metadata?.Branch) });
  if (Metadata?.OS?.EOSL === true) {
    const system = `${Metadata.OS.Family ?? 'the system'} ${Metadata.OS.Name ?? ''}`.trim();
    draft.problem('tool-warned', {
      found: `${firstLine(system)} has reached its end of life: nobody reports what is found in it`,
    });
  }
  readResults(Results ?? [], draft);
};

const readCluster = (report: z.infer<typeof CLUSTER>, draft: Draft): void => {
  const resources = [
    ...(report.Resources ?? []),
    ...(report.Findings ?? []),
    ...(report.Vulnerabilities ?? []),
    ...(report.Misconfigurations ?? []),
  ];
  const failed = resources
    .filter(({ Error: error }) => toText(error) !== null)
    .map(
      ({ Kind, Name, Error: error }) =>
        `${firstLine(Kind, '')}/${firstLine(Name, '')}: ${firstLine(error)}`,
    );
  warnOf(draft, 'resources not scanned', failed);
  readResults(
    resources.flatMap(({ Results }) => Results ?? []),
    draft,
  );
};

/** Where nothing was found, older versions leave out what they looked at: that is no proof either. */
const readResults = (results: readonly Result[], draft: Draft): void => {
  draft.addScope('targets', results.length);
  for (const result of results) {
    if (result.Packages != null && result.Packages.length > 0)
      draft.addScope('packages', result.Packages.length);
    const { Successes = 0, Failures = 0 } = result.MisconfSummary ?? {};
    if (Successes + Failures > 0) draft.addScope('controls', Successes + Failures);
    addVulnerabilities(result, draft);
    addOthers(result, draft);
    addModified(result, draft);
  }
};

const addVulnerabilities = ({ Target, Vulnerabilities }: Result, draft: Draft): void => {
  for (const one of Vulnerabilities ?? []) {
    draft.addFinding({
      category: 'vulnerability',
      rule: toText(one.VulnerabilityID) ?? 'unnamed',
      title: firstLine(one.Title, `Vulnerable ${one.PkgName ?? 'package'}`),
      ...readSeverityWord(one.Severity),
      location: { path: Target, line: null },
      package: {
        name: one.PkgName ?? Target,
        version: toText(one.InstalledVersion),
        fixedIn: toText(one.FixedVersion),
      },
    });
  }
};

const addOthers = ({ Target, ...result }: Result, draft: Draft): void => {
  for (const one of result.Misconfigurations ?? []) {
    if (one.Status === 'PASS') continue;
    draft.addFinding({
      category: 'misconfiguration',
      rule: one.ID,
      title: firstLine(one.Title, one.ID),
      ...readSeverityWord(one.Severity),
      location: { path: Target, line: toLine(one.CauseMetadata?.StartLine) },
      state: one.Status === 'EXCEPTION' ? 'suppressed' : 'open',
    });
  }
  for (const one of result.Secrets ?? []) {
    draft.addFinding({
      category: 'secret',
      rule: one.RuleID,
      title: firstLine(one.Title, one.RuleID),
      ...readSeverityWord(one.Severity),
      location: { path: Target, line: toLine(one.StartLine) },
    });
  }
  for (const one of result.Licenses ?? []) {
    draft.addFinding({
      category: 'licence',
      rule: one.Name,
      title: `Licence ${one.Name}`,
      ...readSeverityWord(one.Severity),
      location: { path: toText(one.FilePath) ?? Target, line: null },
      package: one.PkgName == null ? null : { name: one.PkgName, version: null, fixedIn: null },
    });
  }
};

const addModified = (result: Result, draft: Draft): void => {
  for (const { Type, Finding } of result.ExperimentalModifiedFindings ?? []) {
    const rule = Finding.VulnerabilityID ?? Finding.ID ?? Finding.RuleID ?? 'unnamed';
    draft.addFinding({
      category: MODIFIED_CATEGORIES.get(Type ?? '') ?? 'vulnerability',
      rule,
      title: firstLine(Finding.Title, rule),
      ...readSeverityWord(Finding.Severity),
      location: { path: result.Target, line: null },
      state: 'suppressed',
    });
  }
};

const MODIFIED_CATEGORIES: ReadonlyMap<string, FindingCategory> = new Map([
  ['misconfiguration', 'misconfiguration'],
  ['secret', 'secret'],
  ['license', 'licence'],
]);

const toLine = (value: unknown): number | null => toCount(value) || null;
