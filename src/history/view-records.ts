import { compareText } from '../model/compare-text.ts';
import type { StoredRecord } from '../model/record.ts';
import type { RecordView } from '../model/record-view.ts';
import { compareRecords } from './compare-records.ts';
import { countTests } from './count-tests.ts';

/** A project's records as its pages show them, the latest first. */
export const viewRecords = (stored: readonly StoredRecord[]): RecordView[] => {
  const inOrder = [...stored].sort(compareStored);
  const views = inOrder.map((one, index): RecordView => {
    const before = inOrder[index - 1];
    return {
      id: nameOf(one),
      stored: one,
      tests: countTests(one.record),
      changes:
        before === undefined ? null : { since: nameOf(before), ...compareRecords(before, one) },
    };
  });
  return views.reverse();
};

/** By the moment they speak of; of one moment by when they were written. */
const compareStored = (a: StoredRecord, b: StoredRecord): number =>
  compareText(a.record.envelope.at, b.record.envelope.at) ||
  compareText(a.record.recordedAt, b.record.recordedAt) ||
  compareText(a.digest, b.digest);

const nameOf = ({ path }: StoredRecord): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
