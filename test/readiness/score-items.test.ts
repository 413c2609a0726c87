import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIMS, PHASES, SEVERITIES } from '../../src/model/checklist.ts';
import type { Score } from '../../src/model/site.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { type EvidenceState, judgeItem } from '../../src/readiness/judge-item.ts';
import { isScored, type ScoredItem, scoreItems } from '../../src/readiness/score-items.ts';

const EVIDENCE = ['passes', 'fails', 'expired', 'missing', 'unbound'] as const;

interface Case {
  item: ScoredItem['item'];
  evidence: EvidenceState;
  waived: boolean;
}

const judge = ({ item, evidence, waived }: Case): ScoredItem => {
  const { verdict } = judgeItem(item.claim, evidence);
  return { item, verdict: waived ? 'waived' : verdict };
};

const anyCase: fc.Arbitrary<Case> = fc.record({
  item: fc.record({
    claim: fc.constantFrom(...CLAIMS),
    severity: fc.constantFrom(...SEVERITIES),
    phase: fc.constantFrom('readiness', 'readiness', 'readiness', ...PHASES),
    leaf: fc.boolean(),
    flag: fc.constantFrom(false, false, true),
  }),
  evidence: fc.constantFrom(...EVIDENCE),
  waived: fc.constantFrom(false, false, false, true),
});

const weight = fc.double({ min: 0.01, max: 1000, noNaN: true });
const anyWeights = fc.record({ critical: weight, high: weight, medium: weight, low: weight });

/** Up to 40 kinds of items, some of them many times over, so that slivers of a percent occur. */
const manyCases = fc
  .array(fc.tuple(anyCase, fc.constantFrom(1, 1, 2, 7, 400)), { maxLength: 40 })
  .map((kinds) => kinds.flatMap(([one, times]) => Array.from({ length: times }, () => one)));

const score = (cases: readonly Case[], weights = DEFAULT_WEIGHTS): Score =>
  scoreItems(cases.map(judge), weights);

const tenths = (percent: number | null): number => Math.round((percent ?? 0) * 10);
const FIGURES = ['verified', 'claimed', 'unknown', 'waived', 'contradicted'] as const;

const leaf = {
  claim: 'done',
  severity: 'medium',
  phase: 'readiness',
  leaf: true,
  flag: false,
} as const;
const repeat = (count: number, claim: Case['item']['claim'], evidence: EvidenceState = 'unbound') =>
  Array.from(
    { length: count },
    (): Case => ({ item: { ...leaf, claim }, evidence, waived: false }),
  );

describe('scoreItems', () => {
  it('weighs claims by severity and lists what it left out', () => {
    const cases: Case[] = [
      { item: { ...leaf, severity: 'critical' }, evidence: 'unbound', waived: false },
      { item: { ...leaf, severity: 'low', claim: 'open' }, evidence: 'unbound', waived: false },
      { item: { ...leaf, severity: 'high', claim: 'blocked' }, evidence: 'unbound', waived: false },
      ...repeat(3, 'not-applicable'),
      { item: { ...leaf, phase: 'rollout' }, evidence: 'unbound', waived: false },
      { item: { ...leaf, leaf: false }, evidence: 'unbound', waived: false },
      { item: { ...leaf, flag: true }, evidence: 'unbound', waived: false },
    ];
    expect(score(cases)).toEqual({
      verified: 0,
      claimed: 50,
      unknown: 50,
      waived: 0,
      contradicted: 0,
      applicable: { items: 3, points: 20 },
      notApplicable: 3,
      ledger: [
        {
          verdict: 'claimed',
          counts: { critical: 1, high: 0, medium: 0, low: 0 },
          items: 1,
          points: 10,
          share: 50,
        },
        {
          verdict: 'open',
          counts: { critical: 0, high: 1, medium: 0, low: 1 },
          items: 2,
          points: 10,
          share: 50,
        },
      ],
    });
  });

  it('prints the percentages that readers would compute', () => {
    expect(score([...repeat(59, 'done'), ...repeat(169, 'open')]).claimed).toBe(25.9);
    expect(score([...repeat(2, 'done'), ...repeat(1, 'open')]).claimed).toBe(66.7);
    expect(score(repeat(3, 'done')).claimed).toBe(100);
  });

  it('never prints 100 of something unfinished, nor 0 of something begun', () => {
    expect(score([...repeat(2499, 'done'), ...repeat(1, 'open')]).claimed).toBe(99.9);
    expect(score([...repeat(1, 'done'), ...repeat(2499, 'open')]).claimed).toBe(0.1);
    expect(score([...repeat(2499, 'open', 'passes'), ...repeat(1, 'open')]).verified).toBe(99.9);
  });

  it('has no score where nothing applies', () => {
    for (const cases of [[], repeat(2, 'not-applicable')]) {
      const nothing = score(cases);
      expect(FIGURES.map((name) => nothing[name])).toEqual(FIGURES.map(() => null));
      expect(nothing.ledger).toEqual([]);
    }
  });
});

