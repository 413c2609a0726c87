import { expect, test } from 'vitest';
import { findAnswers, sortParts } from '../../src/components/runbook-page.ts';
import type { RunbookPart } from '../../src/model/checklist.ts';
import { judgedRunbookOf } from '../build-runbook.ts';

const partOf = (fields: Partial<RunbookPart>): RunbookPart => ({
  ...{ id: 'x', kind: 'steps', title: 'X', depth: 2, line: 1, entries: [] },
  blocks: [{ kind: 'prose', html: '<ul><li>x</li></ul>', line: 1 }],
  ...fields,
});

test('lists of symptoms answer whether this is the page, with a chapter below they are one', () => {
  const yes = partOf({ kind: 'symptoms', entries: ['slow'] });
  const no = partOf({ kind: 'exclusions', entries: ['down'] });
  expect(sortParts([yes, no])).toMatchObject({ yes: [yes], no: [no], purpose: [] });
  const below = partOf({ depth: 3 });
  expect(sortParts([yes, below])).toMatchObject({ yes: [], purpose: [yes, below] });
  expect(sortParts([{ ...yes, entries: [] }])).toMatchObject({ yes: [], purpose: [{ id: 'x' }] });
});

test('what a list shows already is not said again', () => {
  const runbook = judgedRunbookOf({ triggers: ['red', 'slow'], exclusions: ['down', 'cold'] });
  const yes = [partOf({ kind: 'symptoms', entries: ['slow'] })];
  const no = [partOf({ kind: 'exclusions', entries: ['down'] })];
  expect(findAnswers(runbook, [], { yes, no })).toMatchObject({ yes: ['red'], no: ['cold'] });
});

test('other runbooks say by what sign they are the right one, those of the same services first', () => {
  const here = judgedRunbookOf({ id: 'a', services: ['db'], triggers: ['red'], alerts: ['Red'] });
  const all = [
    here,
    judgedRunbookOf({ id: 'mute' }),
    judgedRunbookOf({ id: 'alarmed', triggers: ['red'], alerts: ['Red', 'Full'] }),
    judgedRunbookOf({ id: 'near', services: ['db'], triggers: ['red', 'slow'] }),
  ];
  const { neighbours, others } = findAnswers(here, all, { yes: [], no: [] });
  expect(neighbours.map(({ sign, runbook }) => [runbook.id, sign])).toEqual([
    ['near', 'slow'],
    ['alarmed', 'the alert Full fired'],
  ]);
  expect(others.map(({ id }) => id)).toEqual(['mute']);
});

test('where its author says what it is not for, the others are only named', () => {
  const here = judgedRunbookOf({ id: 'a', exclusions: ['down'] });
  const other = judgedRunbookOf({ id: 'b', triggers: ['slow'] });
  expect(findAnswers(here, [here, other], { yes: [], no: [] })).toMatchObject({
    no: ['down'],
    neighbours: [],
    others: [{ id: 'b' }],
  });
});

test('five others are enough', () => {
  const all = Array.from({ length: 9 }, (_, at) => judgedRunbookOf({ id: `r${at}` }));
  const { others } = findAnswers(all[0] as (typeof all)[0], all, { yes: [], no: [] });
  expect(others).toHaveLength(5);
});
