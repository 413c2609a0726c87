import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { entriesOf, hasKeys, isObject, toCount, toInstant, toNumber } from '../values.ts';
import { addLoad, isFailedStatus, sumCounts, toMilliseconds } from './load-measures.ts';

const OBJECT = z.custom<Record<string, unknown>>(isObject);

/**
 * Artillery, version 1 and 2. Its latency knows only requests that were answered: where most timed out
 * it looks fine, and only the errors beside it say so.
 */
export const ARTILLERY: JsonFormat = defineJsonFormat({
  id: 'artillery-json',
  name: 'Artillery JSON report',
  tools: ['Artillery'],
  specification: 'https://www.artillery.io/docs/reference/reported-metrics',
  yields: ['measure', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'aggregate', 'intermediate') &&
    (hasKeys(value.aggregate, 'counters', 'summaries') ||
      hasKeys(value.aggregate, 'latency', 'codes')),
  schema: z.looseObject({ aggregate: OBJECT }),
  read: ({ aggregate }, draft) => {
    draft.setTool('artillery');
    if (hasKeys(aggregate, 'summaries')) read(VERSION_2, aggregate, draft, addVersion2);
    else read(VERSION_1, aggregate, draft, addVersion1);
  },
});

const VERSION_1 = z.looseObject({
  latency: OBJECT,
  codes: OBJECT,
  errors: OBJECT,
  rps: z.looseObject({ count: z.number().nullish(), mean: z.number().nullish() }).nullish(),
  timestamp: z.string().nullish(),
});
const VERSION_2 = z.looseObject({
  counters: OBJECT,
  summaries: OBJECT,
  rates: OBJECT.nullish(),
  firstCounterAt: z.number().nullish(),
  lastCounterAt: z.number().nullish(),
});

const read = <T>(
  schema: z.ZodType<T>,
  value: unknown,
  draft: Draft,
  add: (aggregate: T, draft: Draft) => void,
): void => {
  const parsed = schema.safeParse(value);
  if (parsed.success) add(parsed.data, draft);
  else
    draft.problem('report-shape', {
      expected: 'codes, errors and times of answers',
      path: 'aggregate',
      found: 'something else',
    });
};

const addVersion1 = (aggregate: z.infer<typeof VERSION_1>, draft: Draft): void => {
  const answered = sumCounts(entriesOf(aggregate.codes));
  const errors = sumCounts(entriesOf(aggregate.errors));
  const requests = Math.max(answered, toCount(aggregate.rps?.count) ?? answered + errors);
  draft.addTimes({ finishedAt: toInstant(aggregate.timestamp) });
  draft.addScope('requests', requests);
  addLoad(draft, {
    subject: null,
    requests,
    answered,
    failures:
      sumCounts(entriesOf(aggregate.codes), isFailedStatus) + Math.max(errors, requests - answered),
    throughput: aggregate.rps?.mean ?? null,
    latency: listTimes(aggregate.latency),
  });
};

const CODE = 'http.codes.';
const ENDPOINT = 'plugins.metrics-by-endpoint.';

const addVersion2 = (aggregate: z.infer<typeof VERSION_2>, draft: Draft): void => {
  const counters = entriesOf(aggregate.counters);
  const { counters: by, summaries } = aggregate;
  const count = (prefix: string): number => sumCounts(counters, (key) => key.startsWith(prefix));
  const answered = toCount(by['http.responses']) ?? count(CODE);
  const requests = toCount(by['http.requests']) ?? toCount(by['browser.http_requests']) ?? answered;
  const bad = (prefix: string): number =>
    sumCounts(
      counters,
      (key) => key.startsWith(prefix) && isFailedStatus(key.slice(prefix.length)),
    );
  draft.addTimes({
    startedAt: toInstant(aggregate.firstCounterAt),
    finishedAt: toInstant(aggregate.lastCounterAt),
  });
  draft.addScope('requests', requests);
  addLoad(draft, {
    subject: null,
    requests,
    answered,
    failures: bad(CODE) + Math.max(count('errors.'), requests - answered),
    throughput: toNumber(aggregate.rates?.['http.request_rate']),
    latency: listTimes(summaries['http.response_time']),
  });
  for (const what of ['created', 'completed', 'failed']) {
    const value = by[`vusers.${what}`];
    if (value !== undefined)
      draft.addMeasure({ name: `vusers.${what}`, statistic: 'total', value, unit: 'count' });
  }
  for (const [key, times] of entriesOf(summaries)) {
    const [, subject] = /^plugins\.metrics-by-endpoint\.response_time\.(.+)$/s.exec(key) ?? [];
    if (subject === undefined) continue;
    const prefix = `${ENDPOINT}${subject}.`;
    const lost = count(`${prefix}errors.`);
    addLoad(draft, {
      subject,
      requests: count(`${prefix}codes.`) + lost,
      answered: count(`${prefix}codes.`),
      failures: bad(`${prefix}codes.`) + lost,
      throughput: null,
      latency: listTimes(times),
    });
  }
};

const listTimes = (times: unknown): (readonly [string, number | null])[] =>
  entriesOf(times)
    // The median is in it under both names.
    .filter(([key]) => key !== 'median' || !hasKeys(times, 'p50'))
    .map(([key, ms]) => [key, toMilliseconds(ms, 1)]);
