import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoment, findState, listApprovals } from '../../../src/model/history-lookup.ts';
import type { DocumentEdit, RecordSource } from '../../../src/model/sources.ts';
import { buildShop, CHECKLIST, editOf, OVERVIEW, recordRun } from '../build-history-site.ts';

interface Day {
  lines: string[];
  overview: string[];
}

const START: Day = { lines: CHECKLIST, overview: OVERVIEW };
const RENAMED = CHECKLIST.with(4, '- [x] The cart is tested <!-- was: testing.cart-is-tested -->');
const STRICTER = OVERVIEW.with(2, 'gate: {verified: 90, age: P8D}');

/** Each day's commit at eight; records come on the 2nd and the 6th at ten. */
const EDITS: Record<string, Day> = {
  '2026-06-01': START,
  '2026-06-03': { lines: RENAMED, overview: OVERVIEW },
  '2026-06-04': { lines: RENAMED, overview: STRICTER },
  '2026-06-05': { lines: RENAMED, overview: [...STRICTER.slice(0, -2), '---'] },
  '2026-06-07': { lines: [...RENAMED, '- [ ] Cart is fast'], overview: STRICTER },
  '2026-06-08': {
    lines: RENAMED,
    overview: STRICTER.toSpliced(2, 0, "severity: {'*cart*': critical}"),
  },
};

const listEdits = (days: Record<string, Day>): DocumentEdit[] =>
  Object.entries(days).map(([day, { lines, overview }]) => {
    const edit = editOf(`${day}T08:00:00.000Z`, 'Ann', lines);
    const page = { path: 'projects/shop/project.md', bytes: encode(overview) };
    return { ...edit, files: [...edit.files, page] };
  });

const noonOf = (day: string): string => `${day}T12:00:00.000Z`;

function encode(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

const RUNS = [{ at: '2026-06-02T10:00:00.000Z' }, { at: '2026-06-06T10:00:00.000Z' }];
const LATER = '2026-06-09T12:00:00.000Z';

/** Each with the claims of its day. */
const recordRuns = (days: Record<string, Day>) =>
  Promise.all(
    RUNS.map(({ at }) => {
      const [, { lines } = START] = Object.entries(days).findLast(([day]) => day <= at) ?? [];
      return recordRun({ at, lines });
    }),
  );

/** What the last build tells of a day. */
const tellDay = (records: RecordSource[], days: Record<string, Day>, day: string) => {
  const [last = START] = Object.values(days).slice(-1);
  const [today] = buildShop(records, LATER, {
    ...last,
    edits: { kind: 'known', edits: listEdits(days) },
  }).projects;
  const { moments = [], items = [], bases = [], signoffs = [] } = today?.history ?? {};
  const at = findMoment(moments, noonOf(day));
  const { score, gate, basis = -1 } = moments[at] ?? {};
  return {
    items: items
      .flatMap((item) => {
        const state = findState(item, at);
        return state === null ? [] : [`${state.text}: ${state.verdict}, ${state.severity}`];
      })
      .sort(),
    verified: score?.verified,
    asked: bases[basis]?.gate,
    verdict: gate?.verdict,
    failed: gate?.failed.map(({ title, why }) => `${title} ${why}`),
    signoffs: listApprovals({ signoffs }, at).map(({ role, name, state }) => [role, name, state]),
  };
};

/** What a build of that day told, which knew nothing of later ones. */
const buildDay = (records: RecordSource[], days: Record<string, Day>, day: string) => {
  const { lines, overview } = days[day] ?? START;
  const edits = listEdits(days).filter(({ at }) => at < noonOf(day));
  const [then] = buildShop(records, noonOf(day), {
    lines,
    overview,
    clock: LATER,
    edits: { kind: 'known', edits },
  }).projects;
  const { rules = [], verdict } = then?.gate ?? {};
  return {
    items: [...(then?.items.values() ?? [])]
      .map(({ item, verdict: own }) => `${item.text}: ${own}, ${item.severity}`)
      .sort(),
    verified: then?.score.verified,
    asked: rules.filter(({ rule }) => rule !== 'something').map(({ title }) => title),
    verdict,
    failed: rules.filter(({ passed }) => !passed).map(({ title, why }) => `${title} ${why}`),
    signoffs: then?.signoffs.map(({ role, name, state }) => [
      role,
      state === 'open' ? null : name,
      state,
    ]),
  };
};

/** Each of these may be another on another day. */
const DAYS = fc
  .array(
    fc.record({
      boxes: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      reworded: fc.boolean(),
      added: fc.boolean(),
      signer: fc.constantFrom(null, 'Ann Lee', 'Bo Dun'),
      asks: fc.constantFrom('verified: 20', 'signoffs: true', 'separation: true, verified: 60'),
      waiver: fc.constantFrom(null, 'Ann Lee', 'Cy Dov'),
      valid: fc.constantFrom('P2D', 'P10D'),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((days) =>
    Object.fromEntries(
      days.map(({ boxes, reworded, added, signer, asks, waiver, valid }, index): [string, Day] => {
        const day = `2026-06-0${index + 1}`;
        const [cart, checkout, docs] = boxes.map((box) => (box ? 'x' : ' '));
        const lines = [
          ...CHECKLIST.slice(0, 4),
          `- [${cart}] Cart is tested`,
          `- [${checkout}] Checkout is tested${reworded ? ' twice' : ''}`,
          `- [${docs}] Docs`,
          ...(added ? ['- [ ] Films'] : []),
          '',
          '## Sign-off',
          '',
          `- QA Lead: ${signer ?? '____'} Date: ${signer === null ? '____' : day}`,
        ];
        const overview = [
          ...OVERVIEW.slice(0, 2),
          `gate: {${asks}}`,
          ...OVERVIEW.slice(3, -1).map((line) => line.replace('P10D', valid)),
          ...(waiver === null
            ? []
            : [
                'waivers:',
                `  - {item: '*docs', reason: later, approver: Head, until: 2026-06-04, requester: ${waiver}}`,
              ]),
          '---',
        ];
        return [day, { lines, overview }];
      }),
    ),
  );

describe('the days between two records', () => {
  it.each(Object.keys(EDITS))(
    'tell of %s what a build of that day told: names, bindings, severities and the gate as they were',
    async (day) => {
      const records = await recordRuns(EDITS);
      expect(tellDay(records, EDITS, day)).toEqual(buildDay(records, EDITS, day));
    },
  );

  it('tell the same whatever was edited: boxes, words, bindings, waivers, the gate and who signed', async () => {
    await fc.assert(
      fc.asyncProperty(DAYS, async (days) => {
        const records = await recordRuns(days);
        for (const day of Object.keys(days))
          expect(tellDay(records, days, day)).toEqual(buildDay(records, days, day));
      }),
      { numRuns: 12 },
    );
  });

  it('name items as the page does where prose lies beside the one checklist', async () => {
    const launch = (at: string, files: DocumentEdit['files']): DocumentEdit => ({
      ...editOf(at, 'Ann', []),
      files,
    });
    const list = { path: 'projects/shop/launch.md', bytes: encode(CHECKLIST) };
    const prose = { path: 'projects/shop/notes.md', bytes: encode(['# Notes', '', 'Words.']) };
    const [run] = await recordRuns(EDITS);
    const files = [list, prose];
    const site = buildShop(run === undefined ? [] : [run], LATER, {
      documents: files,
      edits: { kind: 'known', edits: [launch('2026-06-05T08:00:00.000Z', files)] },
    });
    const changes = site.projects[0]?.history?.changes.flatMap((set) => set.changes) ?? [];
    expect(changes.filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([]);
  });
});
