import type { Runbook } from '../../model/checklist.ts';
import type { RecordView } from '../../model/record-view.ts';
import { DRILL_GROUP, DRILL_VALIDITY, type Exercise } from '../../model/runbook-view.ts';

interface Drill {
  at: string;
  by: string | null;
  passed: boolean;
  recordId: string | null;
}

/** A drill as records tell of it: by the id of its runbook, or by the file that a runner executed. */
export type Drills = readonly (Drill & { id: string | null; file: string | null })[];

/**
 * Every drill that had been by a moment: checks of the group `exercise`, and tests of a markdown file,
 * which is what runners of documents report.
 */
export const listDrills = (records: readonly RecordView[], now: string): Drills =>
  records.flatMap(({ id: recordId, stored }) => {
    const { envelope, recordedAt, checks, suites } = stored.record;
    const isPast = [envelope.at, recordedAt].every((at) => Date.parse(at) <= Date.parse(now));
    if (!isPast) return [];
    const common = { at: envelope.at, by: envelope.actor, recordId };
    return [
      ...checks
        .filter(({ group }) => group === DRILL_GROUP)
        .map(({ name, conclusion }) => ({
          ...common,
          id: name,
          file: null,
          passed: conclusion === 'success',
        })),
      ...suites
        .filter(({ file }) => file !== null && /\.md$/i.test(file))
        .map(({ file, others, passed }) => ({
          ...common,
          id: null,
          file,
          passed:
            passed.length > 0 &&
            others.every(({ outcome }) => outcome === 'skipped' || outcome === 'passed'),
        })),
    ];
  });

/** The latest drill of a runbook, and whether it still counts. What records show goes before a date in the file of the same day. */
export const findExercise = (runbook: Runbook, drills: Drills, now: string): Exercise => {
  const told: Drill[] =
    runbook.exercised === null
      ? []
      : [{ at: runbook.exercised.at, by: runbook.exercised.by, passed: true, recordId: null }];
  const found = [...drills.filter((drill) => speaksOf(drill, runbook)), ...told].filter(
    ({ at }) => Date.parse(at) <= Date.parse(now),
  );
  const latest = found.reduce<Drill | null>(
    (last, one) => (last === null || isLater(one, last) ? one : last),
    null,
  );
  if (latest === null) return { state: 'never', at: null, by: null, until: null, recordId: null };
  const { at, by, recordId, passed } = latest;
  if (!passed) return { state: 'failed', at, by, until: null, recordId };
  const end = Date.parse(at) + (runbook.validity ?? DRILL_VALIDITY);
  const state = end < Date.parse(now) ? 'lapsed' : 'fresh';
  return { state, at, by, until: new Date(end).toISOString(), recordId };
};

/** Of two at the same time the one that failed counts. */
const isLater = (one: Drill, other: Drill): boolean =>
  Date.parse(one.at) > Date.parse(other.at) ||
  (Date.parse(one.at) === Date.parse(other.at) && !one.passed);

const speaksOf = ({ id, file }: Drills[number], runbook: Runbook): boolean =>
  id === runbook.id ||
  (file !== null &&
    runbook.origin === 'file' &&
    `/${file.replaceAll('\\', '/')}`.endsWith(`/runbooks/${nameOf(runbook.path)}`));

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
