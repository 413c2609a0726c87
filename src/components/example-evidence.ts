/** Made-up evidence for the page of living examples: every state it can be in, a waiver, both gates. */
import {
  type Binding,
  type BoundEvidence,
  DEFAULT_GATE,
  DEFAULT_VALIDITY,
  type Waiver,
} from '../model/binding.ts';
import type { Gate, JudgedLevel, JudgedRule } from '../model/gate.ts';

const PLACE = { file: 'projects/example/project.md', line: 9, column: 1 };

const BINDING: Binding = {
  source: 'inferred',
  selector: { kind: 'command', argv: ['mypy', 'src/'], tool: 'mypy' },
  expectation: null,
  validity: DEFAULT_VALIDITY,
  least: 1,
  most: 0,
  allowsSkipped: true,
  allowsFlaky: true,
  place: PLACE,
  reason: 'names the command `mypy src/`',
};

const DECLARED: Binding = { ...BINDING, source: 'declared', reason: null };

/** Its record is the one the page was given. */
const RECORD = { recordId: 'example', at: '2026-11-20T03:10:00.000Z', until: null };

export const EXAMPLE_EVIDENCE: Record<BoundEvidence['state'], BoundEvidence> = {
  passes: {
    ...RECORD,
    binding: BINDING,
    state: 'passes',
    sentence: '412 ms against < 500 ms, p95',
    until: '2026-12-20T03:10:00.000Z',
    report: null,
    strength: 3,
  },
  fails: {
    ...RECORD,
    binding: BINDING,
    state: 'fails',
    sentence: '4 tests: 2 passed, 2 failed',
    report: null,
    strength: 2,
  },
  expired: {
    ...RECORD,
    binding: DECLARED,
    state: 'expired',
    sentence: 'no findings',
    at: '2026-10-01T03:10:00.000Z',
    until: '2026-10-31T03:10:00.000Z',
    report: null,
    strength: 4,
  },
  missing: {
    ...RECORD,
    binding: DECLARED,
    state: 'missing',
    sentence: 'None arrived.',
    recordId: null,
    at: null,
    report: null,
    strength: 0,
  },
};

/** Ended, and of an item that is not there. */
export const EXAMPLE_ENDED_WAIVER: Waiver = {
  item: 'example-gone',
  reason: 'bought before the audit',
  approver: 'M. Novák',
  until: '2020-01-31',
  control: null,
  requester: null,
  place: PLACE,
};

export const EXAMPLE_WAIVER: Waiver = {
  item: 'example-*',
  reason: 'the second region opens in spring',
  approver: 'J. Castellanos',
  until: '2027-04-30',
  control: 'restored by hand every Monday',
  requester: null,
  place: PLACE,
};

const RULES: JudgedRule[] = [
  {
    rule: 'contradictions',
    title: 'No claim is contradicted by evidence.',
    passed: false,
    why: '12 items: ticked, and refuted.',
    items: Array.from({ length: 12 }, () => 'example-verdict-contradicted'),
  },
  {
    rule: 'something',
    title: 'There is something to judge.',
    passed: true,
    why: '12 items of readiness.',
    items: [],
  },
];

export const EXAMPLE_GATES: Gate[] = [
  { verdict: 'NO-GO', asked: DEFAULT_GATE, rules: RULES },
  { verdict: 'GO', asked: DEFAULT_GATE, rules: RULES.filter(({ passed }) => passed) },
];

const PASSED = RULES.filter(({ passed }) => passed);

export const EXAMPLE_LEVELS: JudgedLevel[] = [
  { name: 'Reached', met: true, reached: true, rules: PASSED },
  { name: 'Not reached', met: false, reached: false, rules: RULES },
  { name: 'Met, and held back by the one below', met: true, reached: false, rules: PASSED },
];
