import { describe, expect, test } from 'vitest';
import { findAll, listWords, patternOf } from '../../../src/documents/words/pattern.ts';

const match = (list: string, text: string): string[] =>
  findAll(new RegExp(patternOf({ en: list }), 'giu'), text).map(([found]) => found);

describe('patternOf', () => {
  test.each([
    ['whole words only', 'min, max', 'minimal max. admin', ['max']],
    ['the longest of those that start alike', 'at, at least, at most', 'at least', ['at least']],
    ['any ending after a star', 'mindest*', 'Mindestlänge', ['Mindestlänge']],
    ['any white space for a space', 'no more than', 'no  more\tthan', ['no  more\tthan']],
    ['a word right after a digit', 'min', '5min', ['min']],
    ['no boundaries in scripts without spaces', '以上, 以下', '8文字以上です', ['以上']],
    ['signs as they are', '.net, max.', 'uses .NET (max. 3)', ['.NET', 'max.']],
  ])('matches %s', (_, list, text, expected) => {
    expect(match(list, text)).toEqual(expected);
  });
});

test('listWords gives each word once, without the line breaks of its list', () => {
  expect(listWords({ en: '\n  one, two\n  three,\n  two', de: 'one' })).toEqual([
    'one',
    'two three',
    'two',
  ]);
});
