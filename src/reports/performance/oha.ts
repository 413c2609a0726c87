import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { entriesOf, hasKeys, isObject, toNumber } from '../values.ts';
import { addLoad, isFailedStatus, sumCounts, toMilliseconds } from './load-measures.ts';

const OBJECT = z.custom<Record<string, unknown>>(isObject);

/** `oha --output-format json`. Its success rate counts any answer, also a 500, so failures are counted from the status codes. */
export const OHA: JsonFormat = defineJsonFormat({
  id: 'oha-json',
  name: 'oha JSON',
  tools: ['oha'],
  specification: 'https://github.com/hatoo/oha/blob/master/schema.json',
  yields: ['measure', 'scope'],
  recognise: (value) => hasKeys(value, 'summary', 'latencyPercentiles', 'statusCodeDistribution'),
  schema: z.looseObject({
    summary: z.looseObject({
      average: z.unknown().optional(),
      fastest: z.unknown().optional(),
      slowest: z.unknown().optional(),
      requestsPerSec: z.unknown().optional(),
    }),
    latencyPercentiles: OBJECT,
    statusCodeDistribution: OBJECT,
    errorDistribution: OBJECT,
  }),
  read: ({ summary, latencyPercentiles, statusCodeDistribution, errorDistribution }, draft) => {
    const codes = entriesOf(statusCodeDistribution);
    // Requests that were under way when the time was up say nothing of the service.
    const lost = sumCounts(entriesOf(errorDistribution), (error) => !/due to deadline/.test(error));
    const requests = sumCounts(codes) + lost;
    const { average, fastest, slowest } = summary;
    draft.setTool('oha');
    draft.addScope('requests', requests);
    addLoad(draft, {
      subject: null,
      requests,
      answered: sumCounts(codes),
      failures: sumCounts(codes, isFailedStatus) + lost,
      throughput: toNumber(summary.requestsPerSec),
      latency: [
        ...Object.entries({ average, fastest, slowest }),
        ...entriesOf(latencyPercentiles),
      ].map(([key, seconds]) => [key, toMilliseconds(seconds, 1000)]),
    });
  },
});
