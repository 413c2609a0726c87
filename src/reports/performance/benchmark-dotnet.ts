import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { TEXT } from '../scans/loose-schemas.ts';
import { firstLine } from '../scans/message-lines.ts';
import { hasKeys, toCount } from '../values.ts';

const NUMBER = z.number().nullish().catch(null);
const STATISTICS = z.looseObject({
  N: z.unknown(),
  Min: NUMBER,
  Max: NUMBER,
  Mean: NUMBER,
  Median: NUMBER,
  StandardDeviation: NUMBER,
  Percentiles: z.looseObject({ P50: NUMBER, P90: NUMBER, P95: NUMBER }).nullish().catch(null),
});

/** Times are nanoseconds. A benchmark that failed has no statistics. */
export const BENCHMARK_DOTNET: JsonFormat = defineJsonFormat({
  id: 'benchmark-dotnet',
  name: 'BenchmarkDotNet JSON',
  tools: ['BenchmarkDotNet'],
  specification: 'https://benchmarkdotnet.org/articles/configs/exporters.html',
  yields: ['measure', 'scope'],
  recognise: (value) => hasKeys(value, 'HostEnvironmentInfo', 'Benchmarks'),
  schema: z.looseObject({
    HostEnvironmentInfo: z
      .looseObject({ BenchmarkDotNetVersion: TEXT, Configuration: TEXT })
      .nullish(),
    Benchmarks: z.array(z.looseObject({ FullName: z.string(), Statistics: STATISTICS.nullish() })),
  }),
  read: ({ HostEnvironmentInfo: host, Benchmarks: benchmarks }, draft) => {
    draft.setTool('BenchmarkDotNet', host?.BenchmarkDotNetVersion);
    draft.addScope('tests', benchmarks.length);
    if (host?.Configuration === 'DEBUG')
      draft.problem('tool-warned', { found: 'a debug build, which is slower than what ships' });
    for (const { FullName: subject, Statistics: statistics } of benchmarks) {
      if (statistics == null) {
        draft.problem('tool-failed', { found: `no statistics of \`${firstLine(subject)}\`` });
        continue;
      }
      const { Percentiles: percentiles } = statistics;
      for (const [statistic, nanoseconds] of [
        ['mean', statistics.Mean],
        ['median', statistics.Median],
        ['min', statistics.Min],
        ['max', statistics.Max],
        ['stddev', statistics.StandardDeviation],
        ['p50', percentiles?.P50],
        ['p90', percentiles?.P90],
        ['p95', percentiles?.P95],
      ] as const)
        if (nanoseconds != null)
          draft.addMeasure({
            name: 'duration',
            statistic,
            value: nanoseconds / 1e6,
            unit: 'ms',
            subject,
            count: toCount(statistics.N),
          });
    }
  },
});
