import { z } from 'zod';
import type { Conclusion } from '../../model/evidence.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, isListOf } from '../values.ts';
import { TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const RESULTS = z.array(z.looseObject({ msg: TEXT })).nullish();
const CONFTEST = z.array(
  z.looseObject({
    filename: z.string(),
    namespace: TEXT,
    successes: z.number().int().nonnegative(),
    failures: RESULTS,
    warnings: RESULTS,
    exceptions: RESULTS,
    skipped: RESULTS,
  }),
);

const isResult = (value: unknown): boolean =>
  hasKeys(value, 'filename') &&
  (hasKeys(value, 'successes') || (hasKeys(value, 'namespace') && hasKeys(value, 'failures')));

/** Policies that hold are a number, those that do not are listed. */
export const CONFTEST_JSON: JsonFormat = defineJsonFormat({
  id: 'conftest-json',
  name: 'Conftest JSON',
  tools: ['Conftest'],
  specification: 'https://www.conftest.dev/options/#output',
  yields: ['check', 'scope'],
  recognise: (value) => isListOf(value, isResult),
  schema: CONFTEST,
  read: (results, draft) => {
    draft.setTool('conftest');
    draft.addScope('files', new Set(results.map(({ filename }) => filename)).size);
    for (const result of results) {
      const { filename, namespace, successes } = result;
      let count = successes;
      for (const [key, conclusion] of CONCLUSIONS) {
        for (const { msg } of result[key] ?? []) {
          count += 1;
          const name = firstLine(msg, 'a policy without a message');
          draft.addCheck({ name, group: firstLine(filename), conclusion });
        }
      }
      draft.addScope('controls', count);
      if (successes > 0 && !(result.failures ?? []).length)
        draft.addCheck({
          name: `${successes} policies of ${firstLine(namespace, 'main')}`,
          group: firstLine(filename),
          conclusion: 'success',
        });
    }
  },
});

const CONCLUSIONS: readonly (readonly [
  'failures' | 'warnings' | 'exceptions' | 'skipped',
  Conclusion,
])[] = [
  ['failures', 'failure'],
  ['warnings', 'warning'],
  ['exceptions', 'neutral'],
  ['skipped', 'skipped'],
];
