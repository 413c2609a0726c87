import { z } from 'zod';
import type { Draft, FindingInput } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { hasKeys, isListOf, isObject, toCount, toText } from '../values.ts';
import { compareFindings } from './compare-findings.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { readShape } from './read-shape.ts';
import { warnOf } from './warn-of.ts';

const CHECK = z.looseObject({
  check_id: z.string(),
  check_name: TEXT,
  severity: TEXT,
  file_path: TEXT,
  file_line_range: z.array(z.unknown()).nullish().catch(null),
  vulnerability_details: ANYTHING,
});
type Check = z.infer<typeof CHECK>;
const REPORT = z.looseObject({
  check_type: z.string(),
  results: z.looseObject({
    /** Left out with `--quiet`. */
    passed_checks: z.array(z.unknown()).nullish(),
    failed_checks: z.array(CHECK),
    skipped_checks: z.array(CHECK).nullish(),
    parsing_errors: z.array(z.unknown()).nullish(),
  }),
  summary: z
    .looseObject({ passed: ANYTHING, failed: ANYTHING, checkov_version: TEXT })
    .nullish()
    .catch(null),
});
type Report = z.infer<typeof REPORT>;

const isReport = (value: unknown): boolean =>
  hasKeys(value, 'check_type', 'results') && hasKeys(value.results, 'failed_checks');
/** What stands in place of a report where nothing was found to check. */
const isNothing = (value: unknown): boolean =>
  hasKeys(value, 'passed', 'failed', 'checkov_version') && !hasKeys(value, 'results');

/** One report, or a list of one for each framework. */
export const CHECKOV_JSON: JsonFormat = defineJsonFormat({
  id: 'checkov-json',
  name: 'Checkov JSON',
  tools: ['Checkov'],
  specification: 'https://www.checkov.io/2.Basics/Reviewing%20Scan%20Results.html',
  yields: ['finding', 'scope'],
  recognise: (value) =>
    isReport(value) ||
    isNothing(value) ||
    isListOf(value, (one) => isReport(one) || isNothing(one)),
  schema: z.unknown(),
  read: (value, draft) => {
    draft.speaksOfFindings();
    for (const one of Array.isArray(value) ? value : [value]) {
      if (!isNothing(one)) {
        readShape(REPORT, one, draft, readReport);
        continue;
      }
      draft.setTool('checkov', toText(Object(one).checkov_version));
      draft.addScope('controls', 0);
    }
  },
});

const readReport = ({ check_type, results, summary }: Report, draft: Draft): void => {
  const failed = results.failed_checks;
  const skipped = results.skipped_checks ?? [];
  draft.setTool('checkov', toText(summary?.checkov_version));
  const passed = results.passed_checks?.length || toCount(summary?.passed) || 0;
  draft.addScope('controls', passed + failed.length + skipped.length);
  compareFindings(draft, 'failed checks', toCount(summary?.failed), failed.length);
  warnOf(
    draft,
    'files not parsed',
    (results.parsing_errors ?? []).map((file) => firstLine(file, 'a file')),
  );
  for (const check of failed) draft.addFinding(describeCheck(check, check_type));
  for (const check of skipped)
    draft.addFinding({ ...describeCheck(check, check_type), state: 'suppressed' });
};

/** Severities are null without an account. */
const describeCheck = (check: Check, type: string): FindingInput => {
  const detail = isObject(check.vulnerability_details) ? check.vulnerability_details : null;
  const path = toText(check.file_path);
  const name = toText(detail?.package_name);
  return {
    category:
      type === 'secrets'
        ? 'secret'
        : type.startsWith('sca_')
          ? 'vulnerability'
          : 'misconfiguration',
    rule: toText(detail?.id) ?? check.check_id,
    title: firstLine(check.check_name, check.check_id),
    ...readSeverityWord(check.severity ?? detail?.severity),
    location: path === null ? null : { path, line: toCount(check.file_line_range?.[0]) || null },
    package:
      name === null
        ? null
        : {
            name,
            version: toText(detail?.package_version),
            fixedIn: toText(detail?.lowest_fixed_version),
          },
  };
};
