import type { z } from 'zod';

/** The first thing that a schema refused, as the values of the problem `report-shape`. */
export const describeIssue = (
  error: z.ZodError,
): { expected: string; path: string; found: string } => {
  const issue = error.issues[0];
  if (issue === undefined) return { expected: 'another value', path: '.', found: 'this one' };
  const [expected = issue.message, found = 'something else'] = issue.message
    .replace(/^Invalid input: expected /, '')
    .split(', received ');
  return { expected, path: issue.path.map(String).join('.') || 'the top', found };
};
