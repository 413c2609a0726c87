import { expect, test } from 'vitest';
import { readAmounts } from '../../../src/documents/thresholds/read-amounts.ts';
import { readComparison } from '../../../src/documents/thresholds/read-comparison.ts';
import { BETTER_AFTER, BETTER_BEFORE } from '../../../src/documents/words/better.ts';
import {
  COMPARATOR_SIGNS,
  COMPARATORS_AFTER,
  COMPARATORS_BEFORE,
  type ComparatorWords,
  LIMIT_WORDS,
  NEGATIONS,
  WITHIN_BEFORE,
} from '../../../src/documents/words/comparators.ts';
import { listWords } from '../../../src/documents/words/pattern.ts';

const compare = (text: string): string | undefined => {
  const amount = readAmounts(text).at(-1);
  return amount && readComparison(text, amount, 0)?.comparator;
};

const rows = (table: readonly ComparatorWords[]): [string, string][] =>
  table.flatMap(({ comparator, words }) =>
    listWords(words).map((word): [string, string] => [word, comparator]),
  );

test.each(Object.entries(COMPARATOR_SIGNS))('%s 5 ms compares with %s', (sign, comparator) => {
  expect(compare(`wait ${sign} 5 ms`)).toBe(comparator);
});

test.each(rows(COMPARATORS_BEFORE))('"%s 5" compares with %s', (words, comparator) => {
  expect(compare(`value ${words} ${comparator === 'range' ? '5-7' : '5'} %`)).toBe(comparator);
});

test.each(rows(COMPARATORS_AFTER))('"5 %% %s" compares with %s', (words, comparator) => {
  expect(compare(`value 5 % ${words}`)).toBe(comparator);
});

test.each(rows(LIMIT_WORDS))('"%s value: 5" compares with %s', (words, comparator) => {
  expect(compare(`${words.replace('*', 'wert')} value: 5 %`)).toBe(comparator);
});

test.each(listWords(WITHIN_BEFORE))('"%s 5 s" limits from above', (words) => {
  expect(compare(`done ${words} 5 s`)).toBe('<=');
});

const mirror = (comparator: string) => comparator.replace('>', '<');

test.each(rows(BETTER_BEFORE))('"%s 5" compares with %s, or its mirror', (words, comparator) => {
  expect(compare(`uptime ${words} 5 %`)).toBe(comparator);
  expect(compare(`errors ${words} 5 %`)).toBe(mirror(comparator));
});

test.each(rows(BETTER_AFTER))('"5 %% %s" compares with %s, or its mirror', (words, comparator) => {
  expect(compare(`uptime 5 % ${words}`)).toBe(comparator);
  expect(compare(`errors 5 % ${words}`)).toBe(mirror(comparator));
});

test.each(listWords(NEGATIONS))('"%s > 5" asks for 5 at most', (words) => {
  expect(compare(`value ${words} > 5 %`)).toBe('<=');
  expect(compare(`value ${words} >= 5 %`)).toBe('<');
  expect(compare(`value ${words} ready > 5 %`)).toBe('>');
});
