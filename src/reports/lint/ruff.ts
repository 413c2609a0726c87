import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys } from '../values.ts';
import { addLint, readLintLevel, warnUnread } from './add-lint.ts';

const FINDING = z.looseObject({
  /** null: the file cannot be parsed. */
  code: z.string().nullish(),
  message: z.string(),
  filename: z.string().nullish(),
  location: z.looseObject({ row: z.number().nullish() }).nullish(),
  severity: z.string().nullish().catch(null),
});

/** `ruff check --output-format json`. It says neither what it looked at nor, in most versions, how bad a finding is. */
export const RUFF: JsonFormat = defineJsonFormat({
  id: 'ruff',
  name: 'Ruff JSON',
  tools: ['Ruff'],
  specification: 'https://docs.astral.sh/ruff/settings/#output-format',
  yields: ['finding'],
  recognise: (value) =>
    Array.isArray(value) && hasKeys(value[0], 'code', 'location', 'end_location', 'filename'),
  schema: z.array(FINDING),
  read: (findings, draft) => {
    draft.setTool('ruff');
    draft.speaksOfFindings();
    const unread = new Set<string>();
    for (const { code, message, filename, location, severity } of findings) {
      if (isUnparsed(code)) unread.add(filename ?? '');
      addLint(draft, {
        category: 'lint',
        rule: code ?? 'invalid-syntax',
        title: message,
        path: filename,
        line: location?.row,
        severity: readLintLevel(severity),
      });
    }
    warnUnread(draft, unread.size);
  },
});

const isUnparsed = (code: string | null | undefined): boolean =>
  !code || code === 'invalid-syntax' || code === 'E999' || code === 'E902';
