import { expect, test } from 'vitest';
import { resolveNow } from '../../src/io/resolve-now.ts';

test.each([
  ['2026-06-30', '2026-06-30T00:00:00.000Z'],
  ['2026-06-30T12:00Z', '2026-06-30T12:00:00.000Z'],
  ['2026-06-30T12:00:01+02:00', '2026-06-30T10:00:01.000Z'],
])('--now %s is %s', (asked, now) => {
  expect(resolveNow(asked, { SOURCE_DATE_EPOCH: '1' })).toEqual({ kind: 'resolved', now });
});

test.each(['', 'now', '2026-02-31', '2026-06-30T12:00', '30.6.2026', '1751284800'])(
  '--now %j is refused',
  (asked) => {
    expect(resolveNow(asked, {})).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'option-invalid', values: { option: '--now', found: asked } }],
    });
  },
);

test('SOURCE_DATE_EPOCH stands in for the clock', () => {
  const now = '2026-06-30T12:00:00.000Z';
  expect(resolveNow(undefined, { SOURCE_DATE_EPOCH: '1782820800' })).toEqual({
    kind: 'resolved',
    now,
  });
  expect(resolveNow(undefined, { SOURCE_DATE_EPOCH: 'soon' }).kind).toBe('refused');
});

test('without either, the clock is asked', () => {
  const before = new Date().toISOString();
  const resolved = resolveNow(undefined, {});
  expect(resolved.kind === 'resolved' && resolved.now >= before).toBe(true);
});
