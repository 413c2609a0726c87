import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

const read = (text: string) => readChecklist(text, 'checklist.md');
const conflicts = (text: string) =>
  read(text).problems.map(({ code, values }) => [code, values.box, values.status]);

describe('a title that ends in an open state under a ticked box', () => {
  test.each([
    ['Load test run — ⏳ Pending', '⏳ Pending'],
    ['Queue — TODO', 'TODO'],
    ['Keys **TODO**', 'TODO'],
    ['Keys — **TODO**', 'TODO'],
    ['**TODO** Keys', 'TODO'],
    ['**TODO:** Keys', 'TODO'],
    ['TODO: Keys', 'TODO'],
    ['**Keys**: in the vault **TODO**', 'TODO'],
    ['Runner — not tested', 'not tested'],
    ['Runner - untested', 'untested'],
    ['Mirror – 🚫 Blocked', '🚫 Blocked'],
  ])('%s: the box stands, and the conflict is shown', (title, status) => {
    expect(conflicts(`- [x] ${title}\n`)).toEqual([['box-against-status', 'ticked', status]]);
    expect(read(`- [x] ${title}\n`).items[0]?.claim).toBe('done');
    expect(conflicts(`- [ ] ${title}\n`)).toEqual([]);
  });

  test.each([
    'Balancer — N/A at launch',
    'Flags read - not by the cache',
    'TODO comments removed',
    'No TODO left',
    'The word **TODO** banned from code',
    '`TODO` comments removed',
    'Missing pages — missing.html is served',
  ])('%s: no conflict', (title) => {
    expect(conflicts(`- [x] ${title}\n`)).toEqual([]);
  });

  test('a status line and a title that both disagree are one conflict', () => {
    expect(conflicts('- [x] Queue — TODO\n  - Status: PENDING\n')).toEqual([
      ['box-against-status', 'ticked', 'PENDING'],
    ]);
  });
});
