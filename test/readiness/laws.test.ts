import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DeclaredEvidence, NO_EVIDENCE, type Waiver } from '../../src/model/binding.ts';
import { CLAIMS, SEVERITIES } from '../../src/model/checklist.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject, type ProjectParts } from '../../src/readiness/assemble-project.ts';
import { checklistOf, item } from '../build-checklist.ts';
import { AT, binding, report, suite, testsOf, viewOf } from './evidence/build-run.ts';

const DAY = 86_400_000;
const day = (count: number): string => new Date(Date.parse(AT) + count * DAY).toISOString();
const PLACE = { file: 'project.md', line: 1, column: 1 };
const FILES = ['test_a.py', 'test_b.py', 'test_c.py'] as const;

const anyItem = fc.record({
  claim: fc.constantFrom(...CLAIMS),
  severity: fc.constantFrom(...SEVERITIES),
  files: fc.subarray([...FILES], { maxLength: 2 }),
});
const anySuite = fc.record({
  file: fc.constantFrom(...FILES),
  names: fc.subarray(['one', '~two', '?three']),
  fails: fc.constantFrom(false, false, true),
});
const anyRecord = fc.record({
  day: fc.integer({ min: 0, max: 40 }),
  suites: fc.array(anySuite, { maxLength: 3 }),
  complete: fc.constantFrom(true, true, true, false),
  run: fc.constantFrom(null, null, '1', '2'),
});
const anyBinding = fc.record({
  item: fc.constantFrom('item-*', 'item-0', 'item-1', 'item-?'),
  file: fc.constantFrom(...FILES),
  days: fc.integer({ min: 1, max: 40 }),
  allowsSkipped: fc.boolean(),
});
const anyWaiver = fc.record({
  item: fc.constantFrom('item-0', 'item-1', 'item-*', 'nothing'),
  day: fc.integer({ min: 30, max: 90 }),
});

const anyProject = fc
  .record({
    items: fc.array(anyItem, { minLength: 1, maxLength: 6 }),
    records: fc.array(anyRecord, { maxLength: 6 }),
    bindings: fc.array(anyBinding, { maxLength: 3 }),
    waivers: fc.array(anyWaiver, { maxLength: 2 }),
  })
  .map(({ items, records, bindings, waivers }) => ({
    items: items.map((fields, at) => item(`item-${at}`, fields)),
    records: records.map(({ day: at, suites, complete, run }, index) => ({
      isSound:
        complete &&
        suites.every(
          ({ names, fails }) => !fails && names.includes('one') && !names.includes('~two'),
        ),
      view: viewOf(`r${index}`, {
        envelope: { at: day(at), runId: run, provider: 'ci' },
        reports: [report({ complete })],
        suites: suites.map(({ file, names, fails }) =>
          suite(file, ...names, ...(fails ? ['!four'] : [])),
        ),
      }),
    })),
    bindings: bindings.map(({ item: glob, file, days, allowsSkipped }) => ({
      item: glob,
      binding: binding(testsOf(file), { validity: days * DAY, allowsSkipped }),
    })),
    waivers: waivers.map(
      ({ item: glob, day: until }): Waiver => ({
        item: glob,
        reason: 'r',
        approver: 'Ann',
        until: day(until).slice(0, 10),
        control: null,
        requester: null,
        place: PLACE,
      }),
    ),
  }));
type Drawn = typeof anyProject extends fc.Arbitrary<infer T> ? T : never;

const NOW = day(45);
const assemble = (
  { items, records, bindings, waivers }: Drawn,
  now = NOW,
  fields: Partial<ProjectParts> = {},
) => {
  const declared: DeclaredEvidence = { ...NO_EVIDENCE, bindings, waivers };
  return assembleProject(
    {
      id: 'p',
      settings: {},
      introduction: '',
      problems: [],
      checklists: [checklistOf(...items)],
      runbooks: [],
      rules: [],
      address: null,
      records: records.map(({ view }) => view),
      declared,
      now,
      ...fields,
    },
    DEFAULT_WEIGHTS,
  );
};
const verifiedOf = (...given: Parameters<typeof assemble>): number =>
  assemble(...given).score.verified ?? 0;

