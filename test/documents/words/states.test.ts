import { describe, expect, test } from 'vitest';
import { readStateWord, readStatus } from '../../../src/documents/items/read-box.ts';
import { readChecklist } from '../../../src/documents/read-checklist.ts';
import { CELL_BOXES } from '../../../src/documents/words/state-marks.ts';
import {
  ATTRIBUTED_STATES,
  ATTRIBUTIONS,
  RESERVATIONS,
} from '../../../src/documents/words/states.ts';
import { DONE_HEADS } from '../../../src/documents/words/table-heads.ts';

describe('state words with more behind them', () => {
  test.each(ATTRIBUTED_STATES)('“%s by the crew” states what the word states', (word) => {
    expect(readStateWord(word)).not.toBeNull();
    expect(readStatus(`${word} by the crew`)).toBe(readStateWord(word));
    expect(readStatus(`${word} crew`)).toBeNull();
  });

  test.each(ATTRIBUTIONS)('“fixed %s PR #12” is done', (word) => {
    expect(readStatus(`Fixed ${word} PR #12`)).toBe('done');
  });

  test.each(RESERVATIONS)('“fixed by Bo %s” is not', (word) => {
    expect(readStatus(`Fixed by Bo ${word.replace('*', '26')} it`)).toBeNull();
  });
});

test.each(DONE_HEADS)('letters below “%s” are boxes', (head) => {
  const rows = Object.keys(CELL_BOXES).map((letter) => `| Step ${letter} | ${letter} |`);
  const { items } = readChecklist(`| Task | ${head} |\n|-|-|\n${rows.join('\n')}\n`, 'table.md');
  expect(items.map(({ claim }) => claim)).toEqual(
    Object.values(CELL_BOXES).map((box) => (box === '[x]' ? 'done' : 'open')),
  );
});
