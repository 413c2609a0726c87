import { expect, test } from 'vitest';
import { describeAim } from '../../src/model/next-wording.ts';
import type { NextActions } from '../../src/model/site.ts';

const next = (actions: number, items: number): NextActions =>
  ({
    actions: Array.from({ length: actions }),
    items: Array.from({ length: items }),
    verified: 50.8,
    claimed: 61,
    opens: false,
  }) as unknown as NextActions;

test.each([
  ['proofs', next(3, 0), 'Prove these three and verified reaches 50.8'],
  ['proofs', next(1, 0), 'Prove this and verified reaches 50.8'],
  ['claims', next(0, 1), 'Do this one and claimed reaches 61.0'],
  ['claims', next(3, 0), ''],
] as const)('%s of a system begin with what they come to', (shows, actions, words) => {
  expect(describeAim(actions, shows)).toBe(words);
});
