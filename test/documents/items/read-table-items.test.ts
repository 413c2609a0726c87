import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

const read = (lines: string[]) => readChecklist(`## Table\n\n${lines.join('\n')}\n`, 'table.md');
const claims = (...lines: string[]) => read(lines).items.map(({ text, claim }) => [text, claim]);

describe('boxes in cells', () => {
  test.each([
    ['under no heading', '|  | Check | Owner |', '| [x] | Alpha | Ops |', '| [ ] | Beta | Ops |'],
    ['under a box', '| [ ] | Check | Owner |', '| [x] | Alpha | Ops |', '| [ ] | Beta | Ops |'],
    ['in the last column', '| Check | Owner |  |', '| Alpha | Ops | [x] |', '| Beta | Ops | [ ] |'],
    ['under a word', '| Check | Owner | Tick |', '| Alpha | Ops | [X] |', '| Beta | Ops | [ ] |'],
  ])('%s make every row an item', (_, head, ...rows) => {
    const rule = head.replace(/[^|]+/g, '-');
    expect(claims(head, rule, ...rows)).toEqual([
      ['Alpha', 'done'],
      ['Beta', 'open'],
    ]);
    expect(read([head, rule, ...rows]).items[0]?.owner).toBe('Ops');
  });

  test('empty boxes alone are a checklist that nobody has begun', () => {
    expect(claims('|  | Check |', '|-|-|', '| [ ] | Alpha |', '| [ ] | Beta |')).toEqual([
      ['Alpha', 'open'],
      ['Beta', 'open'],
    ]);
  });

  test('a filled square is a ticked box where a hollow one is an open one', () => {
    expect(claims('|  | Check |', '|-|-|', '| ■ | Alpha |', '| □ | Beta |')).toEqual([
      ['Alpha', 'done'],
      ['Beta', 'open'],
    ]);
    expect(claims('|  | Topic |', '|-|-|', '| ■ | Alpha |', '| ■ | Beta |')).toEqual([]);
  });

  test('boxes under “Approved” beside a role sign, they are no items', () => {
    const { items, signoffs } = read([
      '| Role | Name | Approved |',
      '|-|-|-|',
      '| QA Lead | Bo Kim | [x] |',
      '| Tech Lead |  | [ ] |',
    ]);
    expect(items).toEqual([]);
    expect(signoffs.map(({ role, ticked }) => [role, ticked])).toEqual([
      ['QA Lead', true],
      ['Tech Lead', false],
    ]);
  });
});

describe('level matrices', () => {
  test('a status column beside the levels decides', () => {
    const { items } = read([
      '| Requirement | Basic | Standard | Status |',
      '|-|-|-|-|',
      '| Paging | ❌ | ✅ | Done |',
      '| Restore drill | ✅ | ✅ | Open |',
    ]);
    expect(items.map(({ text, claim, status }) => [text, claim, status])).toEqual([
      ['Paging', 'done', 'Done'],
      ['Restore drill', 'open', 'Open'],
    ]);
  });

  test.each(['✅', '[x]', '☑'])('without one, %s below a level asks and states nothing', (mark) => {
    expect(
      claims('| Requirement | Basic | Standard |', '|-|-|-|', `| Paging | ${mark} | ${mark} |`),
    ).toEqual([]);
  });
});

describe('columns headed by a done-word', () => {
  test.each([
    ['x', ''],
    ['X', '-'],
    ['Y', 'N'],
    ['y', 'n'],
    ['✓', ''],
  ])('take “%s” and “%s” as boxes', (yes, no) => {
    const { items } = read(['| Task | Done |', '|-|-|', `| Drain | ${yes} |`, `| Purge | ${no} |`]);
    expect(items.map(({ text, claim, status }) => [text, claim, status])).toEqual([
      ['Drain', 'done', yes === '✓' ? '✓' : null],
      ['Purge', 'open', null],
    ]);
  });

  test('elsewhere a letter is a letter', () => {
    expect(claims('| Axis | Status |', '|-|-|', '| width | x |', '| height | y |')).toEqual([]);
  });
});

describe('sentences in a status column', () => {
  test.each([
    ['Fixed in PR #12', 'done'],
    ['Verified by QA', 'done'],
    ['✅ Done by Bob on Friday', 'done'],
    ['Blocked by the vendor', 'blocked'],
    ['In progress since Monday', 'in-progress'],
    ['Postponed by the board', 'deferred'],
    ['Not required in the first region', 'not-applicable'],
  ])('“%s” is read by its leading state word and kept whole', (status, claim) => {
    const [item] = read(['| Task | Status |', '|-|-|', `| Drain | ${status} |`]).items;
    expect(item).toMatchObject({ claim, status });
  });

  test.each([
    'Ready for review',
    'Working on it with DNS',
    'Running in circles',
    'Done by Friday',
    'Completed by end of May',
    'Fixed in the next release',
    'Verified in staging, not in production',
    'Done in part',
    'Approved by QA but security pending',
    'Done except DNS',
  ])('“%s” is not done', (status) => {
    const { items } = read([
      '| Task | Status |',
      '|-|-|',
      `| Drain | ${status} |`,
      '| Purge | Open |',
    ]);
    expect(items.map(({ claim }) => claim)).not.toContain('done');
  });
});

test('a row that lists the possible states explains the table', () => {
  expect(
    claims(
      '| Item | Status |',
      '|-|-|',
      '| Example item | Done / Open |',
      '| Drain | Done |',
      '| Purge | Open |',
      '| Rotate | Fixed / Verified |',
    ).map(([text]) => text),
  ).toEqual(['Drain', 'Purge', 'Rotate']);
});

test('a table that explains its states holds no items', () => {
  const texts = (table: string) => readChecklist(table, 'a.md').items.map(({ text }) => text);
  expect(
    texts('| State (✅/❌) | Meaning |\n|---|---|\n| ✅ | it works |\n| ❌ | to do |\n'),
  ).toEqual([]);
  expect(texts('| Status | |\n|---|---|\n| ✅ | done |\n| ⏳ | pending |\n')).toEqual([]);
  expect(texts('| Item | Status |\n|---|---|\n| Logs | ✅ |\n| Alerts | ⏳ |\n')).toEqual([
    'Logs',
    'Alerts',
  ]);
});

test('of answers offered in a cell or in columns of their own the ticked one counts', () => {
  const claims = (table: string) =>
    readChecklist(table, 'a.md').items.map(({ text, claim }) => [text, claim]);
  expect(
    claims(
      '| Check | Result |\n|---|---|\n| Login | ☐ Pass ☐ Fail |\n| Logout | ☑ Pass ☐ Fail |\n| Search | [ ] Pass [x] Fail |\n',
    ),
  ).toEqual([
    ['Login', 'open'],
    ['Logout', 'done'],
    ['Search', 'blocked'],
  ]);
  expect(
    claims(
      '| Item | Yes | No | N/A | Notes |\n|---|---|---|---|---|\n| Backups | X | | | nightly |\n| Alerts | | ✓ | | |\n| Cards | | | ☑ | |\n| Keys | | | | |\n',
    ),
  ).toEqual([
    ['Backups', 'done'],
    ['Alerts', 'open'],
    ['Cards', 'not-applicable'],
    ['Keys', 'open'],
  ]);
  expect(claims('| Check | Done | Notes |\n|---|---|---|\n| Logs | x | |\n')).toEqual([
    ['Logs', 'done'],
  ]);
});
