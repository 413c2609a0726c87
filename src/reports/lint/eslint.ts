import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import type { ReadSeverity } from '../severities.ts';
import { hasKeys } from '../values.ts';
import { addLint, compareCount, readLintLevel, warnUnread } from './add-lint.ts';

const MESSAGE = z.looseObject({
  ruleId: z.string().nullish(),
  severity: z.number().nullish(),
  fatal: z.boolean().nullish(),
  message: z.string().nullish(),
  line: z.number().nullish().catch(null),
});
const FILE = z.looseObject({
  filePath: z.string(),
  messages: z.array(MESSAGE),
  suppressedMessages: z.array(MESSAGE).nullish(),
  errorCount: z.number().nullish(),
  warningCount: z.number().nullish(),
});
type Message = z.infer<typeof MESSAGE>;

const isFiles = (value: unknown): boolean =>
  Array.isArray(value) && hasKeys(value[0], 'filePath', 'messages', 'errorCount');

/** `--format json-with-metadata` puts the list into an object, beside what it knows of the rules. */
const isWithMetadata = (value: unknown): value is { results: unknown } =>
  hasKeys(value, 'results', 'metadata') && hasKeys(value.metadata, 'rulesMeta');

/** ESLint lists every file it looked at, also those that nothing is wrong with. */
export const ESLINT: JsonFormat = defineJsonFormat({
  id: 'eslint',
  name: 'ESLint JSON',
  tools: ['ESLint'],
  specification: 'https://eslint.org/docs/latest/use/formatters/#json',
  yields: ['finding', 'scope'],
  recognise: (value) => isFiles(value) || isWithMetadata(value),
  schema: z.preprocess((value) => (isWithMetadata(value) ? value.results : value), z.array(FILE)),
  read: (files, draft) => {
    draft.setTool('eslint');
    draft.speaksOfFindings();
    draft.addScope('files', files.length);
    for (const { filePath, messages, suppressedMessages } of files) {
      for (const message of messages) add(draft, filePath, message, 'open');
      for (const message of suppressedMessages ?? []) add(draft, filePath, message, 'suppressed');
    }
    const all = files.flatMap(({ messages }) => messages);
    warnUnread(draft, files.filter(({ messages }) => messages.some(isUnread)).length);
    const declared = files.reduce(
      (sum, file) => sum + (file.errorCount ?? 0) + (file.warningCount ?? 0),
      0,
    );
    compareCount(draft, 'messages', declared, all.length);
  },
});

/** A file that is not parsed is not linted, and neither is one that the configuration ignores. */
const isUnread = ({ ruleId, fatal, message }: Message): boolean =>
  fatal === true || (!ruleId && message != null && message.startsWith('File ignored'));

const add = (
  draft: Draft,
  path: string,
  { ruleId, severity, message, line }: Message,
  state: 'open' | 'suppressed',
): void =>
  addLint(draft, {
    category: 'lint',
    rule: ruleId,
    title: message ?? 'a message without text',
    path,
    line,
    severity: readLevel(severity),
    state,
  });

const readLevel = (severity: number | null | undefined): ReadSeverity => ({
  ...readLintLevel(severity === 2 ? 'error' : severity === 1 ? 'warning' : null),
  rawSeverity: severity == null ? null : String(severity),
});
