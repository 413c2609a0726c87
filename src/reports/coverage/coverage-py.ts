import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { describeIssue } from '../syntax/describe-issue.ts';
import { entriesOf, hasKeys, isObject, toInstant, toNumber } from '../values.ts';
import { addSummedCoverage, compareShown, type Share, sumShares } from './add-coverage.ts';

const SUMMARY = z.looseObject({
  covered_lines: z.number(),
  num_statements: z.number(),
  covered_branches: z.number().nullish(),
  num_branches: z.number().nullish(),
});
type Summary = z.infer<typeof SUMMARY>;

/** `coverage json`. Its percentage mixes branches with lines where both are measured; they are kept apart here. */
export const COVERAGE_PY: JsonFormat = defineJsonFormat({
  id: 'coverage-py',
  name: 'coverage.py JSON',
  tools: ['coverage.py', 'pytest-cov'],
  specification: 'https://coverage.readthedocs.io/en/latest/commands/cmd_json.html',
  yields: ['measure', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'meta', 'files', 'totals') &&
    hasKeys(value.totals, 'covered_lines', 'num_statements'),
  schema: z.looseObject({
    meta: z
      .looseObject({ version: z.string().nullish(), timestamp: z.string().nullish() })
      .catch({}),
    files: z.custom<object>(isObject, 'object'),
    totals: SUMMARY.extend({ percent_covered_display: z.unknown().optional() }),
  }),
  read: ({ meta, files, totals }, draft) => {
    draft.setTool('coverage.py', meta.version);
    draft.addTimes({ finishedAt: toInstant(meta.timestamp) });
    const listed = readFiles(files, draft);
    const [lines, branches] = [linesOf(totals), branchesOf(totals)];
    draft.addScope('files', listed.length);
    addSummedCoverage(draft, 'lines', lines, sumShares(listed.map(linesOf)));
    addSummedCoverage(draft, 'branches', branches, sumShares(listed.map(branchesOf)));
    compareShown(draft, sumShares([lines, branches]), toNumber(totals.percent_covered_display));
  },
});

const readFiles = (files: unknown, draft: Draft): Summary[] =>
  entriesOf(files).flatMap(([, value]) => {
    const parsed = FILE.safeParse(value);
    if (parsed.success) return [parsed.data.summary];
    draft.problem('report-shape', describeIssue(parsed.error));
    return [];
  });

const FILE = z.looseObject({ summary: SUMMARY });

const linesOf = ({ covered_lines, num_statements }: Summary): Share => ({
  covered: covered_lines,
  total: num_statements,
});

const branchesOf = ({ covered_branches, num_branches }: Summary): Share => ({
  covered: covered_branches ?? 0,
  total: num_branches ?? 0,
});
