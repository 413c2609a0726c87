import { describe, expect, it } from 'vitest';
import { lintChecklist } from '../../../src/documents/lint/lint-checklist.ts';
import { readChecklist } from '../../../src/documents/read-checklist.ts';
import type { Checklist } from '../../../src/model/checklist.ts';
import { checklistOf, item, target } from '../../build-checklist.ts';

const codesOf = (checklist: Checklist) => lintChecklist(checklist).map(({ code }) => code);

describe('groups against their items', () => {
  it('reports a ticked group with open items at any depth', () => {
    const checklist = checklistOf(
      item('group', { claim: 'done' }),
      item('inner', { parent: 'group', claim: 'done' }),
      item('open', { parent: 'inner', depth: 2 }),
      item('done', { parent: 'group', claim: 'done' }),
    );
    expect(lintChecklist(checklist)).toMatchObject([
      { code: 'parent-done-child-open', place: { line: 10 }, values: { open: 1, total: 2 } },
      { code: 'parent-done-child-open', place: { line: 11 }, values: { open: 1, total: 1 } },
    ]);
  });

  it('notes an open group whose items are all done', () => {
    const checklist = checklistOf(
      item('group'),
      item('done', { parent: 'group', claim: 'done' }),
      item('na', { parent: 'group', claim: 'not-applicable' }),
    );
    expect(codesOf(checklist)).toEqual(['children-done-parent-open']);
  });

  it('says nothing where only optional or inapplicable items are open below a ticked group', () => {
    const checklist = checklistOf(
      item('group', { claim: 'done' }),
      item('done', { parent: 'group', claim: 'done' }),
      item('optional', { parent: 'group', optional: true }),
      item('na', { parent: 'group', claim: 'not-applicable' }),
    );
    expect(codesOf(checklist)).toEqual([]);
  });
});

describe('repeated items', () => {
  it('notes the same text in one section, whatever its case, against the first', () => {
    const checklist = checklistOf(
      item('a', { text: 'Backups tested' }),
      item('b', { text: 'Backups **Tested**' }),
    );
    expect(lintChecklist(checklist)).toMatchObject([
      { code: 'duplicate-item', place: { line: 11 }, related: { line: 10 } },
    ]);
  });

  it('notes a group that repeats an item of another group', () => {
    const checklist = checklistOf(
      item('login'),
      item('limits-1', { parent: 'login', text: 'Rate limits set' }),
      item('limits-2', { text: 'Rate Limits Set' }),
      item('per-user', { parent: 'limits-2' }),
    );
    expect(codesOf(checklist)).toEqual(['duplicate-item']);
  });

  it('takes the same words below two groups, or in two sections, as two items', () => {
    const checklist = checklistOf(
      item('api'),
      item('a', { parent: 'api', text: 'Documented' }),
      item('web'),
      item('b', { parent: 'web', text: 'Documented' }),
      item('c', { section: ['Title', 'Testing'], sectionId: 'testing', text: 'Documented' }),
    );
    expect(codesOf(checklist)).toEqual([]);
  });
});

describe('limits', () => {
  const withTargets = (...targets: [text: string, ...Parameters<typeof target>][]) =>
    checklistOf(
      ...targets.map(([text, quantity, fields], index) =>
        item(text, { thresholds: [target(quantity, { ...fields, line: 10 + index })] }),
      ),
    );

  it('reports two limits for the same quantity', () => {
    const found = lintChecklist(
      withTargets(
        ['Search latency < 100 ms', 'Search latency', { statistic: 'p95' }],
        [
          'search latencies: <= 1 s',
          'search latency',
          { statistic: 'p95', value: 1, unit: 's', comparator: '<=' },
        ],
      ),
    );
    expect(found).toMatchObject([
      {
        code: 'threshold-conflict',
        place: { line: 11 },
        values: { quantity: 'search latency', first: '< 100 ms', second: '<= 1 s' },
        related: { line: 10 },
      },
    ]);
  });

  it('takes "for health checks" behind a limit as what it is about', () => {
    const narrowed = [
      'Response times fine (< 200ms for health checks)',
      'Response times',
      { value: 200 },
    ] as const;
    const plain = ['Health checks: < 100ms', 'Health checks'] as const;
    const general = ['Response time: < 500ms', 'response time', { value: 500 }] as const;
    expect(codesOf(withTargets([...narrowed], [...plain]))).toEqual(['threshold-conflict']);
    expect(codesOf(withTargets([...plain], [...narrowed]))).toEqual(['threshold-conflict']);
    expect(codesOf(withTargets([...narrowed], [...general]))).toEqual([]);
  });

  it.each([
    ['equal values in two units', { value: 1, unit: 's' }, { value: 1000, unit: 'ms' }],
    ['an upper and a lower limit', { comparator: '<' }, { comparator: '>', value: 5 }],
    ['two statistics', { statistic: 'p50' }, { statistic: 'p99', value: 300 }],
    ['an alarm', { value: 50 }, { value: 80, kind: 'alarm' }],
    ['units that do not compare', { value: 50 }, { value: 80, unit: '%' }],
  ] as const)('says nothing about %s', (_, first, second) => {
    expect(codesOf(withTargets(['a', 'Load', first], ['b', 'load', second]))).toEqual([]);
  });
});

