import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys } from '../values.ts';
import { toMilliseconds } from './load-measures.ts';

const NUMBER = z.number().nullish();

/** `hyperfine --export-json`. With `--ignore-failure` it times commands that fail: how long a failure took says nothing. */
export const HYPERFINE: JsonFormat = defineJsonFormat({
  id: 'hyperfine',
  name: 'hyperfine JSON',
  tools: ['hyperfine'],
  specification: 'https://github.com/sharkdp/hyperfine#export-results',
  yields: ['measure', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'results') &&
    Array.isArray(value.results) &&
    value.results.length > 0 &&
    value.results.every((one) => hasKeys(one, 'command', 'mean', 'median')),
  schema: z.looseObject({
    results: z.array(
      z.looseObject({
        command: z.string(),
        mean: z.number(),
        median: NUMBER,
        min: NUMBER,
        max: NUMBER,
        stddev: NUMBER,
        times: z.array(z.number()).nullish(),
        exit_codes: z.array(z.number().nullable()).nullish(),
      }),
    ),
  }),
  read: ({ results }, draft) => {
    draft.setTool('hyperfine');
    draft.addScope('tests', results.length);
    for (const result of results) {
      const { command, exit_codes: codes } = result;
      // A command that a signal ended has no exit code.
      const failed = (codes ?? []).filter((code) => code !== 0).length;
      if (failed > 0)
        draft.problem('tool-failed', {
          found: `\`${command.slice(0, 100)}\`, which failed in ${failed} of ${codes?.length} runs`,
        });
      for (const statistic of ['mean', 'median', 'min', 'max', 'stddev'] as const) {
        const seconds = result[statistic];
        if (seconds === undefined || seconds === null) continue;
        draft.addMeasure({
          name: 'duration',
          statistic,
          value: toMilliseconds(seconds, 1000),
          unit: 'ms',
          subject: command,
          count: result.times?.length ?? null,
        });
      }
    }
  },
});
