import { describe, expect, test } from 'vitest';
import {
  isNeutralStatus,
  readBox,
  readHeadingState,
  readMark,
  readStateWord,
} from '../../src/documents/items/read-box.ts';
import {
  isOptional,
  readCondition,
  readOwnSeverity,
  readSeverityWord,
} from '../../src/documents/items/read-markers.ts';
import {
  CONDITION_WORDS,
  OPTIONAL_WORDS,
  SEVERITY_WORDS,
} from '../../src/documents/words/markers.ts';
import { isKey, PROPERTY_KEYS, readKeyKind } from '../../src/documents/words/property-keys.ts';
import { BOX_MARKS, STATE_MARKS } from '../../src/documents/words/state-marks.ts';
import {
  HEADING_STATE_WORDS,
  NEUTRAL_STATUS_WORDS,
  STATE_WORDS,
} from '../../src/documents/words/states.ts';

const pairs = <T extends string>(lists: Record<T, readonly string[]>) =>
  Object.entries<readonly string[]>(lists).flatMap(([kind, words]) =>
    words.map((word) => [word, kind as T] as const),
  );

describe('states', () => {
  test.each(pairs(STATE_WORDS))(
    'the word “%s” states %s, in any case and with a mark before it',
    (word, claim) => {
      expect(readStateWord(word)).toBe(claim);
      expect(readStateWord(word.toUpperCase())).toBe(claim);
      expect(readStateWord(`⏳ ${word}`)).toBe(claim);
    },
  );

  test.each(Object.entries(STATE_MARKS))('the mark %s states %s', (mark, claim) => {
    expect(readMark(`${mark} text`)).toMatchObject({ claim, rest: 'text' });
    expect(readMark(`text ${mark}\uFE0F`)).toMatchObject({ claim, rest: 'text' });
    expect(readStateWord(mark)).toBe(claim);
  });

  test.each(Object.entries(BOX_MARKS))('the box [%s] states %s', (mark, claim) => {
    expect(readBox(`[${mark}] text`)?.claim).toBe(claim);
  });

  test.each(pairs(HEADING_STATE_WORDS))('the heading “%s” states %s', (word, claim) => {
    expect(readHeadingState(`Things: ${word}`)).toBe(claim);
  });

  test.each(NEUTRAL_STATUS_WORDS)('“%s” stands where states stand and states none', (word) => {
    expect(isNeutralStatus(word)).toBe(true);
    expect(readStateWord(`⏳ ${word}`)).toBeNull();
  });

  test('a mark that says otherwise takes a longer “done” back, in part or whole', () => {
    expect(readStateWord('⚠️ Implemented — credentials missing')).toBe('in-progress');
    expect(readStateWord('🟡 Done, but untested')).toBe('in-progress');
    expect(readStateWord('✅ Fixed - works')).toBe('done');
    expect(readStateWord('❌ Parcialmente corrigido')).toBe('in-progress');
  });

  test.each(['almost there', 'see notes', '200', ''])('“%s” states nothing', (word) => {
    expect(readStateWord(word)).toBeNull();
  });
});

describe('markers', () => {
  test.each(pairs(SEVERITY_WORDS))('a cell “%s” is of severity %s', (word, severity) => {
    expect(readSeverityWord(word)).toBe(severity);
  });

  test.each(OPTIONAL_WORDS)('“(%s)” makes an item optional', (word) => {
    expect(isOptional(`CDN (${word})`)).toBe(true);
    expect(isOptional(`${word}s of the CDN`)).toBe(false);
  });

  test.each(CONDITION_WORDS)('“(%s …)” is a condition', (word) => {
    expect(readCondition(`Consent (${word})`)).toBe(word);
  });

  test.each([
    ['Restore tested (critical)', 'critical'],
    ['[P1] Restore tested', 'high'],
    ['P2: restore tested', 'medium'],
    ['Keys MUST rotate', 'critical'],
    ['No critical or high severity vulnerabilities', null],
    ['It must be fast', null],
  ])('“%s” states severity %s', (text, severity) => {
    expect(readOwnSeverity(text)).toBe(severity);
  });
});

test.each(pairs(PROPERTY_KEYS))('the key “%s” means %s', (key, kind) => {
  expect(isKey(key, kind)).toBe(true);
  expect(readKeyKind(`**${key.toUpperCase()}**:`) ?? 'none').not.toBe('none');
});
