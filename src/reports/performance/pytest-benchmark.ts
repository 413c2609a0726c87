import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, toCommit, toInstant, toText } from '../values.ts';
import { toMilliseconds } from './load-measures.ts';

const SECONDS = z.number().nullish();

/** `pytest --benchmark-json`. Seconds; the single rounds are left aside. */
export const PYTEST_BENCHMARK: JsonFormat = defineJsonFormat({
  id: 'pytest-benchmark',
  name: 'pytest-benchmark JSON',
  tools: ['pytest-benchmark'],
  specification: 'https://pytest-benchmark.readthedocs.io/en/latest/usage.html',
  yields: ['measure', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'machine_info', 'benchmarks') && Array.isArray(value.benchmarks),
  schema: z.looseObject({
    benchmarks: z.array(
      z.looseObject({
        name: z.string(),
        fullname: z.string().nullish(),
        stats: z.looseObject({
          mean: z.number(),
          rounds: z.number(),
          median: SECONDS,
          min: SECONDS,
          max: SECONDS,
          stddev: SECONDS,
        }),
      }),
    ),
    commit_info: z
      .looseObject({
        id: z.string().nullish(),
        branch: z.string().nullish(),
        dirty: z.boolean().nullish(),
      })
      .nullish(),
    datetime: z.string().nullish(),
    version: z.string().nullish(),
  }),
  read: (run, draft) => {
    const { commit_info: commit } = run;
    draft.setTool('pytest-benchmark', run.version);
    draft.addTimes({ startedAt: toInstant(run.datetime) });
    // Where files were changed, the commit is not what was measured.
    if (commit && !commit.dirty)
      draft.setRun({
        commit: toCommit(commit.id),
        branch: /^\(.*\)$/.test(commit.branch ?? '') ? null : toText(commit.branch),
      });
    draft.addScope('tests', run.benchmarks.length);
    for (const { name, fullname, stats } of run.benchmarks)
      for (const statistic of ['mean', 'median', 'min', 'max', 'stddev'] as const) {
        const seconds = stats[statistic];
        if (seconds === undefined || seconds === null) continue;
        draft.addMeasure({
          name: 'duration',
          statistic,
          value: toMilliseconds(seconds, 1000),
          unit: 'ms',
          subject: fullname ?? name,
          count: stats.rounds,
        });
      }
  },
});
