import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import {
  NO_SEVERITY,
  type ReadSeverity,
  readSeverityScore,
  readSeverityWord,
} from '../severities.ts';
import {
  entriesOf,
  hasKeys,
  isListOf,
  isObject,
  toCount,
  toInstant,
  toNumber,
  toText,
} from '../values.ts';
import { compareFindings } from './compare-findings.ts';
import { ANYTHING, TEXT, TEXTS } from './loose-schemas.ts';
import { readShape } from './read-shape.ts';

const ID = z.union([z.string(), z.number()]);
const VULNERABILITY = z.looseObject({
  vulnerability_id: ID,
  package_name: z.string(),
  analyzed_version: TEXT,
  fixed_versions: TEXTS,
  CVE: ANYTHING,
  severity: ANYTHING,
  ignored: ANYTHING,
});
const VERSION_2 = z.looseObject({
  report_meta: z.looseObject({
    packages_found: ANYTHING,
    vulnerabilities_found: ANYTHING,
    timestamp: TEXT,
    safety_version: TEXT,
  }),
  scanned_packages: ANYTHING,
  vulnerabilities: z.array(VULNERABILITY),
  ignored_vulnerabilities: z.array(VULNERABILITY).nullish(),
});

/** Name, affected versions, installed version, advisory, id. */
const TUPLE = z.tuple([z.string(), z.string(), z.string(), z.string(), ID]).rest(z.unknown());

/** `safety scan`: packages of a file, with the ids of what is known of them. */
const SPECIFICATION = z.looseObject({
  raw: TEXT,
  vulnerabilities: z
    .looseObject({
      known_vulnerabilities: z.array(
        z.looseObject({ id: ID, ignored: ANYTHING, severity: ANYTHING }),
      ),
    })
    .nullish(),
});
const DEPENDENCY = z.looseObject({ name: z.string(), specifications: z.array(SPECIFICATION) });
const FILE = z.looseObject({
  location: TEXT,
  results: z.looseObject({ dependencies: z.array(DEPENDENCY) }),
});
const VERSION_3 = z.looseObject({
  meta: z.looseObject({ timestamp: TEXT, version: TEXT }),
  scan_results: z.looseObject({ projects: z.array(z.looseObject({ files: z.array(FILE) })) }),
});

const isVersion2 = (value: unknown): boolean => hasKeys(value, 'report_meta', 'vulnerabilities');
const isVersion3 = (value: unknown): boolean =>
  hasKeys(value, 'meta', 'scan_results') && hasKeys(value.scan_results, 'projects');
const isTuple = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length >= 5 &&
  value.slice(0, 4).every((part) => typeof part === 'string');

export const SAFETY_JSON: JsonFormat = defineJsonFormat({
  id: 'safety-json',
  name: 'Safety JSON',
  tools: ['Safety'],
  specification: 'https://docs.safetycli.com/safety-docs/output/json-output',
  yields: ['finding', 'scope'],
  recognise: (value) => isVersion2(value) || isVersion3(value) || isListOf(value, isTuple),
  schema: z.unknown(),
  read: (value, draft) => {
    draft.speaksOfFindings();
    if (isVersion2(value)) readShape(VERSION_2, value, draft, readVersion2);
    else if (isVersion3(value)) readShape(VERSION_3, value, draft, readVersion3);
    else readShape(z.array(TUPLE), value, draft, readVersion1);
  },
});

const readVersion2 = (report: z.infer<typeof VERSION_2>, draft: Draft): void => {
  const { report_meta: meta, vulnerabilities } = report;
  draft.setTool('safety', toText(meta.safety_version));
  draft.addTimes({ finishedAt: toInstant(meta.timestamp) });
  const listed = entriesOf(report.scanned_packages).length;
  draft.addScope('packages', toCount(meta.packages_found) ?? listed);
  compareFindings(
    draft,
    'vulnerabilities',
    toCount(meta.vulnerabilities_found),
    vulnerabilities.length,
  );
  const all = [
    ...vulnerabilities.map((one) => ({ one, isIgnored: one.ignored === true })),
    ...(report.ignored_vulnerabilities ?? []).map((one) => ({ one, isIgnored: true })),
  ];
  for (const { one, isIgnored } of all) {
    const cve = toText(one.CVE);
    draft.addFinding({
      category: 'vulnerability',
      rule: cve ?? nameId(one.vulnerability_id),
      title: `Vulnerable ${one.package_name}`,
      ...readSeverity(one.severity),
      package: {
        name: one.package_name,
        version: toText(one.analyzed_version),
        fixedIn: toText(one.fixed_versions?.[0]),
      },
      state: isIgnored ? 'suppressed' : 'open',
    });
  }
};

const readVersion1 = (tuples: readonly z.infer<typeof TUPLE>[], draft: Draft): void => {
  draft.setTool('safety');
  for (const [name, , version, , id] of tuples)
    draft.addFinding({
      category: 'vulnerability',
      rule: nameId(id),
      title: `Vulnerable ${name}`,
      ...NO_SEVERITY,
      package: { name, version, fixedIn: null },
    });
};

const readVersion3 = (report: z.infer<typeof VERSION_3>, draft: Draft): void => {
  draft.setTool('safety', toText(report.meta.version));
  draft.addTimes({ finishedAt: toInstant(report.meta.timestamp) });
  const files = report.scan_results.projects.flatMap((project) => project.files);
  draft.addScope('files', files.length);
  for (const { location, results } of files) {
    draft.addScope('packages', results.dependencies.length);
    for (const { name, specifications } of results.dependencies)
      for (const { raw, vulnerabilities } of specifications)
        for (const { id, ignored, severity } of vulnerabilities?.known_vulnerabilities ?? [])
          draft.addFinding({
            category: 'vulnerability',
            rule: nameId(id),
            title: `Vulnerable ${name}`,
            ...readSeverity(severity),
            location: location == null ? null : { path: location, line: null },
            package: {
              name,
              version: /==\s*([^\s;,]+)/.exec(raw ?? '')?.[1] ?? null,
              fixedIn: null,
            },
            state: isIgnored(ignored) ? 'suppressed' : 'open',
          });
  }
};

/** An object names the code of a reason; where nothing is ignored, it is null. */
const isIgnored = (ignored: unknown): boolean =>
  ignored === true || (hasKeys(ignored, 'code') && toText(ignored.code) !== null);

const nameId = (id: string | number): string =>
  /^\d+$/.test(String(id)) ? `SFTY-${id}` : String(id);

/** Mostly null; with an account there are CVSS scores. */
const readSeverity = (severity: unknown): ReadSeverity => {
  if (!isObject(severity)) return readSeverityWord(severity);
  const cvss = isObject(severity.cvssv3) ? severity.cvssv3 : severity.cvssv2;
  const score = isObject(cvss) ? toNumber(cvss.base_score) : null;
  if (score !== null && score > 0) return readSeverityScore(score);
  return readSeverityWord(isObject(cvss) ? cvss.base_severity : null);
};
