import { expect, test } from 'vitest';
import { countValues, isShown } from '../../src/browser/filters/narrow.ts';

type Values = Record<'verdict' | 'claim' | 'severity' | 'owner' | 'phase', string>;
const ALL: Values = { verdict: '', claim: '', severity: '', owner: '', phase: '' };
const one = (given: Partial<Values>): Values => ({
  verdict: 'open',
  claim: 'open',
  severity: 'medium',
  owner: '',
  phase: 'readiness',
  ...given,
});
const items = [
  one({ severity: 'critical', owner: 'ops' }),
  one({ verdict: 'claimed', claim: 'done', owner: 'ops' }),
  one({}),
];

test('every chosen value must hold, and no choice leaves all', () => {
  const left = (choice: Partial<Values>) =>
    items.filter((item) => isShown(item, { ...ALL, ...choice })).length;
  expect(left({})).toBe(3);
  expect(left({ owner: 'ops' })).toBe(2);
  expect(left({ owner: 'ops', claim: 'done' })).toBe(1);
  expect(left({ owner: 'nobody' })).toBe(0);
});

test('a filter counts its other values as if it were not set; no owner is no value', () => {
  const counts = countValues(items, { ...ALL, claim: 'done' });
  expect(Object.fromEntries(counts.claim)).toEqual({ open: 2, done: 1 });
  expect(Object.fromEntries(counts.severity)).toEqual({ medium: 1 });
  expect(Object.fromEntries(counts.owner)).toEqual({ ops: 1 });
});
