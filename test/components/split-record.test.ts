import { expect, test } from 'vitest';
import { type RecordLists, splitRecord } from '../../src/components/split-record.ts';
import { viewRecords } from '../../src/history/view-records.ts';
import type { RecordView } from '../../src/model/record-view.ts';
import { readRecords } from '../../src/records/read-record.ts';
import { inputOf, junit, NOW, reportFile, storeRecord, testCase } from '../records/build-record.ts';

const viewOf = async (...cases: string[]): Promise<RecordView> => {
  const source = await storeRecord(inputOf([reportFile('u.xml', junit(...cases))]));
  return viewRecords(readRecords([source], 'shop', NOW).stored)[0] as RecordView;
};

const failing = (index: number): string =>
  testCase(`test ${index}`, `<failure message="${'1 is not 2 &amp; never was. '.repeat(20)}"/>`);

test('a record that is short is one page', async () => {
  const parts = splitRecord(await viewOf(testCase('adds'), failing(1)));
  expect(parts).toHaveLength(1);
  expect(parts[0]?.lists.cases).toMatchObject([{ name: 'test 1', outcome: 'failed' }]);
  expect(parts[0]?.totals).toMatchObject({ cases: 1, reports: 1, findings: 0 });
});

test('of two thousand failing tests none is left out, and what comes first stays first', async () => {
  const view = await viewOf(...Array.from({ length: 2000 }, (_, index) => failing(index)));
  const parts = splitRecord(view);
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.flatMap(({ lists }) => lists.cases.map(({ name }) => name))).toEqual(
    view.stored.record.suites.flatMap(({ others }) => others.map(({ name }) => name)),
  );
  expect(parts.flatMap(({ lists }) => lists.reports)).toEqual([0]);
  expect(new Set(parts.map(({ totals }) => totals.cases))).toEqual(new Set([2000]));
});

test('no page holds more text than a browser shows at once, whatever the script', async () => {
  const view = await viewOf(
    ...Array.from({ length: 400 }, (_, index) => testCase('試験'.repeat(300) + index, '<error/>')),
  );
  const size = (lists: RecordLists): number =>
    new TextEncoder().encode(JSON.stringify(lists)).length;
  for (const { lists } of splitRecord(view)) expect(size(lists)).toBeLessThan(240_000);
});
