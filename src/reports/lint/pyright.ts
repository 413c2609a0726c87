import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, toInstant } from '../values.ts';
import { addLint, compareCount, readLintLevel } from './add-lint.ts';

const DIAGNOSTIC = z.looseObject({
  file: z.string().nullish(),
  severity: z.string(),
  message: z.string(),
  rule: z.string().nullish(),
  range: z
    .looseObject({ start: z.looseObject({ line: z.number() }) })
    .nullish()
    .catch(null),
});

/** `pyright --outputjson`. Lines count from 0. */
export const PYRIGHT: JsonFormat = defineJsonFormat({
  id: 'pyright',
  name: 'Pyright JSON',
  tools: ['Pyright', 'basedpyright'],
  specification: 'https://github.com/microsoft/pyright/blob/main/docs/command-line.md#json-output',
  yields: ['finding', 'scope'],
  recognise: (value) => hasKeys(value, 'generalDiagnostics', 'summary'),
  schema: z.looseObject({
    version: z.string().nullish(),
    time: z.string().nullish(),
    generalDiagnostics: z.array(DIAGNOSTIC),
    summary: z.looseObject({
      filesAnalyzed: z.number(),
      errorCount: z.number(),
      warningCount: z.number(),
      informationCount: z.number().nullish(),
    }),
  }),
  read: ({ version, time, generalDiagnostics, summary }, draft) => {
    draft.setTool('pyright', version);
    draft.addTimes({ finishedAt: toInstant(time) });
    draft.speaksOfFindings();
    draft.addScope('files', summary.filesAnalyzed);
    for (const { file, severity, message, rule, range } of generalDiagnostics) {
      addLint(draft, {
        category: 'type',
        rule,
        title: message,
        path: file,
        line: range ? range.start.line + 1 : null,
        severity: readLintLevel(severity),
      });
    }
    const count = (word: string): number =>
      generalDiagnostics.filter(({ severity }) => severity === word).length;
    compareCount(draft, 'errors', summary.errorCount, count('error'));
    compareCount(draft, 'warnings', summary.warningCount, count('warning'));
    compareCount(draft, 'informations', summary.informationCount, count('information'));
  },
});
