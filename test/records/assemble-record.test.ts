import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTests } from '../../src/history/count-tests.ts';
import { assemble, inputOf, junit, NOW, reportFile, testCase } from './build-record.ts';

const FAILED = '<failure message="1 is not 2"/>';

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

describe('a record', () => {
  it('keeps tests by name, what the checklist claims, and digests of files', async () => {
    const file = reportFile('out/unit.xml', junit(testCase('adds'), testCase('rounds', FAILED)));
    const { record } = await assemble(inputOf([file]));
    expect(record.suites).toEqual([
      {
        report: 0,
        file: null,
        suite: ['unit', 'tests.test_cart'],
        passed: ['adds'],
        more: 0,
        others: [{ name: 'rounds', outcome: 'failed', message: '1 is not 2' }],
      },
    ]);
    expect(record.claims).toMatchObject([{ id: 'testing.unit-tests', claim: 'done' }]);
    expect(record.reports).toMatchObject([{ path: 'out/unit.xml', sha256: file.sha256 }]);
  });

  it('keeps what `__proto__` is called', async () => {
    const { record } = await assemble(
      inputOf([reportFile('u.xml', junit(testCase('__proto__'), testCase('constructor')))]),
    );
    expect(record.suites[0]?.passed).toEqual(['__proto__', 'constructor']);
  });

  it('has the same content when the same input is recorded again, in any order of files', async () => {
    const one = reportFile('a.xml', junit(testCase('adds')));
    const other = reportFile('b.xml', junit(testCase('rounds')));
    const first = await assemble(inputOf([one, other]));
    const again = await assemble(inputOf([other, one], { now: '2026-10-06T08:00:00.000Z' }));
    expect(again.record.content).toBe(first.record.content);
    const changed = await assemble(inputOf([one]));
    expect(changed.record.content).not.toBe(first.record.content);
  });

  it('names every record that no other follows', async () => {
    const { record } = await assemble(inputOf([reportFile('a.xml', junit(testCase('adds')))]));
    const stored = (digest: string, previous: string[]) => ({
      path: `projects/shop/records/${digest}.json`,
      digest,
      bytes: new Uint8Array(),
      record: { ...record, content: digest, previous },
    });
    const next = await assemble(
      inputOf([reportFile('b.xml', junit(testCase('rounds')))], {
        stored: [stored('a', []), stored('b', ['a']), stored('c', ['a'])],
      }),
    );
    expect(next.record.previous).toEqual(['b', 'c']);
  });
});

describe('reports of one run', () => {
  it('in two formats count each test once', async () => {
    const xml = reportFile(
      'junit.xml',
      '<testsuites name="vitest tests"><testsuite name="tests/cart.test.ts" tests="2">' +
        '<testcase classname="tests/cart.test.ts" name="cart &gt; adds"/>' +
        '<testcase classname="tests/cart.test.ts" name="cart &gt; rounds"/></testsuite></testsuites>',
    );
    const test = (title: string) => ({ ancestorTitles: ['cart'], title, status: 'passed' });
    const json = reportFile(
      'vitest.json',
      JSON.stringify({
        numTotalTests: 2,
        success: true,
        testResults: [
          {
            name: '/builds/a/shop/tests/cart.test.ts',
            status: 'passed',
            assertionResults: [test('adds'), test('rounds')],
          },
        ],
      }),
    );
    const { record } = await assemble(inputOf([xml, json]));
    expect(countTests(record)).toMatchObject({ total: 2, passed: 2 });
    expect(record.reports.map(({ sameAs }) => sameAs)).toEqual([1, null]);
  });

  it('in shards add up', async () => {
    const { record } = await assemble(
      inputOf([
        reportFile('1.xml', junit(testCase('adds'))),
        reportFile('2.xml', junit(testCase('rounds'), testCase('ships', FAILED))),
      ]),
    );
    expect(countTests(record)).toMatchObject({ total: 3, passed: 2, failed: 1 });
  });

  it('with one test passed here and failed there are named, and the failure stays', async () => {
    const { record } = await assemble(
      inputOf([
        reportFile('1.xml', junit(testCase('adds'))),
        reportFile('2.xml', junit(testCase('adds', FAILED))),
      ]),
    );
    expect(codes(record.problems)).toEqual(['case-conflict']);
    expect(countTests(record)).toMatchObject({ total: 1, failed: 1 });
  });

  it('given twice count once, and it is said', async () => {
    const text = junit(testCase('adds'));
    const { record } = await assemble(
      inputOf([reportFile('1.xml', text), reportFile('2.xml', text)]),
    );
    expect(codes(record.problems)).toEqual(['report-twice']);
    expect(record.reports).toHaveLength(1);
  });

  it('never count more tests than they list, whatever they share', async () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(names, names, async (left, right) => {
        const file = (path: string, list: string[]) =>
          reportFile(path, junit(...list.map((name) => testCase(name))));
        const { record } = await assemble(inputOf([file('1.xml', left), file('2.xml', right)]));
        const total = new Set([...left, ...right]).size;
        expect(countTests(record)?.total ?? 0).toBe(total);
      }),
    );
  });
});