describe('claims about the whole document', () => {
  const quarterDone = checklistOf(item('a', { claim: 'done' }), item('b'), item('c'), item('d'));
  const claiming = (value: number) => ({
    ...quarterDone,
    progressClaims: [{ value, text: `${value} %`, line: 3, counted: 25 }],
  });

  it('reports a claim more than two points above what was counted', () => {
    expect(lintChecklist(claiming(80))).toMatchObject([
      {
        code: 'progress-overstated',
        place: { line: 3 },
        values: { claimed: 80, counted: 25, total: 4 },
      },
    ]);
    expect(codesOf(claiming(27))).toEqual([]);
    expect(codesOf(claiming(10))).toEqual([]);
  });

  const estimate = (section: string[], days: number | null) => ({
    section,
    value: '',
    days,
    line: 5,
  });
  const planned = (...whens: string[]) => ({
    timeline: whens.map((when, index) => ({ when, what: '', line: 40 + index })),
  });

  it('notes estimates that lie more than a week off the timeline', () => {
    const checklist = {
      ...quarterDone,
      estimates: [estimate(['A'], 60), estimate(['A', 'part'], 10), estimate(['B'], 3)],
      ...planned('Week 1-2', 'Week 9', 'later'),
    };
    expect(lintChecklist(checklist)).toMatchObject([
      {
        code: 'estimate-mismatch',
        place: { line: 40 },
        values: { estimates: '12 weeks 3 days', timeline: '9 weeks' },
      },
    ]);
  });

  it.each([
    ['Week 3-4', 20],
    ['Semaine 2', 10],
    ['Day 3', 3],
    ['Month 1 – 2', 40],
  ])('reads %s as ending on working day %i', (when, days) => {
    const within = { ...quarterDone, estimates: [estimate(['A'], days + 5)], ...planned(when) };
    const beyond = { ...quarterDone, estimates: [estimate(['A'], days + 6)], ...planned(when) };
    expect([codesOf(within), codesOf(beyond)]).toEqual([[], ['estimate-mismatch']]);
  });

  it('says nothing where estimates or rows cannot be read', () => {
    const checklist = { ...quarterDone, estimates: [estimate(['A'], null)], ...planned('soon') };
    expect(codesOf(checklist)).toEqual([]);
  });
});

describe('documents without items', () => {
  const prose = (path: string): Checklist => ({ ...checklistOf(), path });

  it('reports prose once, but not an index page or a file that was not read', () => {
    expect(codesOf(prose('a/notes.md'))).toEqual(['no-items']);
    expect(codesOf(prose('a/README.md'))).toEqual([]);
    const place = { file: 'a.md', line: 0, column: 1 };
    const empty = {
      ...prose('a.md'),
      problems: [{ code: 'empty-document', place, values: {} } as const],
    };
    expect(codesOf(empty)).toEqual([]);
  });
});

describe('limits that may differ', () => {
  it('stages may ask for more each time, and tallies of tests are no limits', () => {
    const found = (text: string) =>
      readChecklist(text, 'a.md').problems.filter(({ code }) => code === 'threshold-conflict')
        .length;
    const staged = (one: string, other: string) =>
      found(`## Goals\n### ${one}\n- [ ] Churn < 10%\n### ${other}\n- [ ] Churn < 5%\n`);
    expect(staged('Week 1', 'Month 1')).toBe(0);
    expect(staged('Web', 'Backend')).toBe(1);
    expect(found('## T\n- [ ] Bulk run (20+ posts)\n- [ ] Long run (100+ posts)\n')).toBe(0);
  });
});
