import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_EVIDENCE, type Waiver } from '../../src/model/binding.ts';
import { item } from '../build-checklist.ts';
import { anyProject, assemble, type Drawn, day, NOW, PLACE } from './draw-project.ts';
import { AT, suite, viewOf } from './evidence/build-run.ts';

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
        // Printed beside it: what the score would be without.
        const { ledger: _, ...bare } = after.unwaived ?? after.score;
        expect(bare).toMatchObject({ unknown: before.score.unknown, waived: before.score.waived });
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

describe('a waiver', () => {
  const judge = (
    fields: Partial<Waiver>,
    { owner = null, project }: { owner?: string | null; project?: string } = {},
  ) =>
    assemble(
      {
        items: [item('item-0', { owner })],
        records: [],
        bindings: [],
        waivers: [
          {
            item: 'item-0',
            reason: 'r',
            approver: 'Ann',
            until: '2026-12-31',
            control: null,
            requester: null,
            place: PLACE,
            ...fields,
          },
        ],
      },
      '2026-11-20T23:59:59.000Z',
      project === undefined ? {} : { settings: { owner: project } },
    );
  const verdict = (...given: Parameters<typeof judge>) =>
    judge(...given).items.get('item-0')?.verdict;

  test('holds through its last day', () => {
    expect(verdict({ until: '2026-11-20' })).toBe('waived');
    expect(verdict({ until: '2026-11-19' })).toBe('open');
  });

  test('is approved by nobody whom it serves: not by the owner of the item, nor by who asked for it', () => {
    expect(verdict({}, { owner: '@ann' })).toBe('open');
    expect(verdict({ approver: 'ann' }, { owner: 'Bob and Ann' })).toBe('open');
    expect(verdict({}, { owner: 'Bob' })).toBe('waived');
    expect(verdict({ requester: 'Ann <ann@example.org>' })).toBe('open');
    expect(verdict({ requester: 'Bob' })).toBe('waived');
  });

  test('of an item that names no owner serves who owns the project', () => {
    expect(verdict({}, { project: 'Ann' })).toBe('open');
    expect(verdict({}, { project: 'Bob' })).toBe('waived');
    expect(verdict({}, { owner: 'Bob', project: 'Ann' })).toBe('waived');
    const { problems } = judge({}, { project: 'Ann' });
    expect(problems.map(({ code }) => code)).toEqual(['waiver-self-approved']);
  });

  test('for more than a year holds, and is a problem', () => {
    const codes = (until: string) => judge({ until }).problems.map(({ code }) => code);
    expect(codes('2027-11-20')).toEqual([]);
    expect(codes('2027-11-30')).toEqual(['waiver-too-long']);
    expect(codes('9999-12-31')).toEqual(['waiver-too-long']);
    expect(verdict({ until: '9999-12-31' })).toBe('waived');
  });
});
