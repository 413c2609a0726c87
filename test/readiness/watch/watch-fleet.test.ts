import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_EVIDENCE, EXAMPLE_WAIVER } from '../../../src/components/example-evidence.ts';
import type { BoundEvidence } from '../../../src/model/binding.ts';
import { SOON } from '../../../src/model/fleet-watch.ts';
import type { JudgedItem, Project } from '../../../src/model/site.ts';
import { VERDICTS } from '../../../src/model/verdict.ts';
import {
  countContradictions,
  countLapses,
  countUnknown,
  hasUnknown,
} from '../../../src/model/watch-wording.ts';
import { watchFleet } from '../../../src/readiness/watch/watch-fleet.ts';
import { item } from '../../build-checklist.ts';
import { makeProject } from '../../io/tiny-parts.ts';

const NOW = '2026-11-21T09:00:00.000Z';
const { passes, fails, expired, missing } = EXAMPLE_EVIDENCE;

const judged = (id: string, given: Partial<JudgedItem>): JudgedItem => ({
  item: { ...item(id), id },
  verdict: 'verified',
  weight: 5,
  scores: true,
  conflicts: [],
  evidence: [],
  remark: null,
  waiver: null,
  progress: null,
  ...given,
});

const projectOf = (...items: JudgedItem[]): Project => ({
  ...makeProject('ferry', 'Ferry'),
  items: new Map(items.map((one) => [one.item.id, one])),
  score: { ...makeProject('x', 'x').score, applicable: { items: 4, points: 20 } },
});

const until = (moment: string): BoundEvidence => ({ ...passes, until: moment });
const watch = (...items: JudgedItem[]) => watchFleet([projectOf(...items)], NOW);

describe('contradictions', () => {
  test('what is ticked and fails comes first, then what only fails, then what nobody ticked', () => {
    const { contradictions } = watch(
      judged('a', { remark: 'disputed', verdict: 'not-applicable', evidence: [passes] }),
      judged('b', { remark: 'unticked', evidence: [passes] }),
      judged('c', { verdict: 'failing', evidence: [passes, fails] }),
      judged('d', { verdict: 'contradicted', evidence: [fails] }),
      judged('e', { evidence: [passes] }),
    );
    expect(contradictions.map(({ judged: { item } }) => item.id)).toEqual(['d', 'c', 'b', 'a']);
    expect(contradictions[1]?.evidence).toEqual([fails]);
    expect(countContradictions(contradictions)).toBe(
      '1 contradiction, 1 failing, 1 proven and not ticked, 1 proven and said not to apply',
    );
  });

  test('a waiver hides none, and comes after those that nothing sets aside', () => {
    const waiver = { waiver: EXAMPLE_WAIVER, verdict: 'contradicted' } as const;
    const { contradictions } = watch(
      judged('a', { verdict: 'waived', waiver, evidence: [fails] }),
      judged('b', { verdict: 'contradicted', evidence: [fails] }),
    );
    expect(contradictions.map(({ judged: { item } }) => item.id)).toEqual(['b', 'a']);
  });
});

describe('what expires', () => {
  test('it is in the order of time, what has lapsed first, with what verified loses', () => {
    const { lapses } = watch(
      judged('late', { evidence: [until('2026-12-05T08:59:00.000Z')] }),
      judged('later', { evidence: [until('2026-12-05T09:00:00.000Z')] }),
      judged('soon', {
        evidence: [until('2026-12-20T00:00:00.000Z'), until('2026-11-21T10:00:00.000Z')],
      }),
      judged('gone', { verdict: 'expired', evidence: [expired] }),
    );
    expect(
      lapses.map(({ subject, hasLapsed, days, loss }) => [
        subject.kind === 'evidence' && subject.judged.item.id,
        hasLapsed,
        days,
        loss,
      ]),
    ).toEqual([
      ['gone', true, 21, 0],
      ['soon', false, 0, 25],
      ['late', false, SOON - 1, 25],
    ]);
    expect(countLapses(lapses)).toBe('1 lapsed, 2 lapse within 14 days');
  });

  test('what fails or does not come cannot lapse', () => {
    const soon = until('2026-11-22T00:00:00.000Z');
    expect(
      watch(judged('a', { evidence: [soon, fails] }), judged('b', { evidence: [soon, missing] }))
        .lapses,
    ).toEqual([]);
  });

  test('a waiver holds through its last day', () => {
    const waiver = { ...EXAMPLE_WAIVER, until: '2026-11-21' };
    const project = {
      ...projectOf(judged(waiver.item, {}), judged('other', {})),
      waivers: [waiver, { ...waiver, until: '2026-11-20' }],
    };
    const { lapses } = watchFleet([project], NOW);
    expect(lapses.map(({ hasLapsed, days }) => [hasLapsed, days])).toEqual([
      [true, 0],
      [false, 0],
    ]);
    // One that has ended sets nothing aside, and says what it was of.
    expect(
      lapses.map(({ subject }) => subject.kind === 'waiver' && subject.items.map(({ id }) => id)),
    ).toEqual([[waiver.item], [waiver.item]]);
  });
});

