import { describe, expect, it } from 'vitest';
import { listAsOf } from '../../../src/model/history-as-of.ts';
import { findMoment, listApprovals } from '../../../src/model/history-lookup.ts';
import { wordChange } from '../../../src/model/history-wording.ts';
import { CHECKLIST, editOf, historyOf } from '../build-history-site.ts';

const SIGNED = [
  '',
  '## Sign-off',
  '',
  '- QA Lead: Ann Lee Date: 2026-06-02',
  '- Legal: ____ Date: ____',
];
const day = (number: number): string => `2026-06-0${number}T08:00:00.000Z`;
const reword = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace('- [ ] Docs', '- [ ] Docs and films'));

describe('sign-offs in a history', () => {
  it('are moments of it: when they were given, and when a change voided them', async () => {
    const { changes, moments, signoffs } = await historyOf(
      [{ at: day(1) }, { at: day(3) }, { at: day(5), lines: reword(CHECKLIST) }],
      day(6),
      { lines: [...reword(CHECKLIST), ...SIGNED] },
    );
    const told = changes.flatMap(({ moment, changes: turned }) =>
      turned.flatMap(({ kind, text, was, is }) =>
        kind === 'signoff' ? [[moments[moment]?.at, text, was, is]] : [],
      ),
    );
    expect(told).toEqual([
      [day(3), 'Sign-off of QA Lead, Ann Lee', 'not signed', 'not bound'],
      [day(5), 'Sign-off of QA Lead, Ann Lee', 'not bound', 'changed since'],
    ]);
    expect(signoffs.map(({ role, states }) => [role, states.map(({ state }) => state)])).toEqual([
      ['QA Lead', ['open', 'unbound', 'changed']],
      ['Legal', ['open']],
    ]);
  });

  it('are told as of any day', async () => {
    const history = await historyOf([{ at: day(1) }, { at: day(3) }], day(4), {
      lines: [...CHECKLIST, ...SIGNED],
    });
    const told = (date: string) =>
      listAsOf(history, date).find(({ title }) => title.startsWith('Sign-offs'))?.text;
    expect([told('2026-06-01'), told('2026-06-03')]).toEqual([
      '0 of 2, 0 current',
      '1 of 2, 0 current: Ann Lee as QA Lead, not bound',
    ]);
  });

  it('are not blamed for what may have changed before their day: records around it have to agree', async () => {
    const { signoffs } = await historyOf(
      [{ at: day(1) }, { at: day(3), lines: reword(CHECKLIST) }],
      day(6),
      { lines: [...reword(CHECKLIST), ...SIGNED] },
    );
    expect(signoffs[0]?.states.at(-1)?.state).toBe('unbound');
  });

  it('are told as the documents had them: who signed then, and what was not asked for yet or any more', async () => {
    const sign = (name: string, date: string, role = 'QA Lead') =>
      SIGNED.map((line) => (line.startsWith('- QA') ? `- ${role}: ${name} Date: ${date}` : line));
    const edit = (number: number, tail: string[]) =>
      editOf(day(number), 'Ann', [...CHECKLIST, ...tail]);
    const later = [...sign('Bo Dun', '2026-06-04'), '- Security: ____ Date: ____'];
    const { signoffs, changes, moments } = await historyOf([{ at: day(1) }], day(6), {
      lines: [...CHECKLIST, ...later],
      edits: {
        kind: 'known',
        edits: [
          edit(1, ['', '## Sign-off', '', '- Product Owner: ____ Date: ____']),
          edit(2, sign('Ann Lee', '2026-06-02')),
          edit(4, later),
        ],
      },
    });
    const told = (number: number) =>
      listApprovals({ signoffs }, findMoment(moments, day(number))).map(({ role, name }) => [
        role,
        name,
      ]);
    expect([told(1), told(3), told(5)]).toEqual([
      [['Product Owner', null]],
      [
        ['QA Lead', 'Ann Lee'],
        ['Legal', null],
      ],
      [
        ['QA Lead', 'Bo Dun'],
        ['Legal', null],
        ['Security', null],
      ],
    ]);
    expect(changes.at(-1)?.changes.map(wordChange)).toContain(
      'Sign-off of QA Lead: not bound by Ann Lee of 2026-06-02, now not bound by Bo Dun of 2026-06-04',
    );
  });
});
