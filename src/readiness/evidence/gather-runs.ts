import { compareText } from '../../model/compare-text.ts';
import type { StoredRecord } from '../../model/record.ts';
import type { RecordView } from '../../model/record-view.ts';

/** One run of CI: its jobs may have recorded one by one. */
export interface EvidenceRun {
  /** The latest moment that any of its records speaks of. */
  at: string;
  records: readonly { id: string; stored: StoredRecord }[];
}

/**
 * The runs that had been by a moment, the latest first. Of a job that was tried again only the last
 * attempt counts; the other jobs of its run stay.
 */
export const gatherRuns = (records: readonly RecordView[], now: string): EvidenceRun[] => {
  const runs = new Map<string, Map<string, RecordView>>();
  for (const view of records) {
    const { envelope, recordedAt } = view.stored.record;
    if (envelope.at > now || recordedAt > now) continue;
    const run = envelope.runId === null ? view.id : `${envelope.provider} ${envelope.runId}`;
    const jobs = runs.get(run) ?? new Map<string, RecordView>();
    runs.set(run, jobs);
    const job = identifyJob(view);
    const before = jobs.get(job);
    if (before === undefined || isLater(view, before)) jobs.set(job, view);
  }
  return [...runs.values()]
    .map((jobs) => {
      const views = [...jobs.values()].sort((a, b) => compareText(a.id, b.id));
      const at = views.reduce((latest, { stored }) => max(latest, stored.record.envelope.at), '');
      return { at, records: views.map(({ id, stored }) => ({ id, stored })) };
    })
    .sort((a, b) => compareText(b.at, a.at) || compareText(idOf(b), idOf(a)));
};

const idOf = ({ records }: EvidenceRun): string => records[0]?.id ?? '';

/** Records of one job and one attempt stand beside each other: a job may record more than once. */
const identifyJob = ({ id, stored }: RecordView): string => {
  const { job, attempt, environment } = stored.record.envelope;
  if (job === null || attempt === null) return id;
  const formats = stored.record.reports.map(({ path }) => path).sort();
  return [job, environment ?? '', ...formats].join('\u0000');
};

const isLater = (a: RecordView, b: RecordView): boolean => {
  const attempts = [a, b].map(({ stored }) => stored.record.envelope.attempt ?? 0);
  const [one = 0, other = 0] = attempts;
  return one !== other ? one > other : a.stored.record.envelope.at > b.stored.record.envelope.at;
};

const max = (a: string, b: string): string => (a > b ? a : b);
