import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeOutputs } from '../../src/io/write-outputs.ts';
import { makeFolder } from '../make-folder.ts';

test('texts, pieces and bytes are written whole, whatever was written before them', async () => {
  const folder = makeFolder();
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(text, fc.array(text), fc.uint8Array()), { minLength: 1 }),
      async (texts) => {
        const batch = texts.map((one, at) => ({ path: `deep/${at % 3}/${at}.txt`, text: one }));
        await writeOutputs(folder, [batch]);
        for (const { path, text: one } of batch) {
          const expected = one instanceof Uint8Array ? one : [one].flat().join('');
          expect(readFileSync(join(folder, path))).toEqual(Buffer.from(expected as string));
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('a text far longer than those before it is written whole', async () => {
  const folder = makeFolder();
  const long = '✓ proven '.repeat(100_000);
  await writeOutputs(folder, [
    [
      { path: 'short', text: 'a' },
      { path: 'long', text: ['first\n', long, '\nlast'] },
      { path: 'after', text: 'b' },
    ],
  ]);
  expect(readFileSync(join(folder, 'long'), 'utf8')).toBe(`first\n${long}\nlast`);
  expect(readFileSync(join(folder, 'after'), 'utf8')).toBe('b');
});
