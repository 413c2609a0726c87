import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { entriesOf, hasKeys, isObject, toInstant } from '../values.ts';
import { addLoad, toMilliseconds } from './load-measures.ts';

const COUNT = z.number().nonnegative();

/** `autocannon -j`. It knows no p95. `errors` are connections and timeouts; answers that are no success stand in `non2xx`. */
export const AUTOCANNON: JsonFormat = defineJsonFormat({
  id: 'autocannon',
  name: 'autocannon JSON',
  tools: ['autocannon'],
  specification: 'https://github.com/mcollina/autocannon#programmatic-api',
  yields: ['measure', 'scope'],
  recognise: (value) => hasKeys(value, 'latency', 'requests', 'throughput', 'non2xx'),
  schema: z.looseObject({
    latency: z.custom<Record<string, unknown>>(isObject),
    requests: z.looseObject({ total: COUNT, average: COUNT }),
    errors: COUNT,
    non2xx: COUNT,
    mismatches: COUNT.nullish(),
    start: z.string().nullish(),
    finish: z.string().nullish(),
  }),
  read: (run, draft) => {
    const { total, average } = run.requests;
    const answeredBadly = Math.min(total, run.non2xx + (run.mismatches ?? 0));
    draft.setTool('autocannon');
    draft.addTimes({ startedAt: toInstant(run.start), finishedAt: toInstant(run.finish) });
    draft.addScope('requests', total + run.errors);
    addLoad(draft, {
      subject: null,
      requests: total + run.errors,
      answered: total,
      failures: answeredBadly + run.errors,
      throughput: average,
      // Where nothing was answered, all of them are zero.
      latency:
        total === 0
          ? []
          : entriesOf(run.latency)
              .filter(([key]) => key !== 'average')
              .map(([key, ms]) => [key, toMilliseconds(ms, 1)] as const),
    });
  },
});
