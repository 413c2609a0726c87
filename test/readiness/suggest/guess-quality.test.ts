import { expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';
import type { Selector } from '../../../src/model/binding.ts';
import { type EvidenceRun, gatherRuns } from '../../../src/readiness/evidence/gather-runs.ts';
import { inferBindings } from '../../../src/readiness/evidence/infer-bindings.ts';
import { inferMeasures } from '../../../src/readiness/evidence/infer-measures.ts';
import { suggestBindings } from '../../../src/readiness/suggest/suggest-bindings.ts';
import { AT, viewOf } from '../evidence/build-run.ts';
import { CLINIC } from './projects/clinic.ts';
import { HARBOUR } from './projects/harbour.ts';
import { LEDGER } from './projects/ledger.ts';
import { PARCEL } from './projects/parcel.ts';
import { SHOP } from './projects/shop.ts';

const PROJECTS = [SHOP, PARCEL, LEDGER, CLINIC, HARBOUR].map((table) => ({
  ...table,
  runs: gatherRuns([viewOf('r', table.recorded)], AT),
}));

const nameOf = (selector: Selector): string => {
  switch (selector.kind) {
    case 'tests':
      return selector.name ?? selector.file ?? '';
    case 'measure':
    case 'check':
      return selector.name;
    case 'findings':
      return selector.categories.join() || `${selector.tool}`;
    case 'command':
      return selector.argv.join(' ');
  }
};

const itemOf = (text: string) => {
  const [item] = readChecklist(`# T\n\n## Readiness\n\n- [x] ${text}\n`, 'a.md').items;
  if (item === undefined) throw new Error(`No item in: ${text}`);
  return item;
};
const infer = (text: string, runs: readonly EvidenceRun[]): string[] => {
  const item = itemOf(text);
  const measures = inferMeasures(item, 'a.md', runs);
  return [...inferBindings(item, 'a.md'), ...(measures === 'ambiguous' ? [] : measures)].map(
    ({ selector }) => nameOf(selector),
  );
};
const suggest = (text: string, runs: readonly EvidenceRun[]): string | null => {
  const [found] = suggestBindings([itemOf(text)], runs);
  return found === undefined ? null : nameOf(found.selector);
};

const SUGGESTED = PROJECTS.flatMap(({ right, wrong, runs }) => [
  ...right.map(([text, wanted]) => ({ text, wanted, runs })),
  ...wrong.map((text) => ({ text, wanted: null, runs })),
]);
const EXACT = PROJECTS.flatMap(({ exact, runs }) =>
  exact.map(([text, wanted]) => ({ text, wanted, runs })),
);

test('the table holds at least 200 texts of five projects, none of them twice', () => {
  const texts = [...EXACT, ...SUGGESTED].map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThanOrEqual(200);
});

test('what is inferred is right each time, and nothing is where it is not named', () => {
  const wrong = [
    ...EXACT.map((one) => ({ ...one, found: infer(one.text, one.runs).join() })).filter(
      ({ found, wanted }) => found !== wanted,
    ),
    ...SUGGESTED.map((one) => ({ ...one, found: infer(one.text, one.runs) }))
      .filter(({ found, wanted }) => found.some((name) => name !== wanted))
      .map((one) => ({ ...one, found: one.found.join() })),
  ].map(({ text, found }) => `${text} → ${found}`);
  expect(wrong).toEqual([]);
});

const rate = (table: typeof SUGGESTED) => {
  const made = table.map((one) => ({ ...one, found: suggest(one.text, one.runs) }));
  const given = made.filter(({ found }) => found !== null);
  const right = given.filter(({ found, wanted }) => found === wanted);
  const all = table.filter(({ wanted }) => wanted !== null).length;
  const off = made
    .filter(({ found, wanted }) => found !== wanted)
    .map(({ text, found }) => `${text} → ${found}`)
    .join('\n');
  return { precision: right.length / given.length, recall: right.length / all, off };
};

test('of what is suggested at least 0.9 is right, and at least 0.8 of what is right is suggested', () => {
  const { precision, recall, off } = rate(SUGGESTED);
  expect(precision, off).toBeGreaterThanOrEqual(0.9);
  expect(recall, off).toBeGreaterThanOrEqual(0.8);
});

test.each(PROJECTS.map(({ runs }, at) => [at + 1, runs] as const))(
  'no project is left behind: of the %d. at least 0.8 is right, and 0.7 of what is right is suggested',
  (_, runs) => {
    const { precision, recall, off } = rate(SUGGESTED.filter((one) => one.runs === runs));
    expect(precision, off).toBeGreaterThanOrEqual(0.8);
    expect(recall, off).toBeGreaterThanOrEqual(0.7);
  },
);
