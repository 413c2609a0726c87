import { expect, test } from 'vitest';
import { DEFAULT_GATE, type DeclaredEvidence, NO_EVIDENCE } from '../../src/model/binding.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { RULES_VERSION } from '../../src/model/verdict.ts';
import { assembleProject } from '../../src/readiness/assemble-project.ts';
import { summariseJudgement } from '../../src/readiness/summarise-judgement.ts';
import { checklistOf, item } from '../build-checklist.ts';
import { AT, binding, suite, testsOf, viewOf } from './evidence/build-run.ts';

const judge = (declared: Partial<DeclaredEvidence>) =>
  summariseJudgement(
    assembleProject(
      {
        id: 'p',
        settings: {},
        introduction: '',
        problems: [],
        checklists: [checklistOf(item('a', { claim: 'done' }), item('b'), item('c'))],
        runbooks: [],
        rules: [],
        address: null,
        records: [viewOf('own', { suites: [suite('a.py', 'adds')] })],
        declared: { ...NO_EVIDENCE, ...declared },
        now: AT,
      },
      DEFAULT_WEIGHTS,
    ),
    DEFAULT_WEIGHTS,
    'own',
  );

test('verdicts, scores, gate, weights and the version of the rules are kept', () => {
  const declared = [{ item: 'a', binding: binding(testsOf('a.py')) }];
  const { rules, weights, score, gate, verdicts } = judge({ bindings: declared });
  expect(rules).toBe(RULES_VERSION);
  expect(weights).toEqual(DEFAULT_WEIGHTS);
  expect(score).toMatchObject({ verified: 33.3, applicable: { items: 3, points: 15 } });
  expect(gate?.verdict).toBe('NO-GO');
  expect(gate?.asked).toEqual(DEFAULT_GATE);
  expect(verdicts.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['a', 'verified'],
    ['b', 'open'],
    ['c', 'open'],
  ]);
});

test('a binding of many items is kept once, without its line, and its record is named `this`', () => {
  const declared = [{ item: '?', binding: binding(testsOf('a.py')) }];
  const { bindings, verdicts } = judge({ bindings: declared });
  expect(bindings).toHaveLength(1);
  expect(bindings[0]).toMatchObject({ source: 'declared', selector: { file: 'a.py' } });
  expect(bindings[0]).not.toHaveProperty('place');
  for (const { evidence } of verdicts)
    expect(evidence).toMatchObject([{ binding: 0, state: 'passes', record: 'this', at: AT }]);
});

test('a waiver is kept with the verdict underneath', () => {
  const place = { file: 'project.md', line: 1, column: 1 };
  const waiver = {
    item: 'b',
    reason: 'r',
    approver: 'Ann',
    until: '2026-12-01',
    control: null,
    requester: null,
  };
  const { verdicts } = judge({ waivers: [{ ...waiver, place }] });
  expect(verdicts[1]).toEqual({
    id: 'b',
    verdict: 'waived',
    waiver: { approver: 'Ann', until: '2026-12-01', reason: 'r', verdict: 'open' },
  });
});
