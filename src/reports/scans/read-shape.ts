import type { z } from 'zod';
import type { Draft } from '../draft.ts';
import { describeIssue } from '../syntax/describe-issue.ts';
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

/** Reads one of several shapes of a format: what its schema refuses is the problem `report-shape`. */
export const readShape = <T>(
  schema: z.ZodType<T>,
  value: unknown,
  draft: Draft,
  read: (value: T, draft: Draft) => void,
): void => {
  const parsed = schema.safeParse(value);
  if (parsed.success) read(parsed.data, draft);
  else draft.problem('report-shape', describeIssue(parsed.error));
};
