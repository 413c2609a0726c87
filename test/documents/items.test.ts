import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../src/documents/read-checklist.ts';

const read = (text: string) => readChecklist(text, 'checklist.md');
const claims = (text: string) => read(text).items.map((item) => [item.text, item.claim]);

describe('boxes', () => {
  test('a ticked box is done, an empty one open, at any depth, in bullets and in numbered lists', () => {
    const { items } = read('- [x] A\n  - [ ] B\n    - [X] C\n\n1. [ ] D\n');
    expect(items.map(({ text, claim, depth, leaf }) => [text, claim, depth, leaf])).toEqual([
      ['A', 'done', 0, false],
      ['B', 'open', 1, false],
      ['C', 'done', 2, true],
      ['D', 'open', 0, true],
    ]);
    expect(items[2]?.parent).toBe(items[1]?.id);
  });

  test('boxes that markdown does not know are read from the text', () => {
    expect(
      claims(
        [
          '- [~] half',
          '- [-] not ours',
          '- [/] going',
          '- [>] later',
          '- [!] stuck',
          '- [N/A] no such thing',
          '- [PASS] good',
          '- [FAIL] bad',
          '- [x ] sloppy',
          '- \\[ \\] escaped',
          '- ☐ symbol',
          '- ☑ ticked symbol',
          '- **7.** ☐ numbered',
        ].join('\n'),
      ),
    ).toEqual([
      ['half', 'in-progress'],
      ['not ours', 'not-applicable'],
      ['going', 'in-progress'],
      ['later', 'deferred'],
      ['stuck', 'blocked'],
      ['no such thing', 'not-applicable'],
      ['good', 'done'],
      ['bad', 'blocked'],
      ['sloppy', 'done'],
      ['escaped', 'open'],
      ['symbol', 'open'],
      ['ticked symbol', 'done'],
      ['numbered', 'open'],
    ]);
  });

  test('a box without a space is an item and a problem, never a silent loss', () => {
    const { items, problems } = read('- [ ] first\n- [ ]second\n');
    expect(items.map(({ text }) => text)).toEqual(['first', 'second']);
    expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
      ['box-without-space', 2],
    ]);
  });

  test('links, placeholders and brackets in prose are no boxes', () => {
    expect(
      read('- [Name]: to fill in\n- [docs](https://example.com)\n- only `["*"]` and [x] inside\n')
        .items,
    ).toEqual([]);
  });

  test('an emoji in the text of a task never changes its state', () => {
    expect(
      claims('- [ ] Services: 8/8 ✅\n- [ ] ✅ **APPROVED**\n- [x] Fix the ❌ page\n').map(
        ([, claim]) => claim,
      ),
    ).toEqual(['open', 'open', 'done']);
  });

  test('the line of an item is the line of its bullet, also when the text starts below', () => {
    expect(
      read('# T\n\n- [ ]\n  text\n- [x] next\n').items.map(({ line, text }) => [line, text]),
    ).toEqual([
      [3, 'text'],
      [5, 'next'],
    ]);
  });
});

describe('state words', () => {
  test('a status line is a property of its item', () => {
    const [item] = read('- [x] **CORS**: only named origins\n  - ✅ Status: FIXED\n').items;
    expect(item).toMatchObject({ status: 'FIXED', claim: 'done', leaf: true });
  });

  test('box against status is a conflict, and the box stands', () => {
    const { items, problems } = read(
      '- [x] **A**: a\n  - Status: PENDING\n- [ ] **B**: b\n  - Status: DOCUMENTED\n',
    );
    expect(items.map(({ claim }) => claim)).toEqual(['done', 'open']);
    expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
      ['box-against-status', 1],
      ['box-against-status', 3],
    ]);
  });

  test('a status refines an open box without a conflict', () => {
    const { items, problems } = read(
      '- [ ] A\n  - **Status:** IN PROGRESS\n- [ ] B\n  - Status: Blocked\n- [ ] C\n  - Status: N/A\n- [ ] D\n  - ⏳ Status: OPTIONAL\n',
    );
    expect(items.map(({ claim }) => claim)).toEqual([
      'in-progress',
      'blocked',
      'not-applicable',
      'open',
    ]);
    expect(items[3]?.optional).toBe(true);
    expect(problems).toEqual([]);
  });

  test('a state word behind a dash counts, everyday words there do not', () => {
    expect(
      claims(
        '- [ ] Balancer — N/A at launch\n- [ ] Sync - ⏳ Pending\n- [ ] Feed - 🟡 In Progress\n- [ ] Mobile — manual testing pending\n',
      ).map(([, claim]) => claim),
    ).toEqual(['not-applicable', 'open', 'in-progress', 'open']);
  });

  test('a ticked item that says it is not done yet is noted', () => {
    expect(
      read('- [x] Load test - recommended before launch\n').problems.map(({ code }) => code),
    ).toEqual(['claim-against-text']);
  });
});

