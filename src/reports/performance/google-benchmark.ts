import { z } from 'zod';
import type { Statistic } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, isObject, lookUp, toInstant } from '../values.ts';
import { toMilliseconds } from './load-measures.ts';

const RUN = z.looseObject({
  name: z.string(),
  run_name: z.string().nullish(),
  run_type: z.string().nullish(),
  aggregate_name: z.string().nullish(),
  aggregate_unit: z.string().nullish(),
  real_time: z.number().nullish(),
  cpu_time: z.number().nullish(),
  time_unit: z.enum(['ns', 'us', 'ms', 's']).nullish(),
  error_occurred: z.boolean().nullish(),
  error_message: z.string().nullish(),
});
type Run = z.infer<typeof RUN>;

/** Google Benchmark. Repetitions are counted together; its own aggregates are taken where it lists nothing else. */
export const GOOGLE_BENCHMARK: JsonFormat = defineJsonFormat({
  id: 'google-benchmark',
  name: 'Google Benchmark JSON',
  tools: ['Google Benchmark'],
  specification: 'https://github.com/google/benchmark/blob/main/docs/user_guide.md#output-formats',
  yields: ['measure', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'context', 'benchmarks') &&
    isObject(value.context) &&
    Array.isArray(value.benchmarks) &&
    !hasKeys(value, 'machine_info'),
  schema: z.looseObject({
    context: z.looseObject({
      date: z.string().nullish(),
      library_build_type: z.string().nullish(),
      library_version: z.string().nullish(),
    }),
    benchmarks: z.array(RUN),
  }),
  read: ({ context, benchmarks }, draft) => {
    draft.setTool('google-benchmark', context.library_version);
    draft.addTimes({ startedAt: toInstant(context.date) });
    if (context.library_build_type === 'debug')
      draft.problem('tool-warned', { found: 'a debug build, whose times are those of no release' });
    const byName = new Map<string, Run[]>();
    for (const run of benchmarks) {
      const name = run.run_name ?? run.name;
      if (run.error_occurred)
        draft.problem('tool-failed', { found: `${name}: ${run.error_message ?? 'an error'}` });
      else byName.set(name, [...(byName.get(name) ?? []), run]);
    }
    draft.addScope('tests', byName.size);
    for (const [name, runs] of byName) addRuns(name, runs, draft);
  },
});

const addRuns = (subject: string, runs: readonly Run[], draft: Draft): void => {
  const listed = runs.filter(({ aggregate_name: name }) => !name);
  for (const name of ['real_time', 'cpu_time'] as const) {
    const measure = (statistic: Statistic, value: number | null, count: number | null): void =>
      draft.addMeasure({ name, statistic, value, unit: 'ms', subject, count });
    if (listed.length === 0) {
      for (const run of runs) {
        const statistic = lookUp(AGGREGATES, run.aggregate_name ?? '');
        // Of the others some are shares, some are coefficients.
        if (statistic !== undefined && run.aggregate_unit !== 'percentage')
          measure(statistic, readTime(run, name), null);
      }
      continue;
    }
    const times = listed.map((run) => readTime(run, name));
    const known = times.filter((time) => time !== null);
    const [first = null] = times;
    if (known.length < times.length || times.length === 1) measure('value', first, 1);
    else {
      const sum = known.reduce((total, time) => total + time, 0);
      measure('mean', Number((sum / known.length).toPrecision(15)), known.length);
      measure('min', Math.min(...known), known.length);
      measure('max', Math.max(...known), known.length);
    }
  }
};

const AGGREGATES: Readonly<Record<string, Statistic>> = {
  mean: 'mean',
  median: 'median',
  stddev: 'stddev',
};

const readTime = (run: Run, name: 'real_time' | 'cpu_time'): number | null =>
  toMilliseconds(run[name], lookUp(FACTORS, run.time_unit ?? 'ns') ?? NaN);

const FACTORS: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, ms: 1, s: 1000 };
