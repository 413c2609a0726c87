import { expect, test } from 'vitest';
import { DEFAULT_GATE, type GateSettings, NO_EVIDENCE } from '../../../src/model/binding.ts';
import type { RecordedJudgement } from '../../../src/model/record.ts';
import { DEFAULT_WEIGHTS } from '../../../src/model/site-options.ts';
import { recallRecord, type Today } from '../../../src/readiness/recall/recall-record.ts';
import { uniteDeclared } from '../../../src/readiness/unite-declared.ts';
import { NO_SCORE } from '../../io/tiny-parts.ts';
import { AT, viewOf } from '../evidence/build-run.ts';

const TODAY: Today = {
  items: [],
  byId: new Map(),
  declared: uniteDeclared([], NO_EVIDENCE),
  weights: DEFAULT_WEIGHTS,
  signoffs: [],
  describe: null,
  actorOf: () => null,
  renamed: new Map(),
};

const recall = (gate: RecordedJudgement['gate']): GateSettings | null => {
  const judged: RecordedJudgement = {
    rules: 1,
    weights: DEFAULT_WEIGHTS,
    score: NO_SCORE,
    gate,
    bindings: [],
    verdicts: [],
  };
  const view = viewOf('r', { judged });
  return recallRecord(view, [view], { today: TODAY, at: AT }).gate;
};

test('what a gate asked for then is what the record kept of it, however its rules were worded', () => {
  const asked: GateSettings = { ...DEFAULT_GATE, verified: 35, items: ['security.*'] };
  expect(recall({ verdict: 'GO', rules: [], asked })).toEqual(asked);
  expect(recall(null)).toBeNull();
});

test('of a record that kept only words, it is read from them', () => {
  const rule = { rule: 'verified', title: 'At least 42.5 % is verified.', passed: true, why: '' };
  expect(recall({ verdict: 'GO', rules: [rule] as never })).toMatchObject({
    verified: 42.5,
    critical: false,
    age: null,
  });
});
