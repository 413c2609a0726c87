import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys } from '../values.ts';
import { addLint, readLintLevel, warnUnread } from './add-lint.ts';

const COMMENT = z.looseObject({
  file: z.string(),
  line: z.number().nullish(),
  level: z.string(),
  code: z.number(),
  message: z.string(),
});

/** Hadolint's codes are text. */
const isComment = (value: unknown): boolean =>
  hasKeys(value, 'file', 'line', 'level', 'code', 'message') && typeof value.code === 'number';

/** `--format json1` puts the list into an object; a clean run is then nothing but that. */
const isJson1 = (value: unknown): value is { comments: unknown[] } =>
  hasKeys(value, 'comments') &&
  Object.keys(value).length === 1 &&
  Array.isArray(value.comments) &&
  (value.comments.length === 0 || isComment(value.comments[0]));

export const SHELLCHECK: JsonFormat = defineJsonFormat({
  id: 'shellcheck',
  name: 'ShellCheck JSON',
  tools: ['ShellCheck'],
  specification: 'https://github.com/koalaman/shellcheck/wiki/Integration',
  yields: ['finding'],
  recognise: (value) => (Array.isArray(value) && isComment(value[0])) || isJson1(value),
  schema: z.preprocess((value) => (isJson1(value) ? value.comments : value), z.array(COMMENT)),
  read: (comments, draft) => {
    draft.setTool('shellcheck');
    draft.speaksOfFindings();
    const unread = new Set<string>();
    for (const { file, line, level, code, message } of comments) {
      if (code === UNPARSED) unread.add(file);
      addLint(draft, {
        category: 'lint',
        rule: `SC${code}`,
        title: message,
        path: file,
        line,
        severity: readLintLevel(level),
      });
    }
    warnUnread(draft, unread.size);
  },
});

/** "Fix any mentioned problems and try again": the rest of the file was not looked at. */
const UNPARSED = 1072;
