import { z } from 'zod';
import { CONCLUSIONS, STATISTICS, UNITS } from '../../model/evidence.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, toCommit, toInstant } from '../values.ts';

const TEXT = z.string().min(1);
/** With a zone. */
const TIME = TEXT.refine(
  (text) => toInstant(text) !== null,
  'Invalid input: expected a time with a zone',
);
/** What may be left out. */
const maybe = <T>(schema: z.ZodType<T>) => schema.optional().transform((value) => value ?? null);
const ADDRESS = z.url({ protocol: /^https?$/ });

const MEASURE = z
  .strictObject({
    name: TEXT,
    statistic: z.enum(STATISTICS),
    value: z.number(),
    unit: z.enum(UNITS),
    subject: maybe(TEXT),
    count: maybe(z.int().nonnegative()),
  })
  .refine(
    ({ unit, value }) => !/^(?:ratio|score)$/.test(unit) || (value >= 0 && value <= 1),
    'Invalid input: expected a ratio or score of 0 to 1',
  );
const CHECK = z.strictObject({
  name: TEXT,
  conclusion: z.enum(CONCLUSIONS),
  group: maybe(TEXT),
  url: maybe(ADDRESS),
  expected: maybe(TEXT),
  actual: maybe(TEXT),
});

/**
 * Our own format, for whatever has no reader. Strict: a key that is not below, or a word that is not in
 * the model, refuses the file.
 *
 * ```json
 * {
 *   "seaworthy": "results/1",
 *   "tool": "restore-drill",
 *   "startedAt": "2026-11-20T08:00:00Z",
 *   "finishedAt": "2026-11-20T08:31:00Z",
 *   "commit": "4f22280d4ff0570374ca707cda3cc2556a16371a",
 *   "branch": "main",
 *   "runUrl": "https://ci.example.test/runs/7",
 *   "measures": [
 *     { "name": "restore.duration", "statistic": "value", "value": 1860000, "unit": "ms", "subject": "orders" }
 *   ],
 *   "checks": [{ "name": "rows match", "conclusion": "success", "expected": "120044", "actual": "120044" }]
 * }
 * ```
 *
 * `measures`: `name`, `statistic`, `value` and `unit`, and, where it helps, `subject` (what was measured;
 * without it, the whole) and `count` (over how many observations). Times are in ms, ratios and scores
 * 0..1. `checks`: `name` and `conclusion`, and, where it helps, `group`, `url`, `expected`, `actual`. One of
 * both lists may be left out, and one figure has one value. All else is optional.
 */
export const SEAWORTHY_RESULTS: JsonFormat = defineJsonFormat({
  id: 'seaworthy-results',
  name: 'Seaworthy results',
  tools: ['your own scripts'],
  specification: 'https://www.npmjs.com/package/seaworthy',
  yields: ['measure', 'check'],
  recognise: (value) =>
    hasKeys(value, 'seaworthy') &&
    typeof value.seaworthy === 'string' &&
    value.seaworthy.startsWith('results/'),
  schema: z.strictObject({
    seaworthy: z.literal('results/1'),
    tool: maybe(TEXT),
    startedAt: maybe(TIME),
    finishedAt: maybe(TIME),
    commit: maybe(TEXT.refine((id) => toCommit(id) !== null, 'Invalid input: expected a commit')),
    branch: maybe(TEXT),
    runUrl: maybe(ADDRESS),
    measures: z.array(MEASURE).default([]),
    checks: z.array(CHECK).default([]),
  }),
  read: ({ measures, checks, ...run }, draft) => {
    if (run.tool !== null) draft.setTool(run.tool);
    draft.addTimes({ startedAt: toInstant(run.startedAt), finishedAt: toInstant(run.finishedAt) });
    draft.setRun({ commit: toCommit(run.commit), branch: run.branch, runUrl: run.runUrl });
    if (measures.length + checks.length === 0)
      draft.problem('report-empty', { found: 'neither measures nor checks' });
    const seen = new Set<string>();
    for (const measure of measures) {
      const key = JSON.stringify([measure.name, measure.statistic, measure.subject]);
      if (seen.has(key))
        draft.problem('report-shape', {
          expected: `one value of \`${measure.name}\``,
          path: 'measures',
          found: 'two',
        });
      seen.add(key);
      draft.addMeasure(measure);
    }
    for (const check of checks) draft.addCheck(check);
  },
});
