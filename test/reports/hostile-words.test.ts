import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/reports/index.ts';
import { readReport } from '../../src/reports/read-report.ts';
import { findUnsound } from './find-unsound.ts';
import { SAMPLE_FILES, type SampleFile } from './sample-files.ts';

/** What every object of JavaScript has under these names is no status, no severity and no package. */
const WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

interface Token {
  start: number;
  end: number;
}

/** What a tool writes as a word or a name: quoted text without its quotes, and bare words. */
const findTokens = (text: string): Token[] =>
  [...text.matchAll(/(?<=")(?:[^"\\\n]|\\.)+(?=")|(?<=')[^'\n]+(?=')|[A-Za-z_][\w-]*/g)].map(
    ({ index, 0: found }) => ({ start: index, end: index + found.length }),
  );

/** The word in place of one token, or of all that read the same. */
const plant = (text: string, { start, end }: Token, word: string, reach: 'one' | 'all'): string =>
  reach === 'one'
    ? text.slice(0, start) + word + text.slice(end)
    : text.replaceAll(text.slice(start, end), word);

const drawHostile = (files: readonly SampleFile[]) =>
  fc
    .constantFrom(...files)
    .chain((file) =>
      fc.tuple(
        fc.constant(file),
        fc.constantFrom(...findTokens(file.text)),
        fc.constantFrom(...WORDS),
        fc.constantFrom('one' as const, 'all' as const),
      ),
    );

describe.each(FORMATS.map(({ id }) => id))('%s', (id) => {
  const files = SAMPLE_FILES.filter(({ format }) => format === id);

  test('takes the names of what every object has for words like any other', () => {
    fc.assert(
      fc.property(drawHostile(files), ([{ text, path }, token, word, reach]) => {
        const hostile = new TextEncoder().encode(plant(text, token, word, reach));
        expect(findUnsound(readReport([hostile], { path }))).toEqual([]);
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 60 },
    );
  });
});
