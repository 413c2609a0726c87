import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

const read = (text: string) => readChecklist(text, 'checklist.md');
const signed = (text: string) =>
  read(text).signoffs.map(({ role, name, date, signed: is }) => [role, name, date, is]);

describe('bullets of a sign-off section', () => {
  test.each([
    ['- **QA Lead:** Bob Date: 2026-09-09', 'QA Lead', 'Bob', '2026-09-09'],
    ['- **Tech Lead:** Ann Lee, 2026-02-02', 'Tech Lead', 'Ann Lee', '2026-02-02'],
    ['- **Tech Lead:** Ann Lee (2 May 2026)', 'Tech Lead', 'Ann Lee', '2 May 2026'],
    ['- **Tech Lead:** Ann Lee on May 2, 2026', 'Tech Lead', 'Ann Lee', 'May 2, 2026'],
    ['- **Product Owner:** Jane Roe', 'Product Owner', 'Jane Roe', null],
    ['- **Product Owner**: @jane-roe', 'Product Owner', '@jane-roe', null],
    ['- QA Lead: María de la Cruz', 'QA Lead', 'María de la Cruz', null],
    ['- Approved by: the release board', 'Approved by', 'the release board', null],
  ])('“%s” is signed', (line, role, name, date) => {
    const { signoffs, items } = read(`## Sign-off\n\n${line}\n`);
    expect(signoffs).toMatchObject([{ role, statement: null, name, date, signed: true }]);
    expect(items).toEqual([]);
  });

  test.each([
    '- **QA Lead:** checks the test report',
    '- **QA Lead:** Overall Approval',
    '- **QA Lead:** All Tests Passed',
    '- **QA Lead:** Pending',
    '- **QA Lead:** Code Review Date: ____',
    '- **QA Lead:** Approval Date: 2026-02-02',
    '- **QA Lead:** N/A',
    '- **QA Lead:** TBD',
    '- **QA Lead:** [Name]',
  ])('“%s” is not', (line) => {
    expect(
      read(`## Sign-off\n\n${line}\n- **Tech Lead:** ____ Date: ____\n`).signoffs.filter(
        (signoff) => signoff.signed || signoff.name !== null,
      ),
    ).toEqual([]);
  });
});

describe('name and date on one line', () => {
  test.each([
    ['a task', '- [x] Tech Lead: Ann Lee Date: 2026-01-02', 'Tech Lead'],
    ['a task with commas', '- [x] Tech Lead: Ann Lee, Date: 2026-01-02', 'Tech Lead'],
    ['a task with labels', '- [x] Tech Lead: Name: Ann Lee Date: 2026-01-02', 'Tech Lead'],
    ['a task without a label', '- [x] Tech Lead: Ann Lee, 2026-01-02', 'Tech Lead'],
    ['a bold key', '**Approved By:** Ann Lee Date: 2026-01-02', 'Approved By'],
    ['a bold key without a label', '**Approved By:** Ann Lee, 2026-01-02', 'Approved By'],
    ['two bold keys', '**Tech Lead**: Ann Lee **Date**: 2026-01-02', 'Tech Lead'],
  ])('in %s', (_, line, role) => {
    const { signoffs, items } = read(`## Sign-off\n\n${line}\n`);
    expect(signoffs).toMatchObject([
      { role, statement: null, name: 'Ann Lee', date: '2026-01-02', signed: true },
    ]);
    expect(items).toEqual([]);
  });

  test('what stands before a labelled name is a statement', () => {
    expect(
      read('## Sign-off\n\n- [x] Tech Lead: Code Quality Name: ____ Date: ____\n').signoffs,
    ).toMatchObject([{ statement: 'Code Quality', name: null, date: null, signed: false }]);
  });

  test('a statement stays a statement, with a date behind it too', () => {
    expect(
      read('## Sign-off\n\n- [x] Tech Lead: code reviewed Date: 2026-01-02\n').signoffs,
    ).toMatchObject([
      { statement: 'code reviewed', name: null, date: '2026-01-02', signed: false },
    ]);
  });
});

describe('blanks and ticks', () => {
  test.each(['N/A', 'n/a', 'TBD', '[Name]', '____', '—', 'Pending'])(
    '“%s” is nobody’s name, and no statement',
    (blank) => {
      const lines = [
        '| Role | Name | Date |\n|-|-|-|',
        `| Legal | ${blank} | ${blank} |\n`,
        `- [x] Client: ${blank}`,
        `- [ ] Sponsor: ${blank} Date: ${blank}`,
        `- [ ] **QA Lead**: fine\n  - Name: ${blank}\n`,
        `**Approved By:** ${blank}`,
      ];
      const { signoffs } = read(`## Sign-off\n\n${lines.join('\n')}\n`);
      expect(signoffs.map(({ role }) => role)).toEqual(
        expect.arrayContaining(['Legal', 'Client', 'Sponsor', 'QA Lead', 'Approved By']),
      );
      for (const signoff of signoffs)
        expect(signoff).toMatchObject({
          statement: signoff.role === 'QA Lead' ? 'fine' : null,
          name: null,
          date: null,
          signed: false,
        });
    },
  );

  test.each(['[x]', '☑', '✅', 'x', 'Yes', 'Approved'])(
    '“%s” in an approval column ticks and signs nothing',
    (mark) => {
      const table = `| Role | Name | Approved |\n|-|-|-|\n| Legal |  | ${mark} |\n| QA | Bo Kim | ${mark} |\n| Ops | Al Ray |  |\n`;
      expect(
        read(`## Sign-off\n\n${table}`).signoffs.map(({ name, signed: is, ticked }) => [
          name,
          is,
          ticked,
        ]),
      ).toEqual([
        [null, false, true],
        ['Bo Kim', true, true],
        ['Al Ray', true, false],
      ]);
    },
  );

  test.each(['[ ]', '☐', '❌', 'No', 'n'])('“%s” there does neither', (mark) => {
    expect(
      read(`## Sign-off\n\n| Role | Approved |\n|-|-|\n| Legal | ${mark} |\n`).signoffs,
    ).toMatchObject([{ role: 'Legal', name: null, signed: false, ticked: false }]);
  });

  test('a signature in words is a name', () => {
    expect(signed('## Sign-off\n\n| Role | Signature |\n|-|-|\n| Legal | Bo Kim |\n')).toEqual([
      ['Legal', 'Bo Kim', null, true],
    ]);
  });
});
