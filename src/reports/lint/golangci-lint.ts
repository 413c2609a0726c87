import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { cleanText, shorten } from '../text/clean-text.ts';
import { hasKeys } from '../values.ts';
import { addLint, readLintLevel, warnUnread } from './add-lint.ts';

const ISSUE = z.looseObject({
  FromLinter: z.string(),
  Text: z.string(),
  Severity: z.string().nullish(),
  Pos: z
    .looseObject({ Filename: z.string().nullish(), Line: z.number().nullish() })
    .nullish()
    .catch(null),
});
const REPORT = z.looseObject({
  Error: z.string().nullish(),
  Warnings: z.array(z.looseObject({ Text: z.string() })).nullish(),
  Linters: z.array(z.looseObject({ Enabled: z.boolean().nullish() })).nullish(),
});

/** gosec writes `Issues` too, beside `Stats`. */
export const GOLANGCI_LINT: JsonFormat = defineJsonFormat({
  id: 'golangci-lint',
  name: 'golangci-lint JSON',
  tools: ['golangci-lint'],
  specification: 'https://golangci-lint.run/docs/configuration/file/#output-configuration',
  yields: ['finding'],
  recognise: (value) =>
    hasKeys(value, 'Issues') &&
    !hasKeys(value, 'Stats') &&
    (value.Issues === null || Array.isArray(value.Issues)) &&
    (hasKeys(value, 'Report') || hasKeys(value.Issues?.[0], 'FromLinter', 'Text')),
  schema: z.looseObject({ Issues: z.array(ISSUE).nullable(), Report: REPORT.nullish() }),
  read: ({ Issues, Report }, draft) => {
    draft.setTool('golangci-lint');
    draft.speaksOfFindings();
    for (const { FromLinter, Text, Severity, Pos } of Issues ?? []) {
      addLint(draft, {
        category: 'lint',
        rule: FromLinter,
        title: Text,
        path: Pos?.Filename,
        line: Pos?.Line,
        severity: readLintLevel(Severity),
      });
    }
    // What does not compile is not linted.
    const broken = (Issues ?? []).filter(({ FromLinter }) => FromLinter === 'typecheck');
    warnUnread(draft, new Set(broken.map(({ Pos }) => Pos?.Filename)).size);
    if (Report?.Error) draft.problem('tool-failed', { found: quote(Report.Error) });
    for (const { Text } of (Report?.Warnings ?? []).slice(0, MOST_WARNINGS))
      draft.problem('tool-warned', { found: quote(Text) });
    const linters = Report?.Linters ?? [];
    if (linters.length > 0 && !linters.some(({ Enabled }) => Enabled))
      draft.problem('scope-zero', { what: 'linters' });
  },
});

const MOST_WARNINGS = 20;

const quote = (text: string): string => shorten(cleanText(text).trim(), 200);
