import { z } from 'zod';
import type { FindingCategory } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { plainUrl } from '../text/plain-url.ts';
import { hasKeys, isListOf, toCount, toInstant, toText } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { warnOf } from './warn-of.ts';

const VULNERABILITY = z.looseObject({
  name: TEXT,
  message: TEXT,
  category: TEXT,
  severity: TEXT,
  identifiers: z.array(z.looseObject({ name: TEXT, value: TEXT })),
  location: z
    .looseObject({
      file: TEXT,
      start_line: ANYTHING,
      image: TEXT,
      hostname: TEXT,
      path: TEXT,
      dependency: z
        .looseObject({ package: z.looseObject({ name: TEXT }).nullish(), version: TEXT })
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
});
type Vulnerability = z.infer<typeof VULNERABILITY>;
const SCAN = z.looseObject({
  type: TEXT,
  status: TEXT,
  start_time: TEXT,
  end_time: TEXT,
  scanner: z.looseObject({ name: TEXT, id: TEXT, version: TEXT }).nullish().catch(null),
  messages: z
    .array(z.looseObject({ level: TEXT, value: TEXT }))
    .nullish()
    .catch(null),
  scanned_resources: z.array(z.unknown()).nullish().catch(null),
});
const GITLAB = z.looseObject({
  version: z.string(),
  vulnerabilities: z.array(VULNERABILITY),
  scan: SCAN.nullish(),
  dependency_files: z
    .array(z.looseObject({ dependencies: z.array(z.unknown()).nullish() }))
    .nullish()
    .catch(null),
});
type Gitlab = z.infer<typeof GITLAB>;

/** All security reports of GitLab. That of DAST holds `site` too, as ZAP does. */
export const GITLAB_SECURITY: JsonFormat = defineJsonFormat({
  id: 'gitlab-security',
  name: 'GitLab security report',
  tools: ['GitLab SAST', 'GitLab Secret Detection', 'GitLab Dependency Scanning', 'GitLab DAST'],
  specification: 'https://gitlab.com/gitlab-org/security-products/security-report-schemas',
  yields: ['finding', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'version', 'vulnerabilities') &&
    typeof value.version === 'string' &&
    !hasKeys(value, 'report_meta') &&
    (hasKeys(value, 'scan') ||
      hasKeys(value, 'remediations') ||
      isListOf(value.vulnerabilities, (one) => hasKeys(one, 'identifiers'))),
  schema: GITLAB,
  read: (report, draft) => {
    draft.speaksOfFindings();
    if (report.scan != null) readScan(report.scan, draft);
    if (report.dependency_files != null)
      draft.addScope(
        'packages',
        report.dependency_files.reduce((sum, one) => sum + (one.dependencies?.length ?? 0), 0),
      );
    for (const one of report.vulnerabilities) addVulnerability(one, report, draft);
  },
});

const readScan = (scan: z.infer<typeof SCAN>, draft: Draft): void => {
  const name = toText(scan.scanner?.name) ?? toText(scan.scanner?.id);
  if (name !== null) draft.setTool(name, toText(scan.scanner?.version));
  draft.addTimes({
    startedAt: toInstant(scan.start_time),
    finishedAt: toInstant(scan.end_time),
  });
  if (scan.status != null && scan.status !== 'success')
    draft.problem('tool-failed', { found: `the status \`${firstLine(scan.status)}\`` });
  const messages = (scan.messages ?? []).filter(({ level }) => level !== 'info');
  const fatal = messages.find(({ level }) => level === 'fatal');
  if (fatal !== undefined) draft.problem('tool-failed', { found: firstLine(fatal.value) });
  warnOf(
    draft,
    'messages of the tool',
    messages.filter(({ level }) => level !== 'fatal').map(({ value }) => firstLine(value)),
  );
  if (scan.scanned_resources != null && scan.scanned_resources.length > 0)
    draft.addScope('urls', scan.scanned_resources.length);
};

const addVulnerability = (one: Vulnerability, report: Gitlab, draft: Draft): void => {
  const { location } = one;
  const [identifier] = one.identifiers;
  const rule = toText(identifier?.name) ?? toText(identifier?.value) ?? 'unnamed';
  const name = toText(location?.dependency?.package?.name);
  const url = location?.hostname == null ? null : `${location.hostname}${location.path ?? ''}`;
  const path = toText(location?.file) ?? toText(location?.image) ?? toText(url);
  draft.addFinding({
    category: CATEGORIES.get(report.scan?.type ?? one.category ?? '') ?? 'code',
    rule,
    title: firstLine(one.name ?? one.message, rule),
    ...readSeverityWord(one.severity),
    location:
      path === null ? null : { path: plainUrl(path), line: toCount(location?.start_line) || null },
    package:
      name === null
        ? null
        : { name, version: toText(location?.dependency?.version), fixedIn: null },
  });
};

const CATEGORIES: ReadonlyMap<string, FindingCategory> = new Map([
  ['sast', 'code'],
  ['secret_detection', 'secret'],
  ['dependency_scanning', 'vulnerability'],
  ['container_scanning', 'vulnerability'],
  ['cluster_image_scanning', 'vulnerability'],
  ['dast', 'dynamic'],
  ['api_fuzzing', 'dynamic'],
  ['coverage_fuzzing', 'dynamic'],
]);
