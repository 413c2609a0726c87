import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys } from '../values.ts';
import { addLint, readLintLevel, warnUnread } from './add-lint.ts';

const DIAGNOSTIC = z.looseObject({
  /** Absent where the file cannot be parsed. */
  code: z.string().nullish(),
  message: z.string(),
  severity: z.string(),
  filename: z.string().nullish(),
  labels: z
    .array(z.looseObject({ span: z.looseObject({ line: z.number().nullish() }).nullish() }))
    .nullish()
    .catch(null),
});

export const OXLINT: JsonFormat = defineJsonFormat({
  id: 'oxlint',
  name: 'oxlint JSON',
  tools: ['oxlint'],
  specification: 'https://oxc.rs/docs/guide/usage/linter/output-formats.html',
  yields: ['finding', 'scope'],
  recognise: (value) => hasKeys(value, 'diagnostics', 'number_of_files'),
  schema: z.looseObject({
    diagnostics: z.array(DIAGNOSTIC),
    number_of_files: z.number(),
    number_of_rules: z.number().nullish(),
  }),
  read: ({ diagnostics, number_of_files, number_of_rules }, draft) => {
    draft.setTool('oxlint');
    draft.speaksOfFindings();
    draft.addScope('files', number_of_files);
    if (number_of_rules === 0) draft.problem('scope-zero', { what: 'rules' });
    const unread = new Set<string>();
    for (const { code, message, severity, filename, labels } of diagnostics) {
      if (!code) unread.add(filename ?? '');
      addLint(draft, {
        category: 'lint',
        rule: code,
        title: message,
        path: filename,
        line: labels?.[0]?.span?.line,
        severity: readLintLevel(severity),
      });
    }
    warnUnread(draft, unread.size);
  },
});
