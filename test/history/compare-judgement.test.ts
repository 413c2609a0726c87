import { describe, expect, test } from 'vitest';
import { renderGate } from '../../src/exports/gate.ts';
import { compareJudgement, findLast, findRecord } from '../../src/history/compare-judgement.ts';
import { NO_EVIDENCE } from '../../src/model/binding.ts';
import type { RecordView } from '../../src/model/record-view.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { isWorse } from '../../src/model/turned.ts';
import { assembleProject } from '../../src/readiness/assemble-project.ts';
import { summariseJudgement } from '../../src/readiness/summarise-judgement.ts';
import { checklistOf, item } from '../build-checklist.ts';
import { AT, binding, suite, testsOf, viewOf } from '../readiness/evidence/build-run.ts';

const FILES = ['a', 'b', 'c'];
/** Each word is a test file: plain passes, `!` fails. */
const judge = (tests: string, now = AT) =>
  assembleProject(
    {
      id: 'p',
      settings: {},
      introduction: '',
      problems: [],
      runbooks: [],
      rules: [],
      address: null,
      checklists: [checklistOf(...FILES.map((id) => item(id, { claim: 'done' })))],
      records: [
        viewOf('run', {
          suites: tests
            .split(' ')
            .map((word) => suite(`${word.replace('!', '')}.py`, word.startsWith('!') ? '!t' : 't')),
        }),
      ],
      declared: {
        ...NO_EVIDENCE,
        bindings: FILES.map((id) => ({ item: id, binding: binding(testsOf(`${id}.py`)) })),
      },
      now,
    },
    DEFAULT_WEIGHTS,
  );
const recorded = (id: string, tests: string, commit: string | null = null): RecordView => {
  const judged = summariseJudgement(judge(tests), DEFAULT_WEIGHTS, 'run');
  return viewOf(id, { judged, envelope: { commit } });
};
const compare = (before: string, ...after: Parameters<typeof judge>) => {
  const view = recorded('then', before);
  const { judged } = view.stored.record;
  if (judged === undefined) throw new Error('Nothing is judged.');
  return compareJudgement(view, judged, judge(...after));
};
const NO_RUN = { runId: null, commit: null };

describe('since a record', () => {
  test('what was proven and is not is worse, as is what is newly refuted; the reverse is better', () => {
    const { worse, better, verified } = compare('a b !c', '!a c');
    expect(worse.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['a', 'verified', 'contradicted'],
      ['b', 'verified', 'missing'],
    ]);
    expect(better.map(({ id }) => id)).toEqual(['c']);
    expect(verified).toEqual({ before: 66.7, after: 33.3 });
  });

  test('nothing turned is not worse, however bad it is; a lapse is', () => {
    expect(isWorse(compare('!a b', '!a b'))).toBe(false);
    expect(isWorse(compare('!a b', 'a b'))).toBe(false);
    expect(isWorse(compare('a b', 'a b', '2027-02-01T00:00:00.000Z'))).toBe(true);
  });

  test('a comment on a pull request says both, and the next actions with their gain', () => {
    const text = renderGate(judge('!a c'), 'markdown', compare('a b !c', '!a c'));
    for (const said of [
      '| a (`a`) | verified | **contradicted** |',
      '| c (`c`) | contradicted | verified |',
      'verified 66.7 → 33.3, gate',
      'Mend it',
      '+33',
    ])
      expect(text).toContain(said);
  });
});

describe('the last record', () => {
  test('is not that of the run that is judged now', () => {
    const views = [recorded('new', 'a', 'beef'), recorded('old', 'a b', 'cafe')];
    const ask = (commit: string | null) => findLast(views, judge('a'), { runId: null, commit })?.id;
    expect(ask('beef')).toBe('old');
    expect(ask('f00d')).toBe('new');
  });

  test('where nobody says which run it is, is the latest that stands otherwise', () => {
    const views = [recorded('new', 'a'), recorded('old', 'a b')];
    expect(findLast(views, judge('a'), NO_RUN)?.id).toBe('old');
    expect(findLast(views, judge('!a'), NO_RUN)?.id).toBe('new');
    expect(findLast([viewOf('bare')], judge('a'), NO_RUN)).toBeNull();
  });

  test('is found by id, digest and commit, and never where two fit', () => {
    const views = [recorded('20261101T0000-x', 'a', 'cafe123'), recorded('20261101T0000-y', 'a')];
    expect(findRecord(views, 'records/20261101T0000-x.json')?.id).toBe('20261101T0000-x');
    expect(findRecord(views, 'cafe123')?.id).toBe('20261101T0000-x');
    expect(findRecord(views, '20261101')).toBeNull();
    expect(findRecord(views, 'c')).toBeNull();
  });
});
