import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/documents/front-matter/read-front-matter.ts';
import { NO_EVIDENCE } from '../../src/model/binding.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject, type ProjectParts } from '../../src/readiness/assemble-project.ts';
import { checklistOf, item } from '../build-checklist.ts';
import { AT, suite, viewOf } from './evidence/build-run.ts';

const read = (yaml: string) =>
  yaml === '' ? NO_EVIDENCE : readFrontMatter(`---\n${yaml}\n---\n`, 'a.md').declared;

/** Of six items the first half is verified. */
const partsOf = (project: string, fields: Partial<ProjectParts> = {}): ProjectParts => ({
  id: 'p',
  settings: {},
  introduction: '',
  runbooks: [],
  rules: [],
  address: null,
  problems: [],
  checklists: [
    checklistOf(
      ...[0, 1, 2, 3, 4, 5].map((at) =>
        item(`i${at}`, { claim: 'done', files: at < 3 ? ['test_a.py'] : [] }),
      ),
    ),
  ],
  records: [viewOf('r', { suites: [suite('test_a.py', 'one')] })],
  declared: read(project),
  now: AT,
  ...fields,
});

const judge = (project: string, site = '', records = partsOf('').records) =>
  assembleProject(partsOf(project, { records, defaults: read(site) }), DEFAULT_WEIGHTS);

describe('the rules of a gate', () => {
  test('are those of the project over those of the site over the usual ones', () => {
    const titles = (...given: Parameters<typeof judge>) =>
      judge(...given).gate?.rules.map(({ rule }) => rule);
    const usual = [
      'something',
      'records',
      'critical',
      'contradictions',
      'verified',
      'age',
      'streams',
    ];
    expect(titles('')).toEqual(usual);
    expect(titles('', 'gate: {verified: false, signoffs: true}')).toEqual([
      ...usual.filter((rule) => rule !== 'verified' && rule !== 'streams'),
      'signoffs',
      'streams',
    ]);
    const both = judge('gate: {verified: 50}', 'gate: {verified: 90, age: false}').gate;
    expect(both?.rules.map(({ title }) => title)).toContain('At least 50 % is verified.');
    expect(both?.rules.map(({ rule }) => rule)).not.toContain('age');
    expect(both?.verdict).toBe('GO');
  });

  test('may name items, each glob a rule of its own; one that fits nothing fails', () => {
    const rules = judge('gate: {verified: false, items: [i0, "i?", nothing]}').gate?.rules;
    expect(rules?.filter(({ rule }) => rule === 'items')).toMatchObject([
      { title: 'Every item of `i0` is verified or waived.', passed: true, why: 'The only one is.' },
      { passed: false, why: '3 of 6 are not.', items: ['i3', 'i4', 'i5'] },
      { passed: false, why: 'No item fits it.' },
    ]);
  });
});

describe('the share that is verified', () => {
  /** 7996 of 10000 points are verified: 79.96 %, which prints as 80.0. */
  const judgeShare = (least: number) => {
    const weights = { critical: 7996, high: 2004, medium: 1, low: 1 };
    const items = [
      item('a', { claim: 'done', severity: 'critical', files: ['test_a.py'] }),
      item('b', { severity: 'high' }),
    ];
    const parts = partsOf(`gate: {verified: ${least}}`, { checklists: [checklistOf(...items)] });
    const { score, gate } = assembleProject(parts, weights);
    expect(score.verified).toBe(80);
    return gate?.rules.find(({ rule }) => rule === 'verified');
  };

  test('is compared before it is rounded, and said exactly where rounding would hide the answer', () => {
    expect(judgeShare(79)).toMatchObject({ passed: true, why: '80.0 % is.' });
    expect(judgeShare(80)).toMatchObject({ passed: false, why: '79.96 % is.' });
    expect(judgeShare(81)).toMatchObject({ passed: false, why: '80.0 % is.' });
  });
});

describe('evidence that is bound and does not come', () => {
  test('stands in the way whatever its item claims, and not where the item is waived', () => {
    const streams = (more: string) => {
      const front = `evidence: [{item: i5, check: nightly}]\n${more}`;
      const open = partsOf(front, {
        checklists: [checklistOf(item('i5'), item('i0', { claim: 'done', files: ['test_a.py'] }))],
      });
      const { items, gate } = assembleProject(open, DEFAULT_WEIGHTS);
      const rule = gate?.rules.find((one) => one.rule === 'streams');
      return [items.get('i5')?.verdict, rule?.passed, rule?.items];
    };
    expect(streams('')).toEqual(['open', false, ['i5']]);
    const waived = 'waivers: [{item: i5, reason: r, approver: a, until: 2026-12-01}]';
    expect(streams(waived)).toEqual(['waived', true, []]);
  });
});

test('a contradiction that is waived stands in the way of nothing, and is not passed over', () => {
  const failing = [viewOf('r', { suites: [suite('test_a.py', '!one')] })];
  const ruleOf = (front: string) =>
    judge(front, '', failing).gate?.rules.find(({ rule }) => rule === 'contradictions');
  const waive = (glob: string) =>
    `waivers: [{item: "${glob}", reason: r, approver: a, until: 2026-12-01}]`;
  expect(ruleOf('')?.why).toBe('3 items: ticked, and refuted.');
  expect(ruleOf(waive('i0'))).toMatchObject({
    passed: false,
    why: '2 items: ticked, and refuted, beside 1 that is waived.',
  });
  expect(ruleOf(waive('i?'))).toMatchObject({
    passed: true,
    why: 'None is, beside 3 that are waived.',
  });
});

