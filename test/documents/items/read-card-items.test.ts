import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

const read = (text: string) => readChecklist(text, 'checklist.md');
const claims = (text: string) => read(text).items.map(({ text, claim }) => [text, claim]);

describe('a heading with a status line of its own is an item, where another stands beside it', () => {
  test('as a bold line, a bullet or a table of fields, with what else stands below it', () => {
    const { items, metadata } = read(
      '# Readiness\n\n## Data\n\n### ❌ Backups\n\n**Current status:** 🔴 FAIL - no script\n\n```bash\nmake restore\n```\n\n### Indexes\n\n- Status: ✅ Fixed\n- File: `schema.sql`\n\n### Pool\n\n| Field | Value |\n|---|---|\n| **Status** | `DEFERRED` |\n| Owner | Data team |\n| Priority | P1 |\n',
    );
    expect(items).toMatchObject([
      { text: 'Backups', line: 5, claim: 'blocked', source: 'status', commands: ['make restore'] },
      { text: 'Indexes', claim: 'done', status: 'Fixed', files: ['schema.sql'] },
      { text: 'Pool', claim: 'deferred', owner: 'Data team', severity: 'high' },
    ]);
    expect(items[0]?.id).toBe('data.backups.status');
    expect(metadata).toEqual([]);
  });

  test('a state that no list knows is open beside known ones, never lost', () => {
    expect(
      claims('## A\n**Status:** Done\n## B\n**Status:** Simmering\n## C\n**Status:** Open\n'),
    ).toEqual([
      ['A', 'done'],
      ['B', 'open'],
      ['C', 'open'],
    ]);
  });

  test('one alone, one with boxes or marks of its own and one of a runbook are none', () => {
    expect(claims('# Release\n\n**Status:** Done\n\n## Notes\n\nAll well.\n')).toEqual([]);
    expect(
      claims('## A\n**Status:** Done\n- [ ] Left\n## B\n**Status:** Open\n').map(([text]) => text),
    ).toEqual(['Left']);
    expect(claims('## Runbook\n### A\n**Status:** Done\n### B\n**Status:** Done\n')).toEqual([]);
  });

  test('of a line of possible answers the ticked one counts, and none is open', () => {
    const answers = (line: string) => claims(`## A\nStatus: ${line}\n## B\nStatus: Done\n`)[0]?.[1];
    expect(answers('[ ] NOT DONE / [x] DONE / [ ] SKIPPED')).toBe('done');
    expect(answers('[ ] NOT DONE / [ ] DONE / [x] SKIPPED')).toBe('not-applicable');
    expect(answers('☐ Not done ☐ Done')).toBe('open');
  });
});
