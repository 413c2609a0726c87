import { expect, test } from 'vitest';
import { nameValue, sortValues } from '../../src/browser/filters/filter-values.ts';

test('what the model names has its word, and any other value is its own name', () => {
  expect(nameValue('verdict', 'not-applicable')).toBe('Not applicable');
  expect(nameValue('claim', 'in-progress')).toBe('In progress');
  expect(nameValue('owner', 'platform-team')).toBe('platform-team');
  expect(nameValue('claim', 'nonsense')).toBe('nonsense');
});

test('values stand as the model has them, names by the alphabet, the unknown last', () => {
  expect(sortValues('severity', ['low', 'nonsense', 'high', 'critical'])).toEqual([
    'critical',
    'high',
    'low',
    'nonsense',
  ]);
  expect(sortValues('owner', ['ops', 'Émile', 'data'])).toEqual(['data', 'Émile', 'ops']);
});