describe('laws of the score', () => {
  it('keeps every figure within 0 and 100, and 100 for everything only', () => {
    fc.assert(
      fc.property(manyCases, anyWeights, (cases, weights) => {
        const scored = score(cases, weights);
        const applicable = cases.filter(({ item }) => isScored(item));
        for (const name of FIGURES) {
          const value = scored[name];
          expect(value === null).toBe(applicable.length === 0);
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(100);
          if (value === 100)
            expect(applicable.every((one) => FIGURE_OF[name](one, judge(one).verdict))).toBe(true);
        }
      }),
    );
  });

  it('adds up: the ledger to 100.0, points and items to the whole, figures to their parts', () => {
    fc.assert(
      fc.property(manyCases, anyWeights, (cases, weights) => {
        const { ledger, applicable, verified, unknown, ...rest } = score(cases, weights);
        const share = (...verdicts: string[]) =>
          ledger
            .filter(({ verdict }) => verdicts.includes(verdict))
            .reduce((sum, row) => sum + tenths(row.share), 0);
        const items = ledger.reduce((sum, row) => sum + row.items, 0);
        const points = ledger.reduce((sum, row) => sum + row.points, 0);
        expect(ledger.reduce((sum, row) => sum + tenths(row.share), 0)).toBe(
          items === 0 ? 0 : 1000,
        );
        expect(items).toBe(applicable.items);
        expect(points).toBeCloseTo(applicable.points, 3);
        expect(tenths(verified)).toBe(share('verified'));
        expect(tenths(unknown)).toBe(share('claimed', 'missing', 'expired'));
        expect(tenths(rest.waived)).toBe(share('waived'));
        expect(tenths(rest.contradicted)).toBe(share('contradicted'));
      }),
    );
  });

  it('lies within two tenths of the exact share, in every row', () => {
    fc.assert(
      fc.property(manyCases, anyWeights, (cases, weights) => {
        const { ledger, applicable } = score(cases, weights);
        for (const row of ledger) {
          const exact = (row.points * 100) / applicable.points;
          expect(Math.abs(row.share - exact)).toBeLessThanOrEqual(0.2);
        }
      }),
    );
  });

  it('is the same for any order of items', () => {
    fc.assert(
      fc.property(manyCases, anyWeights, (cases, weights) => {
        expect(score([...cases].reverse(), weights)).toEqual(score(cases, weights));
      }),
    );
  });

  it('never rises when evidence is taken away, lapses or is waived', () => {
    fc.assert(
      fc.property(manyCases, anyWeights, fc.nat(), (cases, weights, pick) => {
        const before = score(cases, weights).verified ?? 0;
        const chosen = cases.length === 0 ? 0 : pick % cases.length;
        const losing = (change: (one: Case) => Case) =>
          score(
            cases.map((one, index) => (index === chosen ? change(one) : one)),
            weights,
          );
        const worse = [
          losing((one) => ({ ...one, evidence: 'unbound' })),
          losing((one) => ({
            ...one,
            evidence: one.evidence === 'passes' ? 'expired' : one.evidence,
          })),
          losing((one) => ({ ...one, waived: true })),
        ];
        for (const after of worse) expect(after.verified ?? 0).toBeLessThanOrEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('does not rise when the last slivers beside it fall together', () => {
    const sliver = (evidence: EvidenceState): Case => ({
      item: { ...leaf, claim: 'in-progress', severity: 'critical' },
      evidence,
      waived: false,
    });
    const weights = { critical: 0.01, high: 1, medium: 13, low: 1 };
    const proven = repeat(1, 'done', 'passes');
    const apart = score([...proven, sliver('unbound'), sliver('expired')], weights);
    const together = score([...proven, sliver('unbound'), sliver('unbound')], weights);
    expect([apart.verified, together.verified]).toEqual([99.8, 99.8]);
  });
});

const FIGURE_OF: Record<(typeof FIGURES)[number], (one: Case, verdict: string) => boolean> = {
  verified: (_, verdict) => verdict === 'verified',
  claimed: ({ item }) => item.claim === 'done',
  unknown: (_, verdict) => ['claimed', 'missing', 'expired'].includes(verdict),
  waived: (_, verdict) => verdict === 'waived',
  contradicted: (_, verdict) => verdict === 'contradicted',
};
