import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, isObject } from '../values.ts';
import { addLint, compareCount, readLintLevel, warnUnread } from './add-lint.ts';

const DIAGNOSTIC = z.looseObject({
  category: z.string().nullish(),
  severity: z.string(),
  /** Text in newer versions; before, a list of its parts beside a `description`. */
  message: z.unknown().optional(),
  description: z.string().nullish().catch(null),
  location: z
    .looseObject({
      path: z.unknown().optional(),
      start: z.looseObject({ line: z.number() }).nullish(),
    })
    .nullish()
    .catch(null),
});

/** `biome … --reporter=json`, which Biome calls experimental: its shape changed in 2.4. */
export const BIOME: JsonFormat = defineJsonFormat({
  id: 'biome',
  name: 'Biome JSON',
  tools: ['Biome'],
  specification: 'https://biomejs.dev/reference/reporters/#json',
  yields: ['finding', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'summary', 'diagnostics') && hasKeys(value.summary, 'changed', 'unchanged'),
  schema: z.looseObject({
    summary: z.looseObject({
      changed: z.number(),
      unchanged: z.number(),
      errors: z.number(),
      warnings: z.number(),
      infos: z.number().nullish(),
      skipped: z.number().nullish(),
      diagnosticsNotPrinted: z.number().nullish(),
    }),
    diagnostics: z.array(DIAGNOSTIC),
  }),
  read: ({ summary, diagnostics }, draft) => {
    draft.setTool('biome');
    draft.speaksOfFindings();
    draft.addScope('files', summary.changed + summary.unchanged);
    const unread = new Set<string | null>();
    for (const { category, severity, message, description, location } of diagnostics) {
      const path = readPath(location?.path);
      if (category === 'parse') unread.add(path);
      addLint(draft, {
        category: 'lint',
        rule: category,
        title: typeof message === 'string' ? message : (description ?? ''),
        path,
        line: location?.start?.line,
        severity: readLintLevel(severity),
      });
    }
    warnUnread(draft, unread.size + (summary.skipped ?? 0));
    const hidden = summary.diagnosticsNotPrinted ?? 0;
    const declared = summary.errors + summary.warnings + (summary.infos ?? 0);
    compareCount(
      draft,
      'diagnostics',
      Math.max(declared, diagnostics.length + hidden),
      diagnostics.length,
    );
  },
});

const readPath = (path: unknown): string | null => {
  if (typeof path === 'string') return path;
  return isObject(path) && typeof path.file === 'string' ? path.file : null;
};
