import { expect, test } from 'vitest';
import { describeLanguage, renderDirection } from '../../src/components/describe-language.ts';

test.each(['ar', 'fa', 'he', 'ur'])('a document in %s runs from the right', (language) => {
  expect(describeLanguage({ language })).toEqual({ lang: language, dir: 'rtl' });
});

test('others have their language, and a guess that failed says nothing', () => {
  expect(describeLanguage({ language: 'ja' })).toEqual({ lang: 'ja' });
  expect(describeLanguage({ language: 'und' })).toEqual({});
  expect(describeLanguage(undefined)).toEqual({});
});

test.each([
  ['النسخ الاحتياطي', ' dir="auto"'],
  ['גיבוי', ' dir="auto"'],
  ['Backup', ''],
  ['备份 – été', ''],
])('the line %j finds its direction', (text, attribute) => {
  expect(renderDirection(text)).toBe(attribute);
});