describe('marked bullets', () => {
  test('under a heading that states their state they are items without a checkbox', () => {
    const { items } = read(
      '## ✅ Completed (automatic)\n\n### Security\n- ✅ Removed passwords\n- ✅ Added headers\n',
    );
    expect(items.map(({ text, claim, source }) => [text, claim, source])).toEqual([
      ['Removed passwords', 'done', 'mark'],
      ['Added headers', 'done', 'mark'],
    ]);
  });

  test('two different marks in a section without boxes tell states apart', () => {
    expect(claims('## Services\n- ✅ Mail\n- ❌ Payments\n- 🔄 Search\n')).toEqual([
      ['Mail', 'done'],
      ['Payments', 'open'],
      ['Search', 'in-progress'],
    ]);
  });

  test.each([
    ['a feature list', "## What's included\n- ✅ Dark mode\n- ✅ Search\n"],
    ['notes', '## Notes\n\n**Resolved issues**:\n- ✅ Headers fixed\n- ❌ none\n'],
    ['criteria', '## Success criteria\n- ✅ p95 below 500 ms\n- ❌ no errors\n'],
    ['steps', '## Deploying\n1. ✅ Schedule it\n2. ✅ Tell people\n'],
    ['a legend', '## Legend\n- ✅ done\n- ❌ open\n- ⏳ waiting\n'],
  ])('in %s they are no items', (_, text) => {
    expect(read(text).items).toEqual([]);
  });
});

describe('marks that claim nothing', () => {
  test('lines that announce a list, cheers, and lists in which other signs decorate too', () => {
    expect(claims('## Already there\n\n✅ **Tables** (2):\n- users\n- orders\n')).toEqual([]);
    expect(claims('## 🎉 Deployment complete!\n- ✅ Runs day and night\n- ✅ Free\n')).toEqual([]);
    expect(claims('## Watch\n- 📊 Queries\n- 🟢 Uptime\n- ❌ Error rate\n')).toEqual([]);
  });

  test('conventions say what a mark means', () => {
    expect(
      claims('## Notation\n- ✅ indicates a required check\n- 🔜 indicates a later one\n'),
    ).toEqual([]);
  });
});

describe('tables', () => {
  test('a status column makes a checklist, with owner, due date and severity from their columns', () => {
    const { items } = read(
      '## Launch\n\n| # | Item | Type | Owner | Due | Status |\n|---|---|---|---|---|---|\n| 1 | TLS | Must-Have | ops | 2026-03-01 | `DONE` |\n| 2 | Dark mode | Nice-to-Have | web | | NOT_STARTED |\n| 3 | Mail | Must-Have | | | 🟡 In progress |\n| 4 | Quota | | | | |\n',
    );
    expect(
      items.map(({ text, claim, severity, owner, due, source }) => [
        text,
        claim,
        severity,
        owner,
        due,
        source,
      ]),
    ).toEqual([
      ['TLS', 'done', 'critical', 'ops', '2026-03-01', 'column'],
      ['Dark mode', 'open', 'low', 'web', null, 'column'],
      ['Mail', 'in-progress', 'critical', null, null, 'column'],
      ['Quota', 'open', 'medium', null, null, 'column'],
    ]);
  });

  test('cells with boxes make a checklist, HTML entities and struck rows included', () => {
    expect(
      claims('|  |  |\n|---|---|\n| &#9744; | One |\n| &#9745; | Two |\n| &#9744; | ~~Three~~ |\n'),
    ).toEqual([
      ['One', 'open'],
      ['Two', 'done'],
      ['Three', 'done'],
    ]);
  });

  test('details in a cell are folded away from the title', () => {
    const [item] = read(
      '|  |  |\n|---|---|\n| &#9744; | <details><summary>Zones</summary> <p>Spread them.</p></details> |\n',
    ).items;
    expect(item).toMatchObject({ text: 'Zones', details: ['Spread them.'] });
  });

  test.each([
    [
      'a level matrix',
      '| Requirement | Level A | Level B |\n|---|---|---|\n| Backups | ✅ | ✅ |\n| Paging | ❌ | ✅ |\n',
    ],
    [
      'a summary',
      '| Status | Count | Percentage |\n|---|---|---|\n| DONE | 85 | 68% |\n| OPEN | 40 | 32% |\n',
    ],
    ['a status code table', '| Path | Status |\n|---|---|\n| / | 200 |\n| /admin | 403 |\n'],
    ['a template', '| Item | Status |\n|---|---|\n| … | |\n'],
  ])('%s is no checklist', (_, text) => {
    expect(read(`## Table\n\n${text}`).items).toEqual([]);
  });
});

