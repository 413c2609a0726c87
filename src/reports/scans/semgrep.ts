import { z } from 'zod';
import type { FindingCategory, FindingSeverity } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { type ReadSeverity, readSeverityWord } from '../severities.ts';
import { hasKeys, isObject, toCount, toText } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine, firstParagraph } from './message-lines.ts';
import { warnOf } from './warn-of.ts';

const SEMGREP = z.looseObject({
  version: TEXT,
  results: z.array(
    z.looseObject({
      check_id: z.string(),
      path: z.string(),
      start: z.looseObject({ line: ANYTHING }).nullish().catch(null),
      extra: z.looseObject({
        severity: z.string(),
        message: TEXT,
        metadata: ANYTHING,
        is_ignored: ANYTHING,
        sca_info: ANYTHING,
      }),
    }),
  ),
  errors: z.array(z.looseObject({ level: TEXT, message: TEXT, long_msg: TEXT, type: ANYTHING })),
  paths: z.looseObject({ scanned: z.array(z.unknown()).nullish() }).nullish(),
});
type Semgrep = z.infer<typeof SEMGREP>;
type Result = Semgrep['results'][number];

const isResult = (value: unknown): boolean => hasKeys(value, 'check_id', 'path', 'extra');

/** Of an empty list only its company says whose it is. */
const isClean = (value: Record<string, unknown>): boolean =>
  hasKeys(value, 'paths') || Object.keys(value).every((key) => OWN_KEYS.has(key));
const OWN_KEYS: ReadonlySet<string> = new Set([
  'results',
  'errors',
  'version',
  'skipped_rules',
  'time',
]);

export const SEMGREP_JSON: JsonFormat = defineJsonFormat({
  id: 'semgrep-json',
  name: 'Semgrep JSON',
  tools: ['Semgrep', 'Opengrep'],
  specification: 'https://semgrep.dev/docs/semgrep-appsec-platform/json-and-sarif',
  yields: ['finding', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'results', 'errors') &&
    !hasKeys(value, 'metrics') &&
    Array.isArray(value.results) &&
    Array.isArray(value.errors) &&
    (value.results.length > 0 ? isResult(value.results[0]) : isClean(value)),
  schema: SEMGREP,
  read: (report, draft) => {
    draft.speaksOfFindings();
    draft.setTool('semgrep', toText(report.version));
    const scanned = report.paths?.scanned;
    // A platform may leave out the list: where something was found, something was scanned.
    if (scanned != null && (scanned.length > 0 || report.results.length === 0))
      draft.addScope('files', scanned.length);
    readErrors(report, draft);
    for (const result of report.results) addResult(result, draft);
  },
});

/** `error` stops a scan, `warn` is a file that could not be parsed. */
const readErrors = ({ errors }: Semgrep, draft: Draft): void => {
  const describe = (one: Semgrep['errors'][number]): string =>
    firstLine(one.message ?? one.long_msg ?? one.type);
  const fatal = errors.find(({ level }) => level === 'error');
  if (fatal !== undefined) draft.problem('tool-failed', { found: describe(fatal) });
  const others = errors.filter(({ level }) => level !== 'error');
  warnOf(draft, 'messages of the tool', others.map(describe));
};

const addResult = ({ check_id: rule, path, start, extra }: Result, draft: Draft): void => {
  const category = findCategory(rule, extra);
  const dependency = findDependency(extra.sca_info);
  draft.addFinding({
    category,
    rule,
    // The message of a rule for secrets may hold the secret.
    title: category === 'secret' ? rule : firstParagraph(extra.message, rule),
    ...readSeverity(extra.severity),
    location: { path, line: toCount(start?.line) || null },
    package: dependency,
    state: extra.is_ignored === true ? 'suppressed' : 'open',
  });
};

/** Its documentation: ERROR, WARNING and INFO of older rules are high, medium and low. */
const readSeverity = (raw: string): ReadSeverity => {
  const severity = OLD_WORDS.get(raw.toUpperCase());
  return severity === undefined
    ? readSeverityWord(raw)
    : { severity, severitySource: 'native', rawSeverity: raw };
};

const OLD_WORDS: ReadonlyMap<string, FindingSeverity> = new Map([
  ['ERROR', 'high'],
  ['WARNING', 'medium'],
  ['INFO', 'low'],
  ['INVENTORY', 'info'],
]);

const findCategory = (rule: string, { metadata, sca_info }: Result['extra']): FindingCategory => {
  if (isObject(sca_info)) return 'vulnerability';
  if (/(?:^|[.-])secrets?(?:[.-]|$)|detected-.*(?:key|token|password)/i.test(rule)) return 'secret';
  const category = hasKeys(metadata, 'category') ? metadata.category : null;
  return typeof category === 'string' && category !== 'security' ? 'lint' : 'code';
};

const findDependency = (info: unknown) => {
  if (!hasKeys(info, 'dependency_match') || !hasKeys(info.dependency_match, 'found_dependency'))
    return null;
  const found = info.dependency_match.found_dependency;
  const name = hasKeys(found, 'package') ? toText(found.package) : null;
  if (name === null) return null;
  return { name, version: hasKeys(found, 'version') ? toText(found.version) : null, fixedIn: null };
};
