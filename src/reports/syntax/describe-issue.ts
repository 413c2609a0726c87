import type { z } from 'zod';
import { shorten } from '../text/clean-text.ts';

/** The first thing that a schema refused, as the values of the problem `report-shape`. */
export const describeIssue = (
  error: z.ZodError,
): { expected: string; path: string; found: string } => {
  const issue = error.issues[0];
  if (issue === undefined) return { expected: 'another value', path: '.', found: 'this one' };
  const path = issue.path.map(String).join('.') || 'the top';
  if (issue.code === 'unrecognized_keys') {
    const found = issue.keys.map((key) => `\`${shorten(key, 40)}\``).join(', ');
    return { expected: 'none but the keys of the format', path, found };
  }
  const [expected = issue.message, found = 'something else'] = issue.message
    .replace(/^Invalid (?:input|option): expected /, '')
    .split(', received ');
  return { expected, path, found };
};
