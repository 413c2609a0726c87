import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GateSettings, NO_EVIDENCE, OPEN_GATE } from '../../src/model/binding.ts';
import { CLAIMS, SEVERITIES } from '../../src/model/checklist.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject } from '../../src/readiness/assemble-project.ts';
import { checklistOf, item } from '../build-checklist.ts';
import { AT, binding, suite, testsOf, viewOf } from './evidence/build-run.ts';

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

test('groups, other phases and what does not apply are nothing to do; nothing to do is no list', () => {
  expect(
    next(item('rollout', { phase: 'rollout' }), item('na', { claim: 'not-applicable' })),
  ).toBeNull();
});

describe('what to prove next', () => {
  const assemble = (gate: Partial<GateSettings>, ...items: ReturnType<typeof item>[]) =>
    assembleProject(
      {
        id: 'p',
        settings: {},
        declared: {
          ...NO_EVIDENCE,
          gate: { ...OPEN_GATE, ...gate },
          bindings: [
            { item: 'bad*', binding: binding(testsOf('bad.py')) },
            { item: 'good*', binding: binding(testsOf('good.py')) },
          ],
        },
        now: AT,
        introduction: '',
        runbooks: [],
        rules: [],
        address: null,
        records: [viewOf('r', { suites: [suite('bad.py', '!one'), suite('good.py', 'two')] })],
        checklists: [checklistOf(...items)],
        problems: [],
      },
      DEFAULT_WEIGHTS,
    );
  const actionsOf = (...given: Parameters<typeof assemble>) =>
    (assemble(...given).next?.actions ?? []).map(({ judged, gain, closes }) => [
      judged.item.id,
      gain,
      ...closes.map(({ rule }) => rule),
    ]);

  test('what closes a rule comes first, then what raises verified most, each with its gain', () => {
    const items = [
      item('good', { claim: 'done' }),
      item('heavy', { severity: 'critical' }),
      item('light', { severity: 'low' }),
      item('bad', { claim: 'done', severity: 'low' }),
    ];
    expect(actionsOf({ contradictions: true }, ...items)).toEqual([
      ['bad', 12.5, 'contradictions'],
      ['heavy', 50],
      ['light', 12.5],
    ]);
  });

  test('a rule that many items stand in the way of is closed by the last of them', () => {
    const items = [
      item('good', { claim: 'done' }),
      item('a', { severity: 'critical' }),
      item('b', { severity: 'critical' }),
    ];
    const { next, gate } = assemble({ critical: true }, ...items);
    expect(gate?.verdict).toBe('NO-GO');
    expect(next?.actions.map(({ closes }) => closes.length)).toEqual([0, 1]);
    expect(next).toMatchObject({ verified: 100, opens: true });
  });

  test('a share that is asked for is closed by the item that reaches it', () => {
    const items = [item('good', { claim: 'done' }), item('a'), item('b'), item('c')];
    expect(actionsOf({ verified: 60 }, ...items)).toEqual([
      ['a', 25],
      ['b', 25, 'verified'],
      ['c', 25],
    ]);
  });

  test('advice says what is at hand: mend what fails, bind what nothing proves', () => {
    const { next } = assemble(
      { contradictions: true },
      item('bad', { claim: 'done' }),
      item('a', { claim: 'done' }),
      item('b'),
    );
    expect(next?.actions.map(({ advice }) => advice)).toEqual([
      'Mend it: 1 test: 1 failed',
      'Bind evidence to it',
      'Do it, and bind evidence to it',
    ]);
  });

  test('gains are what verified really rises by, and add up to what is reached', () => {
    const anyItem = fc.record({
      id: fc.constantFrom('good', 'bad', 'a'),
      severity: fc.constantFrom(...SEVERITIES),
      claim: fc.constantFrom(...CLAIMS),
    });
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 9 }), (drawn) => {
        const items = drawn.map(({ id, ...rest }, at) => item(`${id}${at}`, rest));
        const { next, score } = assemble({ verified: 80, contradictions: true }, ...items);
        if (next === null) return;
        const sum = next.actions.reduce((total, { gain }) => total + gain, score.verified ?? 0);
        expect(sum).toBeCloseTo(next.verified ?? 0, 6);
        for (const { gain } of next.actions) expect(gain).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
