import { z } from 'zod';
import type { FindingSeverity } from '../../model/evidence.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { NO_SEVERITY, type ReadSeverity } from '../severities.ts';
import { hasKeys, isObject } from '../values.ts';
import { addLint, keepWord } from './add-lint.ts';

const ISSUE = z.looseObject({
  type: z.string().nullish(),
  description: z.string(),
  check_name: z.string().nullish(),
  categories: z.array(z.string()).nullish().catch(null),
  severity: z.string().nullish(),
  location: z.looseObject({
    path: z.string(),
    lines: z.looseObject({ begin: z.number().nullish() }).nullish().catch(null),
    positions: z
      .looseObject({ begin: z.looseObject({ line: z.number().nullish() }).nullish() })
      .nullish()
      .catch(null),
  }),
});

const isIssue = (value: unknown): boolean =>
  hasKeys(value, 'description', 'fingerprint', 'location') && hasKeys(value.location, 'path');

/** GitLab's Code Quality report, a subset of what Code Climate writes. */
export const CODE_QUALITY: JsonFormat = defineJsonFormat({
  id: 'code-quality',
  name: 'Code Quality report',
  tools: [
    'GitLab Code Quality',
    'Code Climate',
    'ESLint',
    'Ruff',
    'oxlint',
    'Biome',
    'golangci-lint',
  ],
  specification: 'https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format',
  yields: ['finding'],
  recognise: (value) => Array.isArray(value) && isIssue(value.find((one) => !isMeasurement(one))),
  schema: z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((one) => !isMeasurement(one)) : value),
    z.array(ISSUE),
  ),
  read: (issues, draft) => {
    draft.speaksOfFindings();
    for (const { description, check_name, categories, severity, location } of issues) {
      addLint(draft, {
        // What the tool itself calls security is not style.
        category: categories?.includes('Security') ? 'code' : 'lint',
        rule: check_name,
        title: description,
        path: location.path,
        line: location.lines?.begin ?? location.positions?.begin?.line,
        severity: readSeverity(severity),
      });
    }
  },
});

/** Code Climate also lists figures of its own. */
const isMeasurement = (value: unknown): boolean => isObject(value) && value.type === 'measurement';

const SEVERITIES: ReadonlyMap<string, FindingSeverity> = new Map([
  ['blocker', 'critical'],
  ['critical', 'high'],
  ['major', 'medium'],
  ['minor', 'low'],
  ['info', 'info'],
]);

/** Tools translate their levels into these words, each in its own way: oxlint makes every warning major. */
const readSeverity = (raw: unknown): ReadSeverity => {
  const rawSeverity = keepWord(raw);
  const severity = SEVERITIES.get(rawSeverity?.toLowerCase() ?? '');
  return severity === undefined
    ? { ...NO_SEVERITY, rawSeverity }
    : { severity, severitySource: 'level', rawSeverity };
};
