import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../src/documents/read-checklist.ts';

const read = (text: string) => readChecklist(text, 'checklist.md');
const short = (text: string) =>
  read(text).signoffs.map(({ role, statement, name, date, signed, line }) => ({
    role,
    statement,
    name,
    date,
    signed,
    line,
  }));
const unsigned = { statement: null, name: null, date: null, signed: false };

describe('sign-offs without a heading or with other words', () => {
  test('a bold line announces them, up to the next one; tasks below it too', () => {
    const { signoffs, items } = read(
      '## Launch\n- [ ] Work\n\n**Sign-off:**\n\nDeployed by: ____\nDate: ____\nApproved by: ____\n\n**Leads:**\n- [ ] Ops Lead\n',
    );
    expect(signoffs.map(({ role, fields }) => [role, fields])).toEqual([
      ['Deployed by', ['Date']],
      ['Approved by', []],
    ]);
    expect(items.map(({ text }) => text)).toEqual(['Work', 'Ops Lead']);
    expect(
      read('## Launch\n- [ ] Work\n\n**Approvals:**\n- [ ] Ops Lead\n').signoffs.map(
        ({ role }) => role,
      ),
    ).toEqual(['Ops Lead']);
  });

  test('in their section whoever did something signs, and a bullet with a date belongs above', () => {
    expect(
      short(
        '## Sign-off\n- **Developed by:** ____\n- **Tested by:** Ann Lee\n- **Date:** 2031-02-03\n',
      ).map(({ role, name, date }) => [role, name, date]),
    ).toEqual([
      ['Developed by', null, null],
      ['Tested by', 'Ann Lee', '2031-02-03'],
    ]);
    expect(short('## 验收签字\n- 验收人：____\n').map(({ role }) => role)).toEqual(['验收人']);
  });

  test('signs before a role are decoration', () => {
    expect(
      short('# R\n- [ ] a\n\n**📅 Revisado por**: ____ (Fecha: ____)\n').map(({ role }) => role),
    ).toEqual(['Revisado por']);
  });

  test('a signature to give makes the role beside it a sign-off anywhere', () => {
    expect(
      read('# R\n- [ ] a\n\nResponsável: ______\nData: ______\nAssinatura: ______\n').signoffs,
    ).toMatchObject([
      { role: 'Responsável', fields: ['Data', 'Assinatura'], signed: false, line: 4 },
    ]);
  });

  test('“Approved by:” above a list only announces it; the foot of the document signs nothing', () => {
    expect(
      short(
        '## Sign-off\n**Approved by:**\n- [ ] Tech Lead: ____\n\n---\n\n**Owner:** Platform team\n',
      ).map(({ role }) => role),
    ).toEqual(['Tech Lead']);
  });
});

describe('sign-offs', () => {
  test('tasks with a bold role, a statement and fields below', () => {
    const { signoffs, items } = read(
      '## Sign-Off\n\n### Technical\n- [x] **Tech Lead**: code reviewed\n  - Name: ________\n  - Date: ________\n',
    );
    expect(items).toEqual([]);
    expect(signoffs).toEqual([
      {
        role: 'Tech Lead',
        statement: 'code reviewed',
        group: 'Technical',
        name: null,
        date: null,
        fields: ['Name', 'Date'],
        signed: false,
        ticked: true,
        digest: null,
        line: 4,
      },
    ]);
  });

  test('a ticked box alone signs nothing, a name does', () => {
    expect(
      short(
        '## Approval\n- [x] **QA Lead**: tests passed\n  - Name: The QA lead\n  - Date: 2026-02-03\n',
      ),
    ).toEqual([
      {
        role: 'QA Lead',
        statement: 'tests passed',
        name: 'The QA lead',
        date: '2026-02-03',
        signed: true,
        line: 2,
      },
    ]);
  });

  test('one line with blanks, as task or as bullet', () => {
    expect(
      short(
        '## Sign-off\n- [ ] Engineering Lead: ______ Date: ______\n- **Ops Lead:** ____ Date: ____\n',
      ),
    ).toEqual([
      { role: 'Engineering Lead', ...unsigned, line: 2 },
      { role: 'Ops Lead', ...unsigned, line: 3 },
    ]);
  });

  test('tables of roles', () => {
    expect(
      short(
        '## Sign-Off\n\n| Role | Name | Signature | Date |\n|---|---|---|---|\n| Security | ____ | | |\n| Product | The owner | ok | 2026-01-02 |\n',
      ),
    ).toEqual([
      { role: 'Security', ...unsigned, line: 5 },
      {
        role: 'Product',
        statement: null,
        name: 'The owner',
        date: '2026-01-02',
        signed: true,
        line: 6,
      },
    ]);
  });

  test('a date below “Approved by” belongs to it, twice in one paragraph', () => {
    const { signoffs, metadata } = read(
      '# T\n- [ ] a\n\n---\n\n**Completed By:** ____\n**Date:** ____\n**Approved By:** The owner\n**Date:** 2026-05-06\n',
    );
    expect(signoffs.map(({ role, name, date }) => [role, name, date])).toEqual([
      ['Completed By', null, null],
      ['Approved By', 'The owner', '2026-05-06'],
    ]);
    expect(metadata).toEqual([]);
  });

  test('work that stands in an approval section stays work', () => {
    const { items, signoffs } = read(
      '## Final approval\n- [ ] All critical bugs are closed in the tracker\n- [ ] **Tech Lead**: fine\n',
    );
    expect(items.map(({ phase }) => phase)).toEqual(['approval']);
    expect(signoffs.map(({ role }) => role)).toEqual(['Tech Lead']);
  });

  test('the same role can be a contact and a sign-off', () => {
    const { contacts, signoffs } = read(
      '## Emergency contacts\n- **Technical Lead:** extension 12\n\n## Sign-off\n- [ ] **Technical Lead:** overall approval\n',
    );
    expect(contacts).toMatchObject([{ role: 'Technical Lead', value: 'extension 12' }]);
    expect(signoffs).toMatchObject([{ role: 'Technical Lead', statement: 'overall approval' }]);
  });
});

test('each sign-off of a list stands in its own place, whatever table comes before it', () => {
  const { signoffs, sections } = readChecklist(
    '# T\n\n- [ ] item\n\n## Sign-off\n\n| Role | Name | Date |\n|---|---|---|\n| CTO | Ann | 2026-01-01 |\n\n## Approval\n\n- [ ] Security lead: ______ Date: ______\n',
    'p.md',
  );
  expect(signoffs.map(({ role }) => role)).toEqual(['CTO', 'Security lead']);
  const blocks = sections.flatMap((section) => section.blocks);
  expect(blocks.filter(({ kind }) => kind === 'signoff')).toEqual([{ kind: 'signoff', index: 1 }]);
});
