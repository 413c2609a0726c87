import { z } from 'zod';
import type { Unit } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { entriesOf, hasKeys, isObject, toInstant, toText, toWebAddress } from '../values.ts';

/**
 * Lighthouse results: of one page, of the steps of a user flow, or inside an answer of PageSpeed
 * Insights. Scores are 0..1. One run is one run: a manifest of Lighthouse CI says which is representative.
 */
export const LIGHTHOUSE: JsonFormat = defineJsonFormat({
  id: 'lighthouse-json',
  name: 'Lighthouse JSON',
  tools: ['Lighthouse', 'Lighthouse CI', 'PageSpeed Insights'],
  specification:
    'https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md',
  yields: ['measure', 'scope'],
  recognise: (value) => findResults(value).length > 0,
  schema: z.unknown(),
  read: (value, draft) => {
    const results = findResults(value);
    draft.addScope('urls', results.length);
    for (const result of results) {
      const parsed = RESULT.safeParse(result);
      if (parsed.success) addResult(parsed.data, draft);
      else
        draft.problem('report-shape', {
          expected: 'categories and audits',
          path: 'the result',
          found: 'something else',
        });
    }
  },
});

const isResult = (value: unknown): boolean => hasKeys(value, 'lighthouseVersion', 'categories');

const findResults = (value: unknown): unknown[] => {
  if (isResult(value)) return [value];
  if (hasKeys(value, 'lighthouseResult') && isResult(value.lighthouseResult))
    return [value.lighthouseResult];
  if (!hasKeys(value, 'steps') || !Array.isArray(value.steps)) return [];
  const steps = value.steps.map((step) => (hasKeys(step, 'lhr') ? step.lhr : null));
  return steps.every(isResult) ? steps : [];
};

const OBJECT = z.custom<Record<string, unknown>>(isObject);
const RESULT = z.looseObject({
  lighthouseVersion: z.string(),
  categories: OBJECT,
  audits: OBJECT,
  requestedUrl: z.string().nullish(),
  finalUrl: z.string().nullish(),
  finalDisplayedUrl: z.string().nullish(),
  fetchTime: z.string().nullish(),
  runWarnings: z.array(z.unknown()).nullish(),
  runtimeError: z.looseObject({ code: z.string(), message: z.string().nullish() }).nullish(),
});

const addResult = (result: z.infer<typeof RESULT>, draft: Draft): void => {
  draft.setTool('lighthouse', result.lighthouseVersion);
  draft.addTimes({ startedAt: toInstant(result.fetchTime) });
  const { runtimeError } = result;
  // Old versions write `NO_ERROR` where there is none.
  if (runtimeError && runtimeError.code !== 'NO_ERROR')
    draft.problem('tool-failed', {
      found: `${runtimeError.code}: ${firstLine(runtimeError.message)}`,
    });
  const [warning] = result.runWarnings ?? [];
  if (warning !== undefined) draft.problem('tool-warned', { found: firstLine(warning) });
  const subject = toWebAddress(result.finalDisplayedUrl ?? result.finalUrl ?? result.requestedUrl);
  const categories = entriesOf(result.categories);
  for (const [id, category] of categories)
    draft.addMeasure({
      name: `lighthouse.${id}`,
      statistic: 'value',
      value: isObject(category) ? category.score : category,
      unit: 'score',
      subject,
    });
  if (categories.length === 0)
    draft.problem('value-missing', { name: 'categories', found: 'none at all' });
  for (const [id, unit] of METRICS) addMetric(id, unit, result.audits[id], subject, draft);
};

/** By the ids of their audits, which did not change since version 3. */
const METRICS: readonly (readonly [id: string, unit: Unit])[] = [
  ['first-contentful-paint', 'ms'],
  ['largest-contentful-paint', 'ms'],
  ['first-meaningful-paint', 'ms'],
  ['speed-index', 'ms'],
  ['total-blocking-time', 'ms'],
  ['cumulative-layout-shift', 'none'],
  ['interactive', 'ms'],
  ['interaction-to-next-paint', 'ms'],
  ['max-potential-fid', 'ms'],
  ['server-response-time', 'ms'],
  ['total-byte-weight', 'bytes'],
];

const addMetric = (
  name: string,
  unit: Unit,
  audit: unknown,
  subject: string | null,
  draft: Draft,
): void => {
  if (!isObject(audit)) return;
  // `rawValue` before version 5.
  const value = audit.numericValue ?? audit.rawValue;
  const isMissing = audit.scoreDisplayMode === 'error';
  if (!isMissing && (value === undefined || value === null)) return;
  draft.addMeasure({
    name,
    statistic: 'value',
    value: isMissing ? `error: ${firstLine(audit.errorMessage)}` : value,
    unit,
    subject,
  });
};

const firstLine = (value: unknown): string =>
  (toText(value) ?? 'no message').split('\n')[0]?.replace(/\.$/, '') ?? '';
