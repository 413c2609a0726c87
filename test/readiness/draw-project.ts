/** Projects drawn at random, with records, bindings and waivers, for the laws of judging. */
import fc from 'fast-check';
import { type DeclaredEvidence, NO_EVIDENCE, type Waiver } from '../../src/model/binding.ts';
import { CLAIMS, SEVERITIES } from '../../src/model/checklist.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject, type ProjectParts } from '../../src/readiness/assemble-project.ts';
import { checklistOf, item } from '../build-checklist.ts';
import { AT, binding, report, suite, testsOf, viewOf } from './evidence/build-run.ts';

export const DAY = 86_400_000;
export const day = (count: number): string => new Date(Date.parse(AT) + count * DAY).toISOString();
export const PLACE = { file: 'project.md', line: 1, column: 1 };
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
  least: fc.constantFrom(1, 1, 2, 3),
});
const anyWaiver = fc.record({
  item: fc.constantFrom('item-0', 'item-1', 'item-*', 'nothing'),
  day: fc.integer({ min: 30, max: 90 }),
});

export const anyProject = fc
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
    bindings: bindings.map(({ item: glob, file, days, allowsSkipped, least }) => ({
      item: glob,
      binding: binding(testsOf(file), { validity: days * DAY, allowsSkipped, least }),
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
export type Drawn = typeof anyProject extends fc.Arbitrary<infer T> ? T : never;

/** After all of its records. */
export const NOW = day(45);
export const assemble = (
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
