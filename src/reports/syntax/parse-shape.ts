import type { z } from 'zod';
import type { Draft } from '../draft.ts';
import { describeIssue } from './describe-issue.ts';

/**
 * A value as a schema knows it. Parts that the schema refuses are the problem `report-shape`, which voids
 * the report; entries of lists are left out then, and the rest is read, so that no failure is lost.
 * @returns null where what is refused stands in no list
 */
export const parseShape = <T>(schema: z.ZodType<T>, value: unknown, draft: Draft): T | null => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  draft.problem('report-shape', describeIssue(parsed.error));
  const rest = schema.safeParse(leaveOut(value, parsed.error.issues));
  return rest.success ? rest.data : null;
};

/** A copy without the innermost entry of a list around each of the issues. */
const leaveOut = (value: unknown, issues: readonly z.core.$ZodIssue[]): unknown => {
  const copy = structuredClone(value);
  const refused = new Map<unknown[], Set<PropertyKey>>();
  for (const { path } of issues) {
    let at: unknown = copy;
    let list: unknown[] | null = null;
    let entry: PropertyKey = '';
    for (const key of path) {
      if (Array.isArray(at)) [list, entry] = [at, key];
      at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
    }
    if (list !== null) refused.set(list, (refused.get(list) ?? new Set()).add(entry));
  }
  for (const [list, entries] of refused) {
    const kept = list.filter((_, index) => !entries.has(index));
    list.length = 0;
    for (const one of kept) list.push(one);
  }
  return copy;
};
