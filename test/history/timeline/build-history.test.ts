import { describe, expect, it } from 'vitest';
import { endOfDay, findMoment, findProof, findState } from '../../../src/model/history-lookup.ts';
import {
  buildShop,
  CHECKLIST,
  editOf,
  historyOf,
  OVERVIEW,
  recordRun,
} from '../build-history-site.ts';

const DAY_1 = '2026-06-01T08:00:00.000Z';
const DAY_2 = '2026-06-02T08:00:00.000Z';
const DAY_3 = '2026-06-03T08:00:00.000Z';
const LATER = '2026-06-20T08:00:00.000Z';

describe('the history of a project', () => {
  it('is told only where something was recorded', async () => {
    expect(buildShop([], DAY_1).projects[0]?.history).toBeNull();
  });

  it('has a moment for each record, with what everything came to then', async () => {
    const { moments, changes } = await historyOf(
      [{ at: DAY_1 }, { at: DAY_2, passes: ['cart'], fails: ['checkout'] }, { at: DAY_3 }],
      DAY_3,
    );
    expect(moments.map(({ at, score, gate }) => [at, score.verified, gate?.verdict])).toEqual([
      [DAY_1, 66.7, 'GO'],
      [DAY_2, 33.3, 'NO-GO'],
      [DAY_3, 66.7, 'GO'],
    ]);
    expect(changes).toMatchObject([
      {
        moment: 1,
        verified: -33.4,
        changes: [
          { kind: 'verdict', text: 'Checkout is tested', verdicts: ['verified', 'contradicted'] },
          { kind: 'gate', was: 'GO', is: 'NO-GO' },
        ],
      },
      { moment: 2, verified: 33.4 },
    ]);
  });

  it('judges expiry as of each day: evidence and the age of the latest record lapse by the calendar', async () => {
    const { moments } = await historyOf([{ at: DAY_1 }], LATER);
    expect(moments.map(({ at, source, counts }) => [at, source.kind, counts.expired ?? 0])).toEqual(
      [
        [DAY_1, 'record', 0],
        ['2026-06-09T08:00:00.001Z', 'calendar', 0],
        ['2026-06-11T08:00:00.001Z', 'calendar', 2],
      ],
    );
    expect(moments.map(({ gate }) => gate?.failed.map(({ rule }) => rule))).toEqual([
      [],
      ['age'],
      ['something', 'verified', 'age', 'streams'],
    ]);
  });

  it('ends with what the page of the project says', async () => {
    const records = await Promise.all([recordRun({ at: DAY_1 }), recordRun({ at: DAY_2 })]);
    const [project] = buildShop(records, LATER).projects;
    const last = project?.history?.moments.at(-1);
    expect(last?.score.verified).toBe(project?.score.verified);
    expect(last?.gate?.verdict).toBe(project?.gate?.verdict);
  });

  it('finds what an item was on any day, and the record that proved it', async () => {
    const { moments, items } = await historyOf(
      [{ at: DAY_1 }, { at: DAY_2 }, { at: DAY_3, passes: ['cart'], fails: ['checkout'] }],
      LATER,
    );
    const cart = items.find(({ text }) => text === 'Cart is tested');
    const on = (date: string) => {
      const moment = findMoment(moments, endOfDay(date));
      if (cart === undefined || moment < 0) return null;
      return [findState(cart, moment)?.verdict, findProof(cart, moment, moments)?.slice(0, 8)];
    };
    expect(on('2026-05-31')).toBeNull();
    expect(on('2026-06-01')).toEqual(['verified', '20260601']);
    expect(on('2026-06-02')).toEqual(['verified', '20260602']);
    expect(on('2026-06-20')).toEqual(['expired', '20260603']);
    // What was renewed and did not change takes no room.
    expect(cart?.states.map(({ verdict }) => verdict)).toEqual(['verified', 'expired']);
  });

  it('names items that were added, removed, reworded and re-claimed', async () => {
    const reworded = CHECKLIST.with(4, '- [ ] Cart is tested').with(
      6,
      '- [ ] <!-- id: docs -->Docs',
    );
    const { changes } = await historyOf(
      [{ at: DAY_1 }, { at: DAY_2, lines: [...reworded, '- [ ] Alerts'] }],
      DAY_2,
      { lines: [...reworded, '- [ ] Alerts'] },
    );
    const kinds = changes.flatMap((set) => set.changes.map(({ kind, text }) => `${kind} ${text}`));
    expect(kinds).toEqual(['claim Cart is tested', 'added Docs', 'added Alerts', 'removed Docs']);
  });

  it('ends with the documents as they are, where they were edited after the last record', async () => {
    const { moments, changes } = await historyOf([{ at: DAY_1 }], DAY_2, {
      lines: [...CHECKLIST, '- [x] Alerts'],
    });
    expect(moments.at(-1)).toMatchObject({
      at: DAY_2,
      source: { kind: 'documents', commit: null },
    });
    expect(changes.at(-1)?.changes).toMatchObject([{ kind: 'added', text: 'Alerts' }]);
  });

  it('names who ticked which box when, where version control knows', async () => {
    const unticked = CHECKLIST.with(4, '- [ ] Cart is tested');
    const edits = [
      editOf('2026-05-20T08:00:00.000Z', 'Ann', unticked),
      editOf('2026-05-25T08:00:00.000Z', 'Bob', CHECKLIST),
      editOf('2026-07-01T08:00:00.000Z', 'Eve', unticked),
    ];
    const {
      moments,
      changes,
      edits: known,
    } = await historyOf([{ at: DAY_1 }], DAY_2, {
      edits: { kind: 'shallow', edits },
    });
    expect(known).toEqual({ kind: 'shallow', commits: 2, since: '2026-05-20T08:00:00.000Z' });
    expect(moments[changes[0]?.moment ?? -1]?.source).toMatchObject({ author: 'Bob' });
    expect(changes[0]?.changes).toMatchObject([
      { kind: 'claim', text: 'Cart is tested', was: 'open', is: 'done' },
      { kind: 'verdict', verdicts: ['open', 'missing'] },
    ]);
    // What was committed later is not known yet.
    expect(moments.every(({ at }) => at <= DAY_2)).toBe(true);
  });

  it('goes on under a new name where the document says what the item was, and proposes it elsewhere', async () => {
    const before = await recordRun({ at: DAY_1 });
    const renamed = (comment: string) => CHECKLIST.with(4, `- [x] The cart is tested${comment}`);
    const plain = buildShop([before], DAY_2, { lines: renamed('') });
    expect(plain.problems.filter(({ code }) => code === 'item-renamed')).toMatchObject([
      { place: { line: 5 }, values: { found: 'testing.cart-is-tested' } },
    ]);
    const said = buildShop([before], DAY_2, {
      lines: renamed(' <!-- was: testing.cart-is-tested -->'),
    });
    expect(said.problems.filter(({ code }) => code === 'item-renamed')).toEqual([]);
    const item = said.projects[0]?.history?.items.find(({ text }) => text === 'The cart is tested');
    expect(item?.was).toEqual(['testing.cart-is-tested']);
    expect(item?.states.map(({ text }) => text)).toContain('Cart is tested');
  });

  it('shows days without a record, streams that stopped, and draws no line across', async () => {
    const { gaps, streams, trend } = await historyOf(
      [{ at: DAY_1 }, { at: DAY_2 }, { at: DAY_3 }, { at: '2026-06-15T08:00:00.000Z' }],
      '2026-06-25T08:00:00.000Z',
    );
    expect(gaps).toEqual([
      { from: '2026-06-04', to: '2026-06-14', days: 11 },
      { from: '2026-06-16', to: '2026-06-25', days: 10 },
    ]);
    expect(streams).toMatchObject([{ name: 'unit: junit', records: 4, every: 1, stopped: true }]);
    for (const gap of trend.gaps)
      for (const { start, end } of trend.runs.flat())
        expect(end <= gap.start || start >= gap.end).toBe(true);
    expect(trend.runs.length).toBeGreaterThan(1);
  });

  it('breaks the line where the list of items changes', async () => {
    const { trend } = await historyOf(
      [{ at: DAY_1 }, { at: DAY_2, lines: [...CHECKLIST, '- [ ] Alerts'] }],
      DAY_2,
      {
        lines: [...CHECKLIST, '- [ ] Alerts'],
      },
    );
    expect(trend.breaks).toMatchObject([{ date: '2026-06-02', why: '1 item added' }]);
    expect(trend.runs).toHaveLength(2);
  });

  it('tells late evidence apart: what was known then is not what is known now', async () => {
    const { moments, late } = await historyOf(
      [
        { at: DAY_1 },
        {
          at: DAY_2,
          recordedAt: '2026-06-06T08:00:00.000Z',
          passes: ['cart'],
          fails: ['checkout'],
        },
      ],
      LATER,
    );
    expect(moments[findMoment(moments, endOfDay('2026-06-03'))]?.score.verified).toBe(66.7);
    expect(late).toMatchObject([
      {
        of: DAY_2,
        known: '2026-06-06T08:00:00.000Z',
        days: 4,
        items: [{ text: 'Checkout is tested', before: 'verified', after: 'contradicted' }],
      },
    ]);
  });

  it('keeps waivers with their renewals and their age', async () => {
    const waiving = (until: string) =>
      OVERVIEW.with(
        -1,
        `waivers: [{item: '*docs*', reason: Later, approver: Ann, until: ${until}}]`,
      ).concat('---');
    const { waivers } = await historyOf(
      [{ at: DAY_1 }, { at: DAY_3 }],
      '2026-06-05T00:00:00.000Z',
      {
        overview: waiving('2026-06-30'),
      },
    );
    expect(waivers).toMatchObject([
      { approver: 'Ann', since: '2026-06-01', until: '2026-06-30', state: 'in force', days: 4 },
    ]);
    const ended = await historyOf([{ at: DAY_1 }], LATER, { overview: waiving('2026-06-05') });
    expect(ended.waivers).toMatchObject([{ state: 'ended', until: '2026-06-05', days: 5 }]);
  });

  it('has the state at the end of each month in which something changed, with the digest of the report behind each proof', async () => {
    const { snapshots } = await historyOf(
      [{ at: '2026-04-10T08:00:00.000Z' }, { at: '2026-06-10T08:00:00.000Z' }],
      '2026-06-15T00:00:00.000Z',
    );
    expect(snapshots.map(({ date }) => date)).toEqual(['2026-04-30', '2026-06-15']);
    expect(snapshots[1]?.items[0]).toMatchObject({
      verdict: 'verified',
      report: { path: 'unit.xml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });
});

describe('a build of an earlier day', () => {
  it('is the same whether or not later records lie there', async () => {
    const early = await recordRun({ at: DAY_1 });
    const late = await recordRun({ at: LATER, passes: ['cart'], fails: ['checkout'] });
    const clock = '2026-12-01T00:00:00.000Z';
    const archived = buildShop([early], DAY_2, { clock });
    const rebuilt = buildShop([early, late], DAY_2, { clock });
    expect(rebuilt.later).toBe(1);
    expect({ ...rebuilt, later: 0 }).toEqual(archived);
  });

  it('still names a record from a moment that has not come', async () => {
    const early = await recordRun({ at: DAY_1 });
    const ahead = await recordRun({ at: '2099-01-01T00:00:00.000Z' });
    const site = buildShop([early, ahead], DAY_2, { clock: '2026-12-01T00:00:00.000Z' });
    expect(site.problems.map(({ code }) => code)).toContain('record-dated-ahead');
    expect(site.projects[0]?.history?.moments).toHaveLength(1);
  });
});
