import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { hasKeys, isObject, toCount, toInstant, toNumber, toText } from '../values.ts';

const ERROR = z
  .looseObject({
    name: z.string().nullish().catch(null),
    message: z.string().nullish().catch(null),
  })
  .nullish();
const EXECUTION = z.looseObject({
  cursor: z.looseObject({ iteration: z.unknown().optional() }).nullish().catch(null),
  item: z.looseObject({ name: z.string().nullish().catch(null) }),
  response: z.looseObject({ responseTime: z.unknown().optional() }).nullish().catch(null),
  requestError: ERROR,
  /** None where the request has no tests. */
  assertions: z
    .array(z.looseObject({ assertion: z.string(), skipped: z.boolean().nullish(), error: ERROR }))
    .nullish(),
});
type Execution = z.infer<typeof EXECUTION>;

/** `environment`, `globals`, headers and bodies stand beside these, and are left there. */
const RUN = z.looseObject({
  run: z.looseObject({
    stats: z.looseObject({}),
    timings: z.looseObject({}).nullish().catch(null),
    executions: z.array(EXECUTION),
    failures: z.array(
      z.looseObject({
        error: ERROR,
        at: z.string().nullish().catch(null),
        source: z
          .looseObject({ name: z.string().nullish().catch(null) })
          .nullish()
          .catch(null),
      }),
    ),
    error: ERROR,
  }),
});

const read = ({ run }: z.infer<typeof RUN>, draft: Draft): void => {
  const { stats, timings, executions, failures, error } = run;
  draft.speaksOfTests();
  draft.setTool('newman');
  draft.addTimes({
    startedAt: toInstant(timings?.started),
    finishedAt: toInstant(timings?.completed),
  });
  draft.addScope('requests', executions.length);
  const assertions = isObject(stats.assertions) ? stats.assertions : {};
  draft.declare({
    total: toCount(assertions.total) ?? 0,
    failed: toCount(assertions.failed) ?? 0,
    skipped: toCount(assertions.pending) ?? 0,
  });
  for (const execution of executions) addCases(execution, draft);
  // A request that was not answered, a script that broke: in no assertion, or beside those that it failed.
  for (const failure of failures) {
    if (failure.error?.name === 'AssertionError') continue;
    draft.problem('suite-broken', {
      suite: firstLine(failure.source?.name ?? 'the run'),
      found: firstLine(failure.error?.message ?? failure.at),
    });
  }
  if (error) draft.problem('run-incomplete', { found: firstLine(error.message) });
  addLatencies(executions, draft);
};

const addCases = ({ cursor, item, assertions }: Execution, draft: Draft): void => {
  const iteration = toCount(cursor?.iteration) ?? 0;
  for (const { assertion, skipped, error } of assertions ?? []) {
    const outcome: Outcome = skipped ? 'skipped' : error ? 'failed' : 'passed';
    draft.addCase({
      suite: item.name ? [item.name] : [],
      name: assertion,
      variant: iteration === 0 ? null : `iteration ${iteration + 1}`,
      outcome,
      message: toText(error?.message),
    });
  }
};

/** Of the responses that came: a request without one took no time that means anything. */
const addLatencies = (executions: readonly Execution[], draft: Draft): void => {
  const times = executions
    .filter(({ requestError }) => !requestError)
    .map(({ response }) => toNumber(response?.responseTime))
    .filter((time) => time !== null);
  if (times.length === 0) return;
  const [first = 0] = times;
  const sum = times.reduce((total, time) => total + time, 0);
  const count = times.length;
  const name = 'latency';
  draft.addMeasure({ name, statistic: 'mean', value: sum / count, unit: 'ms', count });
  const least = times.reduce((low, time) => Math.min(low, time), first);
  draft.addMeasure({ name, statistic: 'min', value: least, unit: 'ms', count });
  const most = times.reduce((high, time) => Math.max(high, time), first);
  draft.addMeasure({ name, statistic: 'max', value: most, unit: 'ms', count });
};

export const NEWMAN_JSON: JsonFormat = defineJsonFormat({
  id: 'newman-json',
  name: 'newman JSON',
  tools: ['newman'],
  specification: 'https://github.com/postmanlabs/newman#json-reporter',
  yields: ['case', 'measure', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'collection', 'run') && hasKeys(value.run, 'stats', 'executions'),
  schema: RUN,
  read,
});
