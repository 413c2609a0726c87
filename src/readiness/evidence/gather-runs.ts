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
 * attempt counts; the other jobs of its run stay, and so do all records of one attempt: a job may
 * record more than once, and the legs of a matrix have one name.
 */
export const gatherRuns = (records: readonly RecordView[], now: string): EvidenceRun[] => {
  const moment = Date.parse(now);
  const runs = new Map<string, Map<string, RecordView[]>>();
  for (const view of records) {
    const { envelope, recordedAt } = view.stored.record;
    if (Date.parse(envelope.at) > moment || Date.parse(recordedAt) > moment) continue;
    const run = envelope.runId === null ? view.id : `${envelope.provider} ${envelope.runId}`;
    const jobs = runs.get(run) ?? new Map<string, RecordView[]>();
    runs.set(run, jobs);
    const job = identifyJob(view);
    const before = jobs.get(job) ?? [];
    const tried = attemptOf(view) - attemptOf(before[0] ?? view);
    if (tried >= 0) jobs.set(job, tried > 0 ? [view] : [...before, view]);
  }
  return [...runs.values()]
    .map((jobs) => {
      const views = [...jobs.values()].flat().sort((a, b) => compareText(a.id, b.id));
      const at = views.reduce((latest, { stored }) => max(latest, stored.record.envelope.at), '');
      return { at, records: views.map(({ id, stored }) => ({ id, stored })) };
    })
    .sort(
      (a, b) =>
        Date.parse(b.at) - Date.parse(a.at) ||
        compareText(writtenAt(b), writtenAt(a)) ||
        compareText(idOf(b), idOf(a)),
    );
};

const idOf = ({ records }: EvidenceRun): string => records[0]?.id ?? '';

/** Of two runs that speak of one moment the one that was written later is the correction. */
const writtenAt = ({ records }: EvidenceRun): string =>
  records.reduce((latest, { stored }) => max(latest, stored.record.recordedAt), '');

/** What is one job over its attempts: the same name, for the same environment, with the same reports. */
const identifyJob = ({ id, stored }: RecordView): string => {
  const { job, environment } = stored.record.envelope;
  if (job === null || attemptOf({ stored }) === 0) return id;
  const paths = stored.record.reports.map(({ path }) => path).sort();
  return [job, environment ?? '', ...paths].join('\u0000');
};

/** 0: not known. GitLab counts no attempts and names every leg of a matrix, so that the later job replaces. */
const attemptOf = ({ stored }: Pick<RecordView, 'stored'>): number => {
  const { attempt, provider, at } = stored.record.envelope;
  return attempt ?? (provider === 'gitlab' ? Date.parse(at) : 0);
};

const max = (a: string, b: string): string => (a !== '' && Date.parse(a) > Date.parse(b) ? a : b);