test('a summary table is compared with what was counted, never added', () => {
  const { items, problems } = read(
    '## Work\n- [x] a\n- [ ] b\n- [ ] c\n\n## Summary\n\n| Status | Count |\n|---|---|\n| Done | 1 |\n| Pending | 5 |\n| **TOTAL** | **6** |\n\n| Category | Items |\n|---|---|\n| Work | 3 |\n',
  );
  expect(items).toHaveLength(3);
  expect(
    problems.map(({ code, place, values }) => [code, place.line, values.claimed, values.counted]),
  ).toEqual([
    ['summary-mismatch', 11, 5, 2],
    ['summary-mismatch', 12, 6, 3],
  ]);
});

describe('code blocks', () => {
  test('three boxes or more in a block are items, nested by indentation, each with its own line', () => {
    const { items } = read('# T\n\n```\n□ Open it\n□ Check:\n  □ one\n  □ two\n```\n');
    expect(items.map(({ text, source, depth, line }) => [text, source, depth, line])).toEqual([
      ['Open it', 'code', 0, 4],
      ['Check:', 'code', 0, 5],
      ['one', 'code', 1, 6],
      ['two', 'code', 1, 7],
    ]);
  });

  test('programs that print marks, and examples of markdown, hold none', () => {
    expect(
      read(
        '```bash\necho "✅ ok"\n- [ ] a\n- [ ] b\n- [ ] c\n```\n\n```markdown\n- [ ] a\n- [ ] b\n- [ ] c\n```\n',
      ).items,
    ).toEqual([]);
  });
});

describe('what stands under an item', () => {
  test('properties, blanks, files, variables and commands are told apart', () => {
    const [item] = read(
      [
        '- [ ] **Backups**: `pg_dump` runs nightly, `DATABASE_URL` set',
        '  - File: `ops/backup.sh`',
        '  - Frequency: ________',
        '  - Owner: Platform',
        '  - Expected: 3 copies',
        '  - Kept in two places',
        '  ```bash',
        '  # nightly',
        '  ./ops/backup.sh --all \\',
        '    --verify',
        '  # Expected: "done"',
        '  ```',
      ].join('\n'),
    ).items;
    expect(item).toMatchObject({
      owner: 'Platform',
      blanks: ['Frequency'],
      files: ['ops/backup.sh'],
      env: ['DATABASE_URL'],
      commands: ['./ops/backup.sh --all --verify'],
      expected: ['3 copies', '"done"'],
    });
    expect(item?.details).toContain('Kept in two places');
  });

  test('a plain bullet with tasks below is a group, and its tasks belong to the item above it', () => {
    const { items, sections } = read(
      '## Duties\n- [ ] Decide\n  - Common\n    - [ ] Monitoring\n- Later\n  - [ ] Costs\n',
    );
    expect(items.map(({ text, parent }) => [text, parent])).toEqual([
      ['Decide', null],
      ['Monitoring', 'duties.decide'],
      ['Costs', null],
    ]);
    expect(sections[0]?.blocks).toContainEqual({ kind: 'group', title: 'Later', line: 5 });
  });

  test('optional, conditional and graded items say so', () => {
    const { items } = read(
      '## Must have\n- [ ] TLS\n## Extras\n- [ ] CDN (optional)\n- [ ] Consent (if EU users)\n- [ ] [P0] Restore tested\n- [ ] No critical vulnerabilities\n',
    );
    expect(
      items.map(({ severity, optional, condition }) => [severity, optional, condition]),
    ).toEqual([
      ['critical', false, null],
      ['low', true, null],
      ['medium', false, 'if EU users'],
      ['critical', false, null],
      ['medium', false, null],
    ]);
  });
});

describe('flags', () => {
  test('items of a list that is bad when ticked never count as done', () => {
    const { items, flags } = read('## No-go criteria\n- [x] Error rate > 5%\n- [ ] Data loss\n');
    expect(items.map(({ claim, flag, phase }) => [claim, flag, phase])).toEqual([
      ['blocked', true, 'approval'],
      ['open', true, 'approval'],
    ]);
    expect(flags.map(({ text }) => text)).toEqual(['Error rate > 5%', 'Data loss']);
    expect(flags[0]?.thresholds[0]).toMatchObject({ kind: 'alarm', value: 5 });
  });
});
