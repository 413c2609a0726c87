import { expect, test } from 'vitest';
import { patternOf } from '../../../src/documents/words/pattern.ts';

const LETTER = /(?=\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const OTHER =
  /(?!\p{Script=Cyrillic})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{P}\p{Z}]/u;
const characters = Array.from({ length: 0x10000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCharCode(code));

test('a word ends where no letter of a script with spaces follows, whatever the letter', () => {
  const pattern = new RegExp(patternOf({ en: 'cpu' }), 'u');
  const letters = characters.filter((character) => LETTER.test(character));
  expect(letters.length).toBeGreaterThan(1500);
  expect(letters.filter((letter) => pattern.test(`cpu${letter}`))).toEqual([]);
  expect(letters.filter((letter) => pattern.test(`${letter}cpu`))).toEqual([]);
});

test('signs, spaces and scripts without spaces end a word', () => {
  const pattern = new RegExp(patternOf({ en: 'cpu' }), 'u');
  const others = characters.filter((character) => OTHER.test(character) && character !== '_');
  expect(others.length).toBeGreaterThan(20_000);
  expect(others.filter((other) => !pattern.test(`${other}cpu${other}`))).toEqual([]);
});
