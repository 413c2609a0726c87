import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../src/model/binding.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject } from '../../src/readiness/assemble-project.ts';
import { checklistOf, item } from '../build-checklist.ts';

const next = (...items: ReturnType<typeof item>[]) =>
  assembleProject(
    {
      id: 'p',
      settings: {},
      declared: NO_EVIDENCE,
      now: '2026-11-21T00:00:00.000Z',
      introduction: '',
      records: [],
      runbooks: [],
      rules: [],
      address: null,
      checklists: [checklistOf(...items)],
      problems: [],
    },
    DEFAULT_WEIGHTS,
  ).next;

test('the heaviest open items come first, then those that stand first, and say what they reach', () => {
  const found = next(
    item('a', { severity: 'low' }),
    item('b'),
    item('c', { severity: 'critical' }),
    item('d'),
    item('e', { claim: 'done' }),
  );
  expect(found?.items.map((one) => one.item.id)).toEqual(['c', 'b', 'd']);
  expect(found?.claimed).toBe(90.9);
});

test('groups, other phases and what does not apply are nothing to do; nothing open is no list', () => {
  expect(
    next(
      item('done', { claim: 'done' }),
      item('rollout', { phase: 'rollout' }),
      item('na', { claim: 'not-applicable' }),
    ),
  ).toBeNull();
});
