import { expect, test } from 'vitest';
import { isName, isSigningKey } from '../../../src/documents/parts/names-role.ts';
import { readSignOffLine } from '../../../src/documents/parts/read-signoff-task.ts';
import {
  LABEL_QUALIFIERS,
  NO_NAMES,
  SIGNING_KEYS,
} from '../../../src/documents/words/sign-off-roles.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

test.each(NO_NAMES)('“%s” is nobody’s name', (word) => {
  expect(isName(capital(word))).toBe(false);
  expect(isName(`${capital(word)} Lee`)).toBe(false);
});

test.each(['Ann', 'Ann Lee', 'J. R. Roe', 'Ann O’Neil (Platform)', 'Jan van der Berg', '김철수'])(
  '“%s” is a name',
  (name) => {
    expect(isName(name)).toBe(true);
  },
);

test.each(LABEL_QUALIFIERS)('“%s date” is not the date of a signature', (word) => {
  expect(readSignOffLine(`QA Lead: ${capital(word)} Date: 2026-04-04`, 1)).toMatchObject({
    name: null,
    date: null,
  });
});

test.each(SIGNING_KEYS)('“%s” is signed by whoever stands behind it', (key) => {
  expect(isSigningKey(`**${capital(key)}**:`)).toBe(true);
});
