import { describe, expect, test } from 'vitest';
import type { AlertRule } from '../../../src/model/alert.ts';
import { NO_EVIDENCE } from '../../../src/model/binding.ts';
import type { Runbook } from '../../../src/model/checklist.ts';
import {
  judgeRunbooks,
  type RunbookSurroundings,
} from '../../../src/readiness/runbooks/judge-runbooks.ts';
import { checklistOf, item } from '../../build-checklist.ts';
import { runbookOf, stepOf } from '../../build-runbook.ts';
import { suite, viewOf } from '../evidence/build-run.ts';

const NOW = '2026-11-21T00:00:00.000Z';
const judge = (files: Runbook[], fields: Partial<RunbookSurroundings> = {}) =>
  judgeRunbooks({
    checklists: [],
    files,
    rules: [],
    records: [],
    declared: NO_EVIDENCE,
    owner: 'Shop team',
    repository: null,
    address: null,
    now: NOW,
    ...fields,
  });
const codesOf = (runbook: Partial<Runbook>, fields?: Partial<RunbookSurroundings>) =>
  judge([runbookOf(runbook)], fields).problems.map(({ code }) => code);

const impact = {
  id: 'impact',
  kind: 'impact' as const,
  title: 'Impact',
  depth: 2 as const,
  line: 2,
  entries: [],
  blocks: [{ kind: 'prose' as const, html: '<p>x</p>', line: 3 }],
};
const whole: Partial<Runbook> = {
  triggers: ['slow'],
  steps: [
    stepOf({ expects: true, code: [{ language: 'sh', text: 'x', line: 1, role: 'command' }] }),
  ],
  parts: [impact],
  exercised: { at: '2026-11-01', by: null },
};
const findings = runbookOf().findings;
const destroys = stepOf({
  expects: true,
  hazards: [{ kind: 'destroys', what: 'deletes files', line: 9 }],
});

test('a whole runbook has everything it needs', () => {
  const { runbooks, problems } = judge([runbookOf(whole)]);
  expect(problems).toEqual([]);
  expect(runbooks[0]?.checks.every(({ passed }) => passed)).toBe(true);
});

test.each<[string, Partial<Runbook>, Partial<RunbookSurroundings>?]>([
  ['runbook-purpose-missing', { triggers: [] }],
  ['runbook-stub', { steps: [], findings: { ...findings, words: 12 } }],
  ['runbook-section-missing', { parts: [] }],
  ['runbook-section-empty', { findings: { ...findings, empty: [{ text: 'Diagnosis', line: 4 }] } }],
  ['runbook-unfinished', { findings: { ...findings, unfinished: [{ text: 'TODO', line: 4 }] } }],
  [
    'runbook-step-silent',
    { steps: [stepOf({ code: [{ language: null, text: 'x', line: 1, role: 'command' }] })] },
  ],
  ['runbook-without-way-back', { steps: [destroys] }],
  ['runbook-unowned', {}, { owner: null }],
  ['runbook-never-exercised', { exercised: null }],
  ['runbook-exercise-lapsed', { exercised: { at: '2026-01-01', by: null } }],
  ['runbook-link-dead', { findings: { ...findings, links: [{ url: '#nowhere', line: 4 }] } }],
  ['runbook-link-dead', { findings: { ...findings, links: [{ url: './gone.md', line: 4 }] } }],
  ['runbook-hard-to-read', { findings: { ...findings, grade: 20 } }],
  [
    'runbook-exposes-secret',
    { findings: { ...findings, exposed: [{ kind: 'secret', text: 'abc…', line: 4 }] } },
  ],
])('%s is the only problem of a runbook that lacks just that', (code, fields, surroundings) => {
  expect(new Set(codesOf({ ...whole, ...fields }, surroundings)).has(code as never)).toBe(true);
});

test('a way back is a part of its own, or another runbook of the system', () => {
  const back = runbookOf({ ...whole, id: 'back', title: 'Roll back', aim: 'rollback' });
  expect(judge([runbookOf({ ...whole, steps: [destroys] }), back]).runbooks[0]?.wayBack).toEqual({
    kind: 'runbook',
    id: 'back',
    title: 'Roll back',
  });
  const own = { ...impact, kind: 'rollback' as const };
  expect(codesOf({ ...whole, steps: [destroys], parts: [impact, own] })).toEqual([]);
});

