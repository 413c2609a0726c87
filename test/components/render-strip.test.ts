import { expect, test } from 'vitest';
import { listWeeks } from '../../src/components/render-strip.ts';

const days = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `2026-10-${String(from + at).padStart(2, '0')}`);

test('a week of the strip is named as far as its days have room', () => {
  expect(listWeeks(days(22, 31))).toEqual([
    { label: '22 Oct', days: 4 },
    { label: '26 Oct to 31 Oct', days: 6 },
  ]);
  expect(listWeeks(days(24, 25))).toEqual([{ label: '24', days: 2 }]);
});
