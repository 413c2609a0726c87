import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

const keys = (text: string) =>
  readChecklist(text, 'checklist.md').metadata.map(({ key, value }) => [key, value]);

describe('metadata stands at the edges of a document', () => {
  test('below the title and its subtitle any bold key counts', () => {
    expect(keys('# Release\n## Payments\n\n**Risk level:** low\n\n## Work\n- [ ] a\n')).toEqual([
      ['Risk level', 'low'],
    ]);
  });

  test('bullets of nothing but keys right below the title count, others are prose', () => {
    expect(keys('# Gate\n\n- Commit: `abc123`\n- Erzeugt: heute\n\n## Work\n- [ ] a\n')).toEqual([
      ['Commit', 'abc123'],
      ['Erzeugt', 'heute'],
    ]);
    expect(
      keys('# Gate\n\nHow to read this:\n\n- Cmd: run it\n- Verify: look\n\n## W\n- [ ] a\n'),
    ).toEqual([]);
  });

  test('in sections before and after the items only known words count', () => {
    expect(
      keys(
        '# R\n\n## Findings\n\n**Problem:** no retries\n\n**Status:** open\n\n## Work\n- [ ] a\n\n## Fixes\n\n**File:** `a.ts`\n\n## End\n\nBye.\n',
      ),
    ).toEqual([['Status', 'open']]);
  });

  test('at the foot any bold key counts, behind a rule or as the last lines', () => {
    const foot = '**Rollback available:** yes  \n**Data loss:** none\n';
    const expected = [
      ['Rollback available', 'yes'],
      ['Data loss', 'none'],
    ];
    expect(keys(`# R\n- [ ] a\n\n## Summary\n\nIt is one file.\n\n---\n\n${foot}`)).toEqual(
      expected,
    );
    expect(keys(`# R\n## W\n- [ ] a\n\n## Summary\n\nIt is one file.\n\n${foot}`)).toEqual(
      expected,
    );
  });

  test('keys may be italic or dressed with a sign; remarks are none', () => {
    expect(keys('# R\n## W\n- [ ] a\n\n---\n\n*Last updated*: May 2031\n')).toEqual([
      ['Last updated', 'May 2031'],
    ]);
    expect(keys('# R\n\n**📅 Date:** today  \n**Note:** read all\n\n## W\n- [ ] a\n')).toEqual([
      ['Date', 'today'],
    ]);
  });

  test('what is an item, or signs, is none', () => {
    expect(keys('# R\n\n- ✅ **TLS:** on\n- ❌ **Backups:** off\n\n## W\n- [ ] a\n')).toEqual([]);
    expect(
      keys('# R\n- [ ] a\n\n---\n\nResponsável: ______\nData: ______\nAssinatura: ______\n'),
    ).toEqual([]);
  });
});
