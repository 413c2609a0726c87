import type { z } from 'zod';
import type { Problem } from '../../model/problem.ts';

/**
 * The first thing that is wrong with a value, as "Expected A in `key`, got B".
 * @returns `name`: the member it is wrong with, or null where it is the whole
 */
export const describeMisfit = (
  key: string,
  value: unknown,
  error: z.ZodError,
): { name: string | null; values: Problem['values'] } => {
  const [issue] = error.issues;
  if (issue === undefined)
    return { name: null, values: { key, expected: 'another value', found: 'this one' } };
  const [name = null] = issue.path.map(String);
  const at = [key, ...issue.path.map((part) => (typeof part === 'number' ? part + 1 : part))].join(
    '.',
  );
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys;
    return {
      name: unknown,
      values: { key: at, expected: 'keys that are known', found: `\`${unknown}\`` },
    };
  }
  const found = describeFound(follow(value, issue.path));
  // The schema's own words: zod's begin otherwise.
  if (issue.message.startsWith('expected ')) {
    const [expected = '', received] = issue.message.replace(/^expected /, '').split(', received ');
    const isCalled = received === undefined || received === 'another text';
    return { name, values: { key: at, expected, found: isCalled ? found : received } };
  }
  return { name, values: { key: at, expected: describeExpected(issue), found } };
};

const describeExpected = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? `\`${String(issue.values[0])}\``
        : `one of ${issue.values.map((one) => `\`${String(one)}\``).join(', ')}`;
    case 'too_small':
      return issue.origin === 'number' ? `at least ${issue.minimum}` : 'something in it';
    case 'too_big':
      return issue.origin === 'number'
        ? `at most ${issue.maximum}`
        : `at most ${issue.maximum} characters`;
    case 'invalid_format':
      return issue.format === 'date' ? 'a date such as 2026-12-31' : `a ${issue.format}`;
    case 'invalid_union': {
      // The last of them says most: the first alternatives are shorthands.
      const [inner] =
        issue.errors.find((one) => one.some(({ code }) => code !== 'invalid_type')) ??
        issue.errors[0] ??
        [];
      return inner === undefined
        ? 'another value'
        : inner.code === 'custom'
          ? inner.message.replace(/^expected |, received .*$/g, '')
          : describeExpected(inner);
    }
    default:
      return 'another value';
  }
};

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

const follow = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

const LONGEST_FOUND = 60;

/** YAML may hold maps that contain themselves, so only plain values are quoted. */
const describeFound = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const found = String(value);
  return `\`${found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found}\``;
};