describe('drills', () => {
  const drill = (id: string, conclusion: 'success' | 'failure', at: string) =>
    viewOf(`${id}-${at}`, {
      checks: [
        {
          name: id,
          group: 'exercise',
          conclusion,
          url: null,
          expected: null,
          actual: null,
          report: null,
        },
      ],
      at,
    } as never);
  const stateOf = (...records: ReturnType<typeof viewOf>[]) =>
    judge([runbookOf({ ...whole, exercised: null })], { records }).runbooks[0]?.exercise.state;

  test('a report of tests of the runbook’s own file is a drill', () => {
    const view = viewOf('docs', {
      suites: [suite('content/projects/shop/runbooks/restart.md', 'step 1')],
    });
    expect(stateOf(view)).not.toBe('never');
    expect(stateOf(drill('other', 'success', NOW))).toBe('never');
  });

  test('nobody else’s drill counts', () => {
    expect(stateOf(drill('restart-2', 'success', NOW))).toBe('never');
  });
});

describe('alerts', () => {
  const rule = (fields: Partial<AlertRule> = {}): AlertRule => ({
    name: 'ApiSlow',
    group: null,
    expression: 'x > 1',
    holds: null,
    severity: null,
    labels: {},
    summary: null,
    description: null,
    runbookUrl: '/runbooks/ApiSlow/',
    path: 'projects/shop/alerts/a.yaml',
    line: 3,
    ...fields,
  });
  const named = runbookOf({ ...whole, alerts: ['ApiSlow'] });
  const codes = (rules: AlertRule[], files = [named], fields: Partial<RunbookSurroundings> = {}) =>
    judge(files, { rules, ...fields }).problems.map(({ code }) => code);

  test('an alert leads to the runbook that names it, whatever its address', () => {
    const { alerts, runbooks } = judge([named], { rules: [rule()] });
    expect(alerts).toMatchObject([{ runbooks: ['restart'], url: 'leads' }]);
    expect(runbooks[0]?.rules).toEqual(['ApiSlow']);
    expect(codes([rule()])).toEqual([]);
  });

  test.each([
    ['/runbooks/restart/', 'leads'],
    ['https://site.example/runbooks/restart/', 'leads'],
    ['https://git.example/shop/blob/main/docs/runbooks/restart.md', 'leads'],
    ['https://site.example/runbooks/gone/', 'dead'],
    ['runbooks/gone.md', 'dead'],
    ['https://elsewhere.example/wiki/1', 'elsewhere'],
    ['https://wiki.example/{{ $labels.x }}', 'elsewhere'],
  ])('%s %s', (runbookUrl, url) => {
    const where = { address: 'https://site.example/', repository: 'https://git.example/shop' };
    expect(judge([named], { rules: [rule({ runbookUrl })], ...where }).alerts).toMatchObject([
      { url },
    ]);
  });

  test('what leads nowhere, or is led to by nothing, is named', () => {
    expect(codes([rule({ name: 'Other', runbookUrl: null })])).toEqual(
      expect.arrayContaining(['alert-without-runbook', 'alert-unknown']),
    );
    expect(codes([rule({ runbookUrl: null })])).toEqual(['alert-url-missing']);
    expect(codes([rule({ runbookUrl: '/runbooks/gone/' })])).toEqual(['alert-url-dead']);
    expect(codes([rule()], [named, runbookOf({ ...whole, id: 'b', title: 'B' })])).toEqual([
      'runbook-without-alert',
    ]);
  });

  test('an item that names the alert is served by its runbook', () => {
    const checklists = [
      checklistOf(
        item('slow', { text: 'Rule `ApiSlow` is loaded' }),
        item('not', { text: 'ApiSlowest' }),
      ),
    ];
    const { runbooks, alerts } = judge([named], { rules: [rule()], checklists });
    expect(runbooks[0]?.items).toEqual(['slow']);
    expect(alerts[0]?.items).toEqual(['slow']);
  });
});
