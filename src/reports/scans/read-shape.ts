import type { z } from 'zod';
import type { Draft } from '../draft.ts';
import { describeIssue } from '../syntax/describe-issue.ts';
import { parseShape } from '../syntax/parse-shape.ts';
import { entriesOf } from '../values.ts';

/** The entries of an object whose keys are data. One of another shape is a problem, and left out. */
export const readEntries = <T>(
  value: unknown,
  schema: z.ZodType<T>,
  path: string,
  draft: Draft,
): [string, T][] =>
  entriesOf(value).flatMap(([key, entry]): [string, T][] => {
    const parsed = schema.safeParse(entry);
    if (parsed.success) return [[key, parsed.data]];
    const issue = describeIssue(parsed.error);
    draft.problem('report-shape', { ...issue, path: `${path} … ${issue.path}` });
    return [];
  });

/** Reads one of several shapes of a format. */
export const readShape = <T>(
  schema: z.ZodType<T>,
  value: unknown,
  draft: Draft,
  read: (value: T, draft: Draft) => void,
): void => {
  const parsed = parseShape(schema, value, draft);
  if (parsed !== null) read(parsed, draft);
};
