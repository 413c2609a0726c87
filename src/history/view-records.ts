import { compareText } from '../model/compare-text.ts';
import type { StoredRecord } from '../model/record.ts';
import type { RecordView } from '../model/record-view.ts';
import { compareRecords } from './compare-records.ts';
import { countTests } from './count-tests.ts';

/** A project's records as its pages show them, the latest first. */
export const viewRecords = (stored: readonly StoredRecord[]): RecordView[] => {
  const inOrder = [...stored].sort(compareStored);
  const followed = new Set(stored.flatMap(({ record }) => record.previous));
  const views = inOrder.map((one, index): RecordView => {
    const before = inOrder.slice(0, index).findLast((other) => isSameStream(other, one));
    return {
      id: nameOf(one),
      stored: one,
      isHead: !followed.has(one.digest),
      tests: countTests(one.record),
      changes:
        before === undefined ? null : { since: nameOf(before), ...compareRecords(before, one) },
    };
  });
  return views.reverse();
};

/** Runs of one kind: the unit tests of today are not compared with the load test of last night. */
const isSameStream = ({ record: a }: StoredRecord, { record: b }: StoredRecord): boolean => {
  const isSameJob =
    a.envelope.workflow === b.envelope.workflow &&
    a.envelope.job === b.envelope.job &&
    a.envelope.environment === b.envelope.environment;
  if (!isSameJob) return false;
  const formats = new Set(a.reports.map(({ format }) => format));
  return (
    a.reports.length + b.reports.length === 0 || b.reports.some(({ format }) => formats.has(format))
  );
};

/** By the moment they speak of; of one moment by when they were written. */
const compareStored = (a: StoredRecord, b: StoredRecord): number =>
  compareText(a.record.envelope.at, b.record.envelope.at) ||
  compareText(a.record.recordedAt, b.record.recordedAt) ||
  compareText(a.digest, b.digest);

const nameOf = ({ path }: StoredRecord): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
