import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DeclaredEvidence,
  type GateSettings,
  NO_EVIDENCE,
  OPEN_GATE,
} from '../../src/model/binding.ts';
import { createNameMatcher } from '../../src/model/match-name.ts';
import { anyProject, assemble, DAY, type Drawn, day, NOW } from './draw-project.ts';

const anyGate = fc.record({
  critical: fc.boolean(),
  contradictions: fc.boolean(),
  verified: fc.option(fc.integer({ min: 0, max: 100 })),
  age: fc.option(fc.integer({ min: 1, max: 50 }).map((days) => days * DAY)),
  streams: fc.boolean(),
  items: fc.subarray(['item-0', 'item-1', 'item-*', 'nothing-*']),
});
const anyLevels = fc
  .array(anyGate, { maxLength: 4 })
  .map((all) => all.map((rules, at) => ({ name: `L${at}`, rules: { ...OPEN_GATE, ...rules } })));

const declare = (drawn: Drawn, fields: Partial<DeclaredEvidence>) => ({
  declared: { ...NO_EVIDENCE, bindings: drawn.bindings, waivers: drawn.waivers, ...fields },
});
const judge = (drawn: Drawn, gate: Partial<GateSettings>, now = NOW) =>
  assemble(drawn, now, declare(drawn, { gate: { ...OPEN_GATE, ...gate } }));

/** Both at once: whatever one of the two asks for. */
const unite = (a: Partial<GateSettings>, b: Partial<GateSettings>): Partial<GateSettings> => ({
  critical: a.critical === true || b.critical === true,
  contradictions: a.contradictions === true || b.contradictions === true,
  verified:
    a.verified == null && b.verified == null ? null : Math.max(a.verified ?? 0, b.verified ?? 0),
  age: a.age == null ? (b.age ?? null) : b.age == null ? a.age : Math.min(a.age, b.age),
  streams: a.streams === true || b.streams === true,
  items: [...(a.items ?? []), ...(b.items ?? [])],
});

describe('laws of the gate', () => {
  test('who asks for more is never told GO where who asks for less is not', () => {
    fc.assert(
      fc.property(anyProject, anyGate, anyGate, (drawn, a, b) => {
        const strict = judge(drawn, unite(a, b)).gate?.verdict;
        if (strict === 'GO') expect(judge(drawn, a).gate?.verdict).toBe('GO');
      }),
      { numRuns: 300 },
    );
  });

  test('time alone never opens it, and reaches no level', () => {
    fc.assert(
      fc.property(anyProject, anyGate, anyLevels, fc.nat(80), (drawn, gate, levels, days) => {
        const at = (now: string) =>
          assemble(drawn, now, declare(drawn, { gate: { ...OPEN_GATE, ...gate }, levels }));
        const [before, after] = [at(NOW), at(day(45 + days))];
        if (after.gate?.verdict === 'GO') expect(before.gate?.verdict).toBe('GO');
        for (const [index, { reached }] of after.levels.entries())
          if (reached) expect(before.levels[index]?.reached).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('required items are all proven or waived, and a glob that fits none of them never passes', () => {
    fc.assert(
      fc.property(anyProject, anyGate, (drawn, gate) => {
        const { gate: judged, items } = judge(drawn, gate);
        const rules = (judged?.rules ?? []).filter(({ rule }) => rule === 'items');
        expect(rules).toHaveLength(gate.items.length);
        for (const [at, glob] of gate.items.entries()) {
          const fits = createNameMatcher(glob);
          const named = [...items.values()].filter(({ item }) => fits(item.id));
          const open = named.filter(
            ({ verdict }) => !['verified', 'waived', 'not-applicable'].includes(verdict),
          );
          expect(rules[at]?.passed).toBe(named.length > 0 && open.length === 0);
          expect(rules[at]?.items).toEqual(open.map(({ item }) => item.id));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a level is reached where its own rules hold and those of every level below, and none over nothing', () => {
    fc.assert(
      fc.property(anyProject, anyLevels, (drawn, levels) => {
        const { levels: judged, level, score } = assemble(drawn, NOW, declare(drawn, { levels }));
        for (const [at, { met, reached, rules }] of judged.entries()) {
          expect(met).toBe(rules.every(({ passed }) => passed));
          expect(reached).toBe(judged.slice(0, at + 1).every((one) => one.met));
        }
        expect(level).toBe(judged.findLast(({ reached }) => reached)?.name ?? null);
        if (level !== null) expect(score.verified).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('laws of what a site says', () => {
  const anyDefaults = fc.record({
    gate: anyGate,
    levels: anyLevels,
    validity: fc.option(fc.integer({ min: 1, max: 60 }).map((days) => days * DAY)),
    infers: fc.boolean(),
  });

  test('a project that says nothing is judged as if it had said what its site says', () => {
    fc.assert(
      fc.property(anyProject, anyDefaults, (drawn, said) => {
        fc.pre(drawn.records.length > 0);
        const site = assemble(drawn, NOW, {
          ...declare(drawn, {}),
          defaults: { ...NO_EVIDENCE, ...said },
        });
        const own = assemble(drawn, NOW, declare(drawn, said));
        expect(site.gate).toEqual(own.gate);
        expect(site.levels).toEqual(own.levels);
        expect(site.items).toEqual(own.items);
        expect(site.validity).toBe(own.validity);
      }),
      { numRuns: 300 },
    );
  });

  test('of the rules a project names its own count, and of the others those of the site', () => {
    fc.assert(
      fc.property(
        anyProject,
        anyGate,
        anyGate,
        fc.subarray(['critical', 'verified', 'streams'] as const, { minLength: 1 }),
        (drawn, site, all, named) => {
          const own = Object.fromEntries(
            named.map((key) => [key, all[key]]),
          ) as Partial<GateSettings>;
          const { gate } = assemble(drawn, NOW, {
            ...declare(drawn, { gate: own }),
            defaults: { ...NO_EVIDENCE, gate: { ...OPEN_GATE, ...site } },
          });
          expect(gate?.asked).toEqual({ ...OPEN_GATE, ...site, ...own });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a site binds and waives nothing', () => {
    fc.assert(
      fc.property(anyProject, (drawn) => {
        const bare = { ...drawn, bindings: [], waivers: [] };
        const { bindings, waivers } = drawn;
        const defaults = { ...NO_EVIDENCE, bindings, waivers };
        expect(assemble(bare, NOW, { defaults }).items).toEqual(assemble(bare).items);
      }),
      { numRuns: 200 },
    );
  });
});
