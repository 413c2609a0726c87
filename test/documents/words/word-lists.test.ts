import { describe, expect, test } from 'vitest';
import { ABBREVIATIONS } from '../../../src/documents/words/abbreviations.ts';
import * as alarms from '../../../src/documents/words/alarms.ts';
import * as fillers from '../../../src/documents/words/fillers.ts';
import * as measures from '../../../src/documents/words/measures.ts';
import * as nearMisses from '../../../src/documents/words/near-misses.ts';
import { listWords, patternOf, type Words } from '../../../src/documents/words/pattern.ts';
import * as targets from '../../../src/documents/words/targets.ts';
import { TOPIC_WORDS } from '../../../src/documents/words/topics.ts';
import * as triggerPhrases from '../../../src/documents/words/trigger-phrases.ts';

const { OBJECTIVES, ...targetLists } = targets;
const lists: [string, Words][] = Object.entries<Words>({
  ABBREVIATIONS,
  ...alarms,
  ...fillers,
  ...measures,
  ...nearMisses,
  ...targetLists,
  ...triggerPhrases,
  ...TOPIC_WORDS,
});
const objectives = OBJECTIVES.map(({ comparator, words }): [string, Words] => [comparator, words]);

describe.each([...lists, ...objectives])('%s', (_, words) => {
  test('names its languages and holds no empty word', () => {
    expect(Object.keys(words).every((language) => /^[a-z]{2}$/.test(language))).toBe(true);
    expect(listWords(words)).not.toContain('');
  });

  test('matches each of its words whole', () => {
    const pattern = new RegExp(`^${patternOf(words)}$`, 'iu');
    expect(listWords(words).filter((word) => !pattern.test(word.replace('*', 'xy')))).toEqual([]);
  });
});

test('no measure is better both when it grows and when it shrinks', () => {
  const lower = new Set(listWords(measures.LOWER_IS_BETTER).map((word) => word.toLowerCase()));
  const both = listWords(measures.HIGHER_IS_BETTER).filter((word) => lower.has(word.toLowerCase()));
  expect(both).toEqual([]);
});