describe('front matter that cannot be read', () => {
  const ruleOf = (...given: Parameters<typeof judge>) =>
    judge(...given).gate?.rules.find(({ rule }) => rule === 'readable');

  test.each([
    'evidence: [{item: i0, check: a, vald: P1D}]',
    'severity: {i0: critcal}',
    'severity: critical',
    'a: [b',
    'gate: {verified: 10}\n  bad',
  ])('%s: it is never GO', (yaml) => {
    expect(ruleOf(yaml)).toMatchObject({ passed: false });
    expect(ruleOf('gate: {verified: 10}', yaml)).toMatchObject({ passed: false });
    expect(judge('gate: {verified: 10}', yaml).gate?.verdict).toBe('NO-GO');
  });

  test('is no matter of the gate where it asks for nothing', () => {
    expect(ruleOf('gate: {verified: 10}')).toBeUndefined();
    expect(ruleOf('tier: [1]\nreviewed: 2026-02-30')).toBeUndefined();
  });
});

describe('levels', () => {
  const LEVELS =
    'levels:\n  - {name: Bronze, verified: 20}\n  - {name: Silver, verified: 50, items: "i0"}\n';

  test('the highest one counts whose rules hold, as do all below it', () => {
    const { levels, level } = judge(`${LEVELS}  - {name: Gold, verified: 90}`);
    expect(level).toBe('Silver');
    expect(levels.map(({ name, reached }) => [name, reached])).toEqual([
      ['Bronze', true],
      ['Silver', true],
      ['Gold', false],
    ]);
  });

  test('one that is not met holds back those above it, though their own rules hold', () => {
    const { levels, level } = judge('levels: [{name: A, items: i5}, {name: B, verified: 10}]');
    expect(levels).toMatchObject([
      { met: false, reached: false },
      { met: true, reached: false },
    ]);
    expect(level).toBeNull();
  });

  test('ask for what they name and no more, yet never hold over nothing', () => {
    const [level] = judge('levels: [{name: A, contradictions: true}]').levels;
    expect(level?.rules.map(({ rule }) => rule)).toEqual([
      'something',
      'records',
      'contradictions',
    ]);
  });

  test('are those of the site where the project sets none', () => {
    expect(judge('', LEVELS).level).toBe('Silver');
    expect(judge('levels: [{name: Own, verified: 1}]', LEVELS).level).toBe('Own');
    expect(judge('').levels).toEqual([]);
  });

  test.each([
    'levels: [{name: A}]',
    'levels: [{verified: 1}]',
    'levels: [{name: A, verified: much}]',
    'levels: [{name: A, verfied: 1}]',
    'levels: [A]',
    'levels: A',
    'levels: {name: A, bogus: 1, verified: 1}',
  ])('%s is named, and asks for everything', (yaml) => {
    const { declared, problems } = readFrontMatter(`---\n${yaml}\n---\n`, 'a.md');
    expect(problems.map(({ code }) => code)).toEqual(['gate-invalid']);
    expect(declared.levels).toHaveLength(1);
    expect(judge(yaml).level).toBeNull();
  });
});

describe('what the project says counts until', () => {
  test('the first moment at which time alone changes something', () => {
    expect(judge('').validUntil).toBe('2026-12-01T00:00:00.000Z');
    expect(judge('valid: P3D').validUntil).toBe('2026-11-04T00:00:00.000Z');
    expect(judge('gate: {age: P1D}').validUntil).toBe('2026-11-02T00:00:00.000Z');
    const waived = 'waivers: [{item: i5, reason: r, approver: a, until: 2026-11-01}]';
    expect(judge(waived).validUntil).toBe('2026-11-01T23:59:59.999Z');
  });

  test('nothing, where nothing lapses', () => {
    expect(judge('inferred: false\ngate: {age: false}').validUntil).toBeNull();
  });
});

test('whoever signs did not make the evidence, and a record that names nobody shows nothing', () => {
  const ruleOf = (name: string, actor: string | null) => {
    const view = viewOf('r', { suites: [suite('test_a.py', 'one')] });
    const { record } = view.stored;
    const stored = {
      ...view.stored,
      record: { ...record, envelope: { ...record.envelope, actor } },
    };
    const front = `gate: {separation: true}\nsignoffs: [{role: QA, name: ${name}, date: 2026-01-01}]`;
    return judge(front, '', [{ ...view, stored }]).gate?.rules.find(
      ({ rule }) => rule === 'separation',
    );
  };
  expect(ruleOf('Bo Kim', 'ann-lee')).toMatchObject({ passed: true });
  expect(ruleOf('Ann Lee', 'ann-lee')).toMatchObject({
    passed: false,
    why: 'Ann Lee (QA) made evidence: record r.',
  });
  expect(ruleOf('Bo Kim', null)).toMatchObject({
    passed: false,
    why: 'It cannot be shown: record r names nobody.',
  });
});
