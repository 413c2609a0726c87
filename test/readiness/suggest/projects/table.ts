/** What one invented project has recorded, and what a careful reader would bind to the items of its checklist. */
import type { Measure } from '../../../../src/model/evidence.ts';
import { type RecordFields, report } from '../../evidence/build-run.ts';

export interface Table {
  recorded: RecordFields;
  /** Items that name the exact thing: what they bind without being asked. */
  exact: readonly (readonly [text: string, wanted: string])[];
  /** Items that evidence could speak for, though they do not name it. */
  right: readonly (readonly [text: string, wanted: string])[];
  /** Items near to some evidence that it does not answer, and items that nothing answers. */
  wrong: readonly string[];
}

export const measure = (
  name: string,
  statistic: Measure['statistic'],
  unit: Measure['unit'],
  subject: string | null = null,
) => ({ name, statistic, value: 0.5, unit, subject, count: null, report: 0 });

export const scan = (tool: string) =>
  report({
    path: `${tool}.json`,
    format: tool,
    tool: { name: tool, version: null },
    findings: { critical: 0, high: 0, medium: 0, low: 0, info: 0, unknown: 0, suppressed: 0 },
    scope: [{ what: 'files', count: 9 }],
  });

export const check = (name: string) => ({
  name,
  group: null,
  conclusion: 'success' as const,
  url: null,
  expected: null,
  actual: null,
  report: null,
});
