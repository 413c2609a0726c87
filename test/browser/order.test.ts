import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareKeys, type Kind, readKeys } from '../../src/browser/fleet/order.ts';

const sort = (kind: Kind, direction: 1 | -1, cells: string[]): string[] =>
  cells
    .map((cell) => ({ cell, keys: readKeys(cell, kind) }))
    .sort((a, b) => compareKeys(a.keys, b.keys, direction))
    .map(({ cell }) => cell);

describe('the order of the fleet', () => {
  test('numbers are compared one after the other, with thousands and decimals', () => {
    const cells = ['1,204 of 1,300', '67 of 98', '67 of 9', '8'];
    expect(sort('number', 1, cells)).toEqual(['8', '67 of 9', '67 of 98', '1,204 of 1,300']);
    const scores = ['verified 9.5 claimed 10.0', 'verified 10.0 claimed 10.0'];
    expect(sort('number', -1, scores)).toEqual([...scores].reverse());
  });

  test('dates are compared as days, however they are written', () => {
    const cells = ['November 16, 2026', '2026-10-25', '2025-12-31'];
    expect(sort('time', 1, cells)).toEqual([...cells].reverse());
  });

  test.each([
    ['number', '7 of 8', '–'],
    ['number', '0 of 6', 'none asked'],
    ['text', 'Platform team', 'not named'],
    ['time', '2026-10-25', 'not said'],
  ] as const)('of %s, “%s” comes before “%s” in either direction', (kind, said, unsaid) => {
    for (const direction of [1, -1] as const)
      expect(sort(kind, direction, [unsaid, said])).toEqual([said, unsaid]);
  });

  test('any two cells have one order, whichever is asked first', () => {
    const numbers = fc.array(fc.nat(3)).map((found) => found.join(' of '));
    const cell = fc.oneof(numbers, fc.string());
    const kinds = fc.constantFrom<Kind>('text', 'number', 'time');
    fc.assert(
      fc.property(kinds, cell, cell, (kind, a, b) => {
        const [left, right] = [readKeys(a, kind), readKeys(b, kind)];
        const there = Math.sign(compareKeys(left, right, 1));
        expect(Math.sign(compareKeys(right, left, 1)) + there).toBe(0);
      }),
    );
  });
});
