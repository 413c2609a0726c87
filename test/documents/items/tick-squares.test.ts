import { expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

const items = (text: string) =>
  readChecklist(text, 'squares.md').items.map(({ text: title, claim, source }) => [
    title,
    claim,
    source,
  ]);

test('a filled square beside hollow ones is a ticked box, at any depth', () => {
  expect(items('- □ Drain\n- ■ **Purge** it\n  - ■ Warm\n  - □ Cool\n')).toEqual([
    ['Drain', 'open', 'checkbox'],
    ['Purge it', 'done', 'checkbox'],
    ['Warm', 'done', 'checkbox'],
    ['Cool', 'open', 'checkbox'],
  ]);
});

test('without a hollow one in its list it is decoration', () => {
  expect(items('## Done\n\n- ■ Drain\n- ■ Purge\n\n■ Cool\n\n- □ Warm\n')).toEqual([
    ['Warm', 'open', 'checkbox'],
  ]);
});
