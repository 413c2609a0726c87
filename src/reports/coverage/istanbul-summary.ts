import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { describeIssue } from '../syntax/describe-issue.ts';
import { entriesOf, hasKeys, toNumber } from '../values.ts';
import { addSummedCoverage, compareShown, sumShares } from './add-coverage.ts';

const KINDS = ['lines', 'statements', 'functions', 'branches'] as const;

const SHARE = z.looseObject({
  total: z.number(),
  covered: z.number(),
  pct: z.unknown().optional(),
});
/** Files of older versions lack kinds that the total has. */
const TOTALS = z.looseObject({
  lines: SHARE,
  statements: SHARE,
  functions: SHARE.nullish(),
  branches: SHARE.nullish(),
});
type Totals = z.infer<typeof TOTALS>;

/** `coverage-summary.json`. Percentages are strings (`Unknown`) where there is nothing to cover. */
export const ISTANBUL_SUMMARY: JsonFormat = defineJsonFormat({
  id: 'istanbul-summary',
  name: 'Istanbul coverage summary',
  tools: ['nyc', 'c8', 'Jest', 'Vitest'],
  specification: 'https://istanbul.js.org/docs/advanced/alternative-reporters/#json-summary',
  yields: ['measure', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'total') &&
    hasKeys(value.total, 'lines', 'statements') &&
    hasKeys(value.total.lines, 'total', 'covered', 'pct'),
  schema: z.looseObject({ total: TOTALS }),
  read: (summary, draft) => {
    const files = readFiles(summary, draft);
    draft.addScope('files', files.length);
    for (const kind of KINDS) {
      const total = summary.total[kind] ?? null;
      if (total === null) continue;
      const listed = sumShares(files.flatMap((file) => file[kind] ?? []));
      addSummedCoverage(draft, kind, total, listed);
      compareShown(draft, total, toNumber(total.pct));
    }
  },
});

const readFiles = (summary: unknown, draft: Draft): Totals[] =>
  entriesOf(summary).flatMap(([path, value]) => {
    if (path === 'total') return [];
    const parsed = TOTALS.safeParse(value);
    if (parsed.success) return [parsed.data];
    draft.problem('report-shape', describeIssue(parsed.error));
    return [];
  });
