import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { NO_SEVERITY } from '../severities.ts';
import { hasKeys, isObject, toCount, toInstant, toText } from '../values.ts';
import { ANYTHING, ENTRIES, TEXT } from './loose-schemas.ts';
import { readEntries } from './read-shape.ts';

const SECRETS = z.array(
  z.looseObject({ type: z.string(), line_number: ANYTHING, is_secret: ANYTHING }),
);

/** A baseline: what was found when it was written, and what a person said of it since. */
export const DETECT_SECRETS: JsonFormat = defineJsonFormat({
  id: 'detect-secrets',
  name: 'detect-secrets baseline',
  tools: ['detect-secrets'],
  specification: 'https://github.com/Yelp/detect-secrets',
  yields: ['finding', 'scope'],
  recognise: (value) => hasKeys(value, 'plugins_used', 'results') && isObject(value.results),
  schema: z.looseObject({
    version: TEXT,
    generated_at: TEXT,
    plugins_used: z.array(z.unknown()),
    results: ENTRIES,
  }),
  read: ({ version, generated_at, plugins_used, results }, draft) => {
    draft.speaksOfFindings();
    draft.setTool('detect-secrets', toText(version));
    draft.addTimes({ finishedAt: toInstant(generated_at) });
    // It does not say which files it read; without a plugin it looks for nothing.
    draft.addScope('controls', plugins_used.length);
    for (const [path, secrets] of readEntries(results, SECRETS, 'results', draft))
      for (const { type, line_number, is_secret } of secrets)
        draft.addFinding({
          category: 'secret',
          rule: type,
          title: type,
          ...NO_SEVERITY,
          location: { path, line: toCount(line_number) || null },
          state: is_secret === false ? 'suppressed' : 'open',
        });
  },
});