describe('what is not known', () => {
  test('streams are named once, with all that waits for them and when they last came', () => {
    const { streams } = watch(
      judged('a', { verdict: 'missing', evidence: [missing] }),
      judged('b', { verdict: 'missing', evidence: [missing] }),
      judged('c', { evidence: [passes] }),
    );
    expect(streams).toHaveLength(1);
    expect(streams[0]).toMatchObject({ name: 'command `mypy src/`', last: null });
    expect(streams[0]?.items.map(({ item }) => item.id)).toEqual(['a', 'b']);
  });

  test('a kind of run that stopped is named while what it brought last still counts', () => {
    const stream = {
      name: 'nightly: junit',
      records: 9,
      first: '2026-10-01T00:00:00.000Z',
      last: '2026-11-10T00:00:00.000Z',
      lastRecord: passes.recordId ?? '',
      every: 1,
    };
    const listed = (stopped: boolean, ...items: JudgedItem[]) => {
      const project = projectOf(...items);
      const history = { streams: [{ ...stream, stopped }] } as unknown as Project['history'];
      return watchFleet([{ ...project, history }], NOW).streams;
    };
    const proven = judged('a', { evidence: [passes] });
    expect(listed(false, proven)).toEqual([]);
    expect(listed(true, judged('b', { evidence: [{ ...passes, recordId: 'other' }] }))).toEqual([]);
    const [found] = listed(true, proven);
    expect(found).toMatchObject({ name: 'runs of nightly: junit', items: [proven] });
    expect(found?.sentence).toMatch(/came every 1 day and stopped.*counts until \d{4}-\d\d-\d\d/);
  });

  test('what is ticked with nothing bound is counted, the heaviest first', () => {
    const ticked = (id: string, severity: 'critical' | 'low') =>
      judged(id, { verdict: 'claimed', item: { ...item(id), id, claim: 'done', severity } });
    const found = watch(
      ticked('a', 'low'),
      ticked('b', 'critical'),
      judged('c', { verdict: 'open' }),
    );
    const [row] = found.unproven;
    expect(row?.claimed.map(({ item: { id } }) => id)).toEqual(['b', 'a']);
    expect(row?.open).toBe(1);
    expect(countUnknown(found)).toBe(
      '2 ticked items that nothing can prove, 1 system without a record',
    );
  });

  test('where no system has a record there is nothing to add to what the fleet says', () => {
    expect(hasUnknown(watch(judged('a', { verdict: 'claimed' })))).toBe(false);
    expect(hasUnknown(watch(judged('a', { evidence: [missing] })))).toBe(true);
  });
});

test('no list ever throws, and each row is of an item that is there', () => {
  const evidence = fc.array(fc.constantFrom(passes, fails, expired, missing), { maxLength: 3 });
  const items = fc.array(
    fc.record({ verdict: fc.constantFrom(...VERDICTS), evidence, scores: fc.boolean() }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(items, (given) => {
      const all = given.map((one, at) => judged(`i${at}`, one));
      const found = watch(...all);
      for (const row of found.contradictions) expect(all).toContain(row.judged);
      for (const { items: waiting } of found.streams)
        for (const one of waiting) expect(all).toContain(one);
      expect(found.lapses.length).toBeLessThanOrEqual(all.length);
    }),
  );
});