describe('a report that is no proof of this run', () => {
  const file = (time: string, writtenAt: string | null = null) =>
    reportFile(
      'u.xml',
      `<testsuite name="u" tests="1" timestamp="${time}">${testCase('adds')}</testsuite>`,
      { writtenAt },
    );

  it('was there before the command began: nothing of it is taken', async () => {
    const { record } = await assemble(
      inputOf([file('2026-10-05T07:00:00Z', '2026-10-05T07:00:00.000Z')], {
        commandStartedAt: '2026-10-05T07:30:00.000Z',
      }),
    );
    expect(record.suites).toEqual([]);
    expect(record.reports).toMatchObject([
      { complete: false, problems: [{ code: 'report-stale' }] },
    ]);
  });

  it('speaks of a time before the run', async () => {
    const { record } = await assemble(
      inputOf([file('2026-10-05T05:00:00Z')], { runStartedAt: '2026-10-05T07:30:00.000Z' }),
    );
    expect(record.reports[0]).toMatchObject({
      complete: false,
      problems: [{ code: 'report-older-than-run' }],
    });
  });

  it('speaks of a time that has not come', async () => {
    const { record } = await assemble(inputOf([file('2026-11-05T05:00:00Z')]));
    expect(record.reports[0]).toMatchObject({
      complete: false,
      problems: [{ code: 'report-from-future' }],
    });
    expect(record.envelope).toMatchObject({ at: NOW, atSource: 'clock' });
  });

  it('came out of a command that failed', async () => {
    const command = { argv: ['make', 'test'], exitCode: 2, duration: 10 };
    const { record, problems } = await assemble(
      inputOf([file('2026-10-05T07:59:00Z')], { envelope: { command } }),
    );
    expect(codes(record.problems)).toEqual(['command-failed']);
    expect(codes(problems)).toEqual(['command-failed']);
  });
});

describe('the moment a record speaks of', () => {
  const at = (time: string) =>
    reportFile(
      `${time}.xml`,
      `<testsuite name="u" tests="1" timestamp="${time}">${testCase(time)}</testsuite>`,
    );

  it('is the latest that its reports state, where nobody gives one', async () => {
    const files = [at('2026-10-05T06:00:00Z'), at('2026-10-05T07:00:00Z')];
    const { record } = await assemble(inputOf(files));
    expect(record.envelope).toMatchObject({ at: '2026-10-05T07:00:00.000Z', atSource: 'report' });
  });

  it('is what was given, before all else', async () => {
    const envelope = { at: '2026-10-04T00:00:00.000Z', atSource: 'option' as const };
    const { record } = await assemble(inputOf([at('2026-10-05T06:00:00Z')], { envelope }));
    expect(record.envelope.at).toBe('2026-10-04T00:00:00.000Z');
  });
});
