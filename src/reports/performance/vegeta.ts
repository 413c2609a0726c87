import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { entriesOf, hasKeys, isObject, toInstant } from '../values.ts';
import { addLoad, isFailedStatus, sumCounts, toMilliseconds } from './load-measures.ts';

/** `vegeta report -type=json`. Times are nanoseconds; the status 0 is a request that nothing answered. */
export const VEGETA: JsonFormat = defineJsonFormat({
  id: 'vegeta-json',
  name: 'vegeta JSON report',
  tools: ['vegeta'],
  specification: 'https://github.com/tsenart/vegeta#report-command',
  yields: ['measure', 'scope'],
  recognise: (value) => hasKeys(value, 'latencies', 'status_codes', 'requests', 'success'),
  schema: z.looseObject({
    latencies: z.custom<Record<string, unknown>>(isObject),
    status_codes: z.custom<Record<string, unknown>>(isObject).nullable(),
    requests: z.number().nonnegative(),
    throughput: z.number().nullish(),
    rate: z.number().nullish(),
    earliest: z.string().nullish(),
    end: z.string().nullish(),
  }),
  read: (report, draft) => {
    const codes = entriesOf(report.status_codes);
    const counted = sumCounts(codes);
    draft.setTool('vegeta');
    draft.addTimes({ startedAt: toInstant(report.earliest), finishedAt: toInstant(report.end) });
    draft.addScope('requests', counted);
    if (counted !== report.requests)
      draft.problem('totals-differ', { what: 'requests', declared: report.requests, counted });
    addLoad(draft, {
      subject: null,
      requests: counted,
      failures: sumCounts(codes, isFailedStatus),
      throughput: report.throughput ?? report.rate ?? null,
      latency: entriesOf(report.latencies).map(([key, ns]) => [key, toMilliseconds(ns, 1e-6)]),
    });
  },
});
