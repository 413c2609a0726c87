import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { hasKeys, toInstant } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const VULNERABILITY = z.looseObject({
  severity: TEXT,
  below: TEXT,
  identifiers: z
    .looseObject({ summary: TEXT, CVE: z.array(z.string()).nullish().catch(null), githubID: TEXT })
    .nullish()
    .catch(null),
});
const FILE = z.looseObject({
  file: TEXT,
  results: z.array(
    z.looseObject({
      component: z.string(),
      version: TEXT,
      vulnerabilities: z.array(VULNERABILITY).nullish(),
    }),
  ),
});

/** It lists files in which it knows a component, and does not say how many it looked at. */
export const RETIRE_JS: JsonFormat = defineJsonFormat({
  id: 'retire-js',
  name: 'Retire.js JSON',
  tools: ['Retire.js'],
  specification: 'https://github.com/RetireJS/retire.js',
  yields: ['finding', 'scope'],
  recognise: (value) => hasKeys(value, 'version', 'start', 'data', 'messages', 'errors'),
  schema: z.looseObject({
    version: TEXT,
    start: TEXT,
    data: z.array(FILE),
    errors: z.array(ANYTHING),
  }),
  read: ({ version, start, data, errors }, draft) => {
    draft.speaksOfFindings();
    draft.setTool('retire.js', version);
    draft.addTimes({ startedAt: toInstant(start) });
    if (errors.length > 0) draft.problem('tool-failed', { found: firstLine(errors[0]) });
    if (data.length > 0) draft.addScope('files', data.length);
    for (const { file, results } of data)
      for (const { component, version: used, vulnerabilities } of results)
        for (const { severity, below, identifiers } of vulnerabilities ?? []) {
          const rule = identifiers?.CVE?.[0] ?? identifiers?.githubID ?? 'unnamed';
          draft.addFinding({
            category: 'vulnerability',
            rule,
            title: firstLine(identifiers?.summary, `Vulnerable ${component}`),
            ...readSeverityWord(severity),
            location: file == null ? null : { path: file, line: null },
            package: { name: component, version: used ?? null, fixedIn: below ?? null },
          });
        }
  },
});
