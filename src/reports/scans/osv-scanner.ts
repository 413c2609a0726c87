import { z } from 'zod';
import type { FindingInput } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import {
  NO_SEVERITY,
  type ReadSeverity,
  readSeverityScore,
  readSeverityWord,
} from '../severities.ts';
import { hasKeys, isObject, toNumber, toText } from '../values.ts';
import { scoreCvss } from './cvss-score.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const VULNERABILITY = z.looseObject({
  id: z.string(),
  summary: TEXT,
  severity: z
    .array(z.looseObject({ score: ANYTHING }))
    .nullish()
    .catch(null),
  database_specific: ANYTHING,
});
const PACKAGE = z.looseObject({
  package: z.looseObject({ name: z.string(), version: TEXT }),
  vulnerabilities: z.array(VULNERABILITY).nullish(),
  groups: z.array(z.looseObject({ ids: z.array(z.string()), max_severity: TEXT })).nullish(),
});
type Package = z.infer<typeof PACKAGE>;
type Vulnerability = z.infer<typeof VULNERABILITY>;
const SOURCE = z.looseObject({
  source: z.looseObject({ path: TEXT }).nullish(),
  packages: z.array(PACKAGE).nullish(),
});

const isSource = (value: unknown): boolean => hasKeys(value, 'source', 'packages');

/** Databases name one vulnerability differently: those of a group are one finding, with as many instances as the tool lists. */
export const OSV_SCANNER_JSON: JsonFormat = defineJsonFormat({
  id: 'osv-scanner-json',
  name: 'OSV-Scanner JSON',
  tools: ['OSV-Scanner'],
  specification: 'https://google.github.io/osv-scanner/output/#json',
  yields: ['finding', 'scope'],
  recognise: (value) => {
    if (!hasKeys(value, 'results')) return false;
    const { results } = value;
    if (results !== null && !Array.isArray(results)) return false;
    if (results !== null && results.length > 0) return isSource(results[0]);
    // `results` alone, and empty, is what other scanners write as well.
    return hasKeys(value, 'experimental_config');
  },
  schema: z.looseObject({ results: z.array(SOURCE).nullable() }),
  read: ({ results }, draft) => {
    draft.speaksOfFindings();
    draft.setTool('osv-scanner');
    const packages = (results ?? []).flatMap((one) => one.packages ?? []);
    // Only with `--all-packages` does it list those that nothing is known of.
    if (packages.some((one) => findGroups(one).length === 0))
      draft.addScope('packages', packages.length);
    for (const { source, packages: owned } of results ?? [])
      for (const one of owned ?? [])
        for (const ids of findGroups(one)) draft.addFinding(describeGroup(one, ids, source?.path));
  },
});

const findGroups = ({ groups, vulnerabilities }: Package): (readonly string[])[] => {
  const grouped = (groups ?? []).map(({ ids }) => ids).filter((ids) => ids.length > 0);
  const known = new Set(grouped.flat());
  const others = (vulnerabilities ?? []).map(({ id }) => id).filter((id) => !known.has(id));
  return [...grouped, ...others.map((id) => [id])];
};

const describeGroup = (
  { package: owner, vulnerabilities, groups }: Package,
  ids: readonly string[],
  path: string | null | undefined,
): FindingInput => {
  const members = (vulnerabilities ?? []).filter(({ id }) => ids.includes(id));
  const highest = groups?.find((group) => group.ids === ids)?.max_severity;
  return {
    category: 'vulnerability',
    rule: ids[0] ?? 'unnamed',
    title: firstLine(
      members.find(({ summary }) => toText(summary))?.summary,
      `Vulnerable ${owner.name}`,
    ),
    ...readSeverity(highest, members),
    location: path == null ? null : { path, line: null },
    package: { name: owner.name, version: toText(owner.version), fixedIn: null },
    count: Math.max(1, members.length),
  };
};

/** The score of the group, or the worst of its members: a vector, or the word of a database. */
const readSeverity = (
  highest: string | null | undefined,
  members: readonly Vulnerability[],
): ReadSeverity => {
  const score = toNumber(highest);
  if (score !== null && score > 0) return readSeverityScore(score);
  const scores = members.flatMap(({ severity }) =>
    (severity ?? []).flatMap((one) => scoreCvss(one.score) ?? []),
  );
  if (scores.length > 0) return readSeverityScore(Math.max(...scores));
  for (const { database_specific: own } of members) {
    const read = readSeverityWord(isObject(own) ? own.severity : null);
    if (read.severity !== 'unknown') return read;
  }
  return NO_SEVERITY;
};