describe('laws of evidence', () => {
  test('taking away a record of which everything passes never raises verified: only losing a failure could', () => {
    fc.assert(
      fc.property(anyProject, fc.nat(), (drawn, chosen) => {
        const sound = drawn.records.filter(({ isSound }) => isSound);
        const taken = sound[chosen % Math.max(1, sound.length)];
        const fewer = { ...drawn, records: drawn.records.filter((one) => one !== taken) };
        expect(verifiedOf(fewer)).toBeLessThanOrEqual(verifiedOf(drawn));
      }),
      { numRuns: 500 },
    );
  });

  test('adding a waiver never raises verified, and touches no item that it does not name', () => {
    fc.assert(
      fc.property(anyProject, fc.nat(5), (drawn, at) => {
        const id = `item-${at}`;
        const waiver = {
          item: id,
          reason: 'r',
          approver: 'Ann',
          until: '2027-12-31',
          control: null,
          requester: null,
          place: PLACE,
        };
        const before = assemble({ ...drawn, waivers: [] });
        const after = assemble({ ...drawn, waivers: [waiver] });
        expect(after.score.verified).toBe(before.score.verified);
        for (const [other, one] of after.items)
          if (other !== id) expect(one).toEqual(before.items.get(other));
          else if (one.waiver !== null)
            expect(one.waiver.verdict).toBe(before.items.get(id)?.verdict);
      }),
      { numRuns: 300 },
    );
  });

  test('time passing without a new record never raises verified, and no waiver outlives its last day', () => {
    fc.assert(
      fc.property(anyProject, fc.nat(80), (drawn, days) => {
        const now = day(45 + days);
        expect(verifiedOf(drawn, now)).toBeLessThanOrEqual(verifiedOf(drawn));
        for (const { waiver } of assemble(drawn, now).items.values())
          if (waiver !== null) expect(waiver.waiver.until >= now.slice(0, 10)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('the order of records changes no verdict, sentence, score or rule of the gate', () => {
    fc.assert(
      fc.property(anyProject, (drawn) => {
        const [one, other] = [drawn, { ...drawn, records: [...drawn.records].reverse() }].map(
          (it) => assemble(it),
        );
        expect(other?.items).toEqual(one?.items);
        expect(other?.score).toEqual(one?.score);
        expect(other?.gate).toEqual(one?.gate);
      }),
      { numRuns: 300 },
    );
  });

  test('every score is within 0 to 100, and GO is never said where nothing is verified', () => {
    const off = {
      critical: false,
      contradictions: false,
      verified: null,
      age: null,
      signoffs: false,
      streams: false,
    };
    fc.assert(
      fc.property(anyProject, (drawn) => {
        const declared = { ...NO_EVIDENCE, bindings: drawn.bindings, gate: off };
        const { score, gate } = assemble(drawn, NOW, { declared });
        for (const key of ['verified', 'claimed', 'unknown', 'waived', 'contradicted'] as const) {
          expect(score[key] ?? 0).toBeGreaterThanOrEqual(0);
          expect(score[key] ?? 0).toBeLessThanOrEqual(100);
        }
        if (gate?.verdict === 'GO') expect(score.verified).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

test('of an item that names two files one that passes is not enough', () => {
  const drawn: Drawn = {
    items: [item('item-0', { claim: 'done', files: ['test_a.py', 'test_b.py'] })],
    records: [{ isSound: true, view: viewOf('r', { suites: [suite('test_a.py', 'one')] }) }],
    bindings: [],
    waivers: [],
  };
  expect(assemble(drawn, AT).items.get('item-0')?.verdict).toBe('missing');
});

test('a waiver holds through its last day, and nobody waives their own work', () => {
  const verdict = (until: string, owner: string | null, approver: string) =>
    assemble(
      {
        items: [item('item-0', { owner })],
        records: [],
        bindings: [],
        waivers: [
          {
            item: 'item-0',
            reason: 'r',
            approver,
            until,
            control: null,
            requester: null,
            place: PLACE,
          },
        ],
      },
      '2026-11-20T23:59:59.000Z',
    ).items.get('item-0')?.verdict;
  expect(verdict('2026-11-20', null, 'Ann')).toBe('waived');
  expect(verdict('2026-11-19', null, 'Ann')).toBe('open');
  expect(verdict('2026-12-31', '@ann', 'Ann')).toBe('open');
  expect(verdict('2026-12-31', 'Bob and Ann', 'ann')).toBe('open');
  expect(verdict('2026-12-31', 'Bob', 'Ann')).toBe('waived');
});
