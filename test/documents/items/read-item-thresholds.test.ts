import { expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

test.each([
  ['Spend at most $400', 'Spend <= 400 USD'],
  ['Monthly bill within €90', 'Monthly bill <= 90 EUR'],
  ['Drift >= -3 %', 'Drift >= -3 %'],
])('the number of a whole item is found: %s', (title, expected) => {
  const { thresholds = [] } = readChecklist(`- [ ] ${title}\n`, 'a.md').items[0] ?? {};
  expect(
    thresholds.map(({ quantity, comparator, value, unit }) =>
      [quantity, comparator, value, unit].join(' '),
    ),
  ).toEqual([expected]);
});
