import { z } from 'zod';
import type { AlertRule } from '../model/alert.ts';
import { rankAlertSeverity } from '../model/alert-severity.ts';
import type { Place, Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const texts = z.record(z.string(), scalar.nullable()).nullish();

const ALERT = z.object({
  alert: scalar.pipe(z.string().trim().min(1).max(200)),
  expr: scalar.pipe(z.string().trim().min(1)),
  for: scalar.nullish(),
  labels: texts,
  annotations: texts,
});

export type ReadRule =
  | { kind: 'alert'; rule: AlertRule }
  | { kind: 'recording' }
  | { kind: 'invalid'; problem: Problem };

/** One rule of a group, as YAML gave it. */
export const readRule = (data: unknown, group: string | null, place: Place): ReadRule => {
  if (typeof data === 'object' && data !== null && 'record' in data && !('alert' in data))
    return { kind: 'recording' };
  const read = ALERT.safeParse(data);
  if (!read.success) return { kind: 'invalid', problem: describe(read.error, data, place) };
  const { alert, expr, labels, annotations } = read.data;
  const notes = clean(annotations);
  const marks = clean(labels);
  const written = marks.severity ?? marks.priority ?? null;
  return {
    kind: 'alert',
    rule: {
      name: alert,
      group,
      expression: expr.replace(/\s+/g, ' '),
      holds: read.data.for ?? null,
      severity: written === null ? null : { written, rank: rankAlertSeverity(written) },
      labels: marks,
      summary: notes.summary ?? notes.message ?? null,
      description: notes.description ?? null,
      runbookUrl: notes.runbook_url ?? notes.runbook ?? notes.runbookUrl ?? null,
      path: place.file,
      line: place.line,
    },
  };
};

const clean = (texts: Record<string, string | null> | null | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts ?? {}).flatMap(([key, value]) => {
      const text = value?.trim() ?? '';
      return text === '' ? [] : [[key, text]];
    }),
  );

const describe = (error: z.ZodError, data: unknown, place: Place): Problem => {
  const key = error.issues[0]?.path.join('.') || 'alert';
  const value =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : data;
  const found =
    value === undefined || value === null
      ? 'nothing'
      : typeof value === 'object'
        ? 'a list or a map'
        : 'another value';
  return problem('alert-rule-invalid', place, { key, expected: 'a text', found });
};
