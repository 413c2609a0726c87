import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys } from '../values.ts';
import { addLint, readLintLevel, warnUnread } from './add-lint.ts';

const FINDING = z.looseObject({
  file: z.string(),
  line: z.number().nullish(),
  code: z.string(),
  message: z.string(),
  level: z.string(),
});

export const HADOLINT: JsonFormat = defineJsonFormat({
  id: 'hadolint',
  name: 'Hadolint JSON',
  tools: ['Hadolint'],
  specification: 'https://github.com/hadolint/hadolint#cli',
  yields: ['finding'],
  recognise: (value) => Array.isArray(value) && isFinding(value[0]),
  schema: z.array(FINDING),
  read: (findings, draft) => {
    draft.setTool('hadolint');
    draft.speaksOfFindings();
    const unread = new Set<string>();
    for (const { file, line, code, message, level } of findings) {
      if (code === UNPARSED) unread.add(file);
      addLint(draft, {
        category: 'lint',
        rule: code,
        title: message,
        path: file,
        line,
        severity: readLintLevel(level),
      });
    }
    warnUnread(draft, unread.size);
  },
});

/** ShellCheck's own codes are numbers; those that Hadolint passes on begin with `SC`. */
const isFinding = (value: unknown): boolean =>
  hasKeys(value, 'file', 'line', 'level', 'code', 'message') &&
  typeof value.code === 'string' &&
  /^(?:DL|SC)\d{4}$/.test(value.code);

/** The Dockerfile cannot be parsed. */
const UNPARSED = 'DL1000';
