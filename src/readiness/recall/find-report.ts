import type { Binding, ProofReport } from '../../model/binding.ts';
import type { RecordView } from '../../model/record-view.ts';
import { selectEvidence } from '../evidence/select-evidence.ts';

/** Finds the report of a record from which what a binding asks for was read; null where it was given by hand. */
export const createFindReport = (records: readonly RecordView[]) => {
  const views = new Map(records.map((view) => [view.id, view]));
  return (recordId: string, binding: Omit<Binding, 'place'>): ProofReport | null => {
    const view = views.get(recordId);
    if (view === undefined) return null;
    const { id, stored } = view;
    const placed = { ...binding, place: { file: '', line: 0, column: 0 } };
    const run = { at: stored.record.envelope.at, records: [{ id, stored }] };
    return selectEvidence(placed, run)?.report ?? null;
  };
};
