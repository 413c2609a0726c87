import { describe, expect, it } from 'vitest';
import { findMoment, findState } from '../../../src/model/history-lookup.ts';
import type { DocumentEdit } from '../../../src/model/sources.ts';
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

const edits = Object.entries(EDITS).map(([day, { lines, overview }]): DocumentEdit => {
  const edit = editOf(`${day}T08:00:00.000Z`, 'Ann', lines);
  const page = { path: 'projects/shop/project.md', bytes: encode(overview) };
  return { ...edit, files: [...edit.files, page] };
});

function encode(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

const RUNS = [{ at: '2026-06-02T10:00:00.000Z' }, { at: '2026-06-06T10:00:00.000Z' }];
const LATER = '2026-06-09T12:00:00.000Z';

const recordRuns = () =>
  Promise.all(
    RUNS.map(({ at }) => recordRun({ at, lines: at < '2026-06-03' ? CHECKLIST : RENAMED })),
  );

describe('the days between two records', () => {
  it.each(Object.keys(EDITS))(
    'tell of %s what a build of that day told: names, bindings, severities and the gate as they were',
    async (day) => {
      const records = await recordRuns();
      const noon = `${day}T12:00:00.000Z`;
      const { lines, overview } = EDITS[day] ?? START;
      const [then] = buildShop(records, noon, { lines, overview, clock: LATER }).projects;
      const [last = START] = Object.values(EDITS).slice(-1);
      const [today] = buildShop(records, LATER, {
        ...last,
        edits: { kind: 'known', edits },
      }).projects;
      const { moments = [], items = [], bases = [] } = today?.history ?? {};
      const at = findMoment(moments, noon);
      const told = new Map(
        items.flatMap((item) => {
          const state = findState(item, at);
          return state === null ? [] : [[state.text, [state.verdict, state.severity]]];
        }),
      );
      const built = new Map(
        [...(then?.items.values() ?? [])].map(({ item, verdict }) => [
          item.text,
          [verdict, item.severity],
        ]),
      );
      expect(told).toEqual(built);
      expect(moments[at]?.score.verified).toBe(then?.score.verified);
      expect(bases[moments[at]?.basis ?? -1]?.gate).toEqual(
        then?.gate?.rules.filter(({ rule }) => rule !== 'something').map(({ title }) => title),
      );
      expect(moments[at]?.gate?.verdict).toBe(then?.gate?.verdict);
    },
  );

  it('name items as the page does where prose lies beside the one checklist', async () => {
    const launch = (at: string, files: DocumentEdit['files']): DocumentEdit => ({
      ...editOf(at, 'Ann', []),
      files,
    });
    const list = { path: 'projects/shop/launch.md', bytes: encode(CHECKLIST) };
    const prose = { path: 'projects/shop/notes.md', bytes: encode(['# Notes', '', 'Words.']) };
    const [run] = await recordRuns();
    const files = [list, prose];
    const site = buildShop(run === undefined ? [] : [run], LATER, {
      documents: files,
      edits: { kind: 'known', edits: [launch('2026-06-05T08:00:00.000Z', files)] },
    });
    const changes = site.projects[0]?.history?.changes.flatMap((set) => set.changes) ?? [];
    expect(changes.filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([]);
  });
});
