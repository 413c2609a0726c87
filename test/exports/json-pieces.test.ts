import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderJsonPieces } from '../../src/exports/json-pieces.ts';

test('pieces one after the other are what JSON.stringify gives', () => {
  const part = fc.oneof(
    fc.jsonValue(),
    fc.constant(undefined),
    fc.array(fc.option(fc.jsonValue(), { nil: undefined })),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), part), (value) => {
      expect(renderJsonPieces(value).join('')).toBe(JSON.stringify(value));
    }),
  );
});

test('no piece is much longer than a screen of text, however long the list', () => {
  const items = Array.from({ length: 5000 }, (_, index) => ({
    index,
    text: '✓ Requirement'.repeat(5),
  }));
  const pieces = renderJsonPieces({ schema: 'x', items });
  expect(pieces.join('')).toBe(JSON.stringify({ schema: 'x', items }));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(10_000);
});
