import type { Draft } from '../draft.ts';
import { toInstant } from '../values.ts';
import { addLoad } from './load-measures.ts';

/** One request of a load test. */
export interface Sample {
  label: string;
  /** Milliseconds. */
  elapsed: number;
  passed: boolean;
  /** Milliseconds since 1970; null: written in a form without a zone. */
  startedAt: number | null;
  /** It sums up other samples of the file. */
  isSum: boolean;
}

/** Labels beyond these are in the whole only: some scripts give each request a name of its own. */
const MOST_LABELS = 500;

/**
 * Counts samples by their time, so that memory grows with the different times and not with the samples.
 * Percentiles are nearest-rank: the time that so many percent of the samples did not exceed.
 */
export const createSampleLedger = () => {
  const requests = createGroup();
  const sums = createGroup();
  const byLabel = new Map<string, Group>();
  let first = Infinity;
  let last = -Infinity;

  const add = (sample: Sample): void => {
    addTo(sample.isSum ? sums : requests, sample);
    let group = byLabel.get(sample.label);
    if (group === undefined && byLabel.size < MOST_LABELS) {
      group = createGroup();
      byLabel.set(sample.label, group);
    }
    if (group !== undefined) addTo(group, sample);
    if (sample.startedAt === null) return;
    first = Math.min(first, sample.startedAt);
    last = Math.max(last, sample.startedAt + sample.elapsed);
  };

  const finish = (draft: Draft): void => {
    // Where only transactions were saved, they are all there is.
    const whole = requests.count > 0 ? requests : sums;
    draft.addScope('requests', whole.count);
    draft.addTimes({ startedAt: toInstant(first), finishedAt: toInstant(last) });
    addGroup(whole, null, last > first ? (whole.count * 1000) / (last - first) : null, draft);
    if (byLabel.size < 2) return;
    for (const [label, group] of byLabel) addGroup(group, label, null, draft);
  };

  return { add, finish };
};

interface Group {
  count: number;
  failures: number;
  sum: number;
  times: Map<number, number>;
}

const createGroup = (): Group => ({ count: 0, failures: 0, sum: 0, times: new Map() });

const addTo = (group: Group, { elapsed, passed }: Sample): void => {
  group.count += 1;
  group.sum += elapsed;
  if (!passed) group.failures += 1;
  group.times.set(elapsed, (group.times.get(elapsed) ?? 0) + 1);
};

const PERCENTILES = [50, 75, 90, 95, 99];

const addGroup = (
  group: Group,
  subject: string | null,
  throughput: number | null,
  draft: Draft,
): void => {
  const times = [...group.times].sort(([a], [b]) => a - b);
  const findRank = (percent: number): number | null => {
    let seen = 0;
    for (const [time, count] of times) {
      seen += count;
      if (seen * 100 >= percent * group.count) return time;
    }
    return null;
  };
  addLoad(draft, {
    subject,
    requests: group.count,
    failures: group.failures,
    throughput,
    latency: [
      ['mean', group.sum / group.count],
      ['min', times[0]?.[0] ?? null],
      ['max', times.at(-1)?.[0] ?? null],
      ...PERCENTILES.map((percent) => [`p${percent}`, findRank(percent)] as const),
    ],
  });
};
