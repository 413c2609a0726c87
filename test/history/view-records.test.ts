import { expect, test } from 'vitest';
import { viewRecords } from '../../src/history/view-records.ts';
import { readRecords } from '../../src/records/read-record.ts';
import { inputOf, junit, NOW, reportFile, storeRecord, testCase } from '../records/build-record.ts';

const FAILED = '<failure message="no"/>';

const run = (at: string, content: string, job: string | null = null) =>
  storeRecord(
    inputOf([reportFile('u.xml', content)], { envelope: { at, atSource: 'option', job } }),
  );

const view = async (...runs: ReturnType<typeof run>[]) =>
  viewRecords(readRecords(await Promise.all(runs), 'shop', NOW).stored);

test('the latest record comes first, and says what broke, was mended, is new and gone', async () => {
  const [after, before] = await view(
    run('2026-10-01T00:00:00.000Z', junit(testCase('a'), testCase('b', FAILED), testCase('c'))),
    run('2026-10-02T00:00:00.000Z', junit(testCase('a', FAILED), testCase('b'), testCase('d'))),
  );
  expect(before?.changes).toBeNull();
  expect(after?.changes).toMatchObject({
    since: before?.id,
    broken: ['a'],
    mended: ['b'],
    added: ['d'],
    gone: ['c'],
  });
});

test('runs of different jobs are not compared with each other', async () => {
  const [last] = await view(
    run('2026-10-01T00:00:00.000Z', junit(testCase('a')), 'unit'),
    run('2026-10-02T00:00:00.000Z', junit(testCase('z')), 'smoke'),
    run('2026-10-03T00:00:00.000Z', junit(testCase('a', FAILED)), 'unit'),
  );
  expect(last?.changes).toMatchObject({ broken: ['a'], gone: [] });
});

test('a test that is new and fails has broken', async () => {
  const [last] = await view(
    run('2026-10-01T00:00:00.000Z', junit(testCase('a'))),
    run('2026-10-02T00:00:00.000Z', junit(testCase('a'), testCase('b', FAILED))),
  );
  expect(last?.changes).toMatchObject({ broken: ['b'], added: [] });
});
