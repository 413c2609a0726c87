import { STATISTICS, type Statistic } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { lookUp, toNumber, toRatio } from '../values.ts';

/** What a load test says of all its requests, or of one endpoint. */
export interface Load {
  /** null: the whole. */
  subject: string | null;
  /** All that were sent, answered or not. */
  requests: number;
  /** Those that latency was taken over, where not all were answered. */
  answered?: number;
  /** Answered with an error, or not at all. */
  failures: number;
  /** Requests a second; null: not said. */
  throughput: number | null;
  /** Milliseconds by the tool's own key; keys that name no statistic of ours are left out. */
  latency: Iterable<readonly [key: string, ms: number | null]>;
}

/**
 * Latency alone looks fine where most requests fail, so the share of failures stands beside it. Requests
 * that nothing answered have no latency: then there is none, and it is not zero.
 */
export const addLoad = (draft: Draft, load: Load): void => {
  const { subject, requests, throughput, answered = requests } = load;
  if (requests <= 0) return;
  const failures = Math.min(requests, load.failures);
  let isTimed = false;
  for (const [key, value] of load.latency) {
    const statistic = toStatistic(key);
    if (statistic === null || value === null) continue;
    isTimed = true;
    draft.addMeasure({ name: 'latency', statistic, value, unit: 'ms', subject, count: answered });
  }
  if (!isTimed && failures < requests)
    draft.problem('value-missing', { name: 'latency', found: 'no statistic of it' });
  draft.addMeasure({
    name: 'error_ratio',
    statistic: 'value',
    value: toRatio(failures, requests),
    unit: 'ratio',
    subject,
    count: requests,
  });
  if (throughput !== null)
    draft.addMeasure({
      name: 'throughput',
      statistic: 'rate',
      value: throughput,
      unit: 'count/s',
      subject,
      count: requests,
    });
};

/** `p(95)`, `p97_5`, `95%`, `99th`, `avg` …; null: none that we compare. */
export const toStatistic = (key: string): Statistic | null => {
  const named = lookUp(NAMED, key.toLowerCase());
  if (named !== undefined) return named;
  const rank = /^p?\(?(\d{1,2}(?:[._]\d+)?)\)?(?:th|%)?$/.exec(key)?.[1];
  if (rank === undefined) return null;
  const statistic = `p${Number(rank.replace('_', '.'))}`;
  return STATISTICS.find((one) => one === statistic) ?? null;
};

/** The median of a load test is one of its percentiles. */
const NAMED: Readonly<Record<string, Statistic>> = {
  avg: 'mean',
  average: 'mean',
  mean: 'mean',
  med: 'p50',
  median: 'p50',
  min: 'min',
  fastest: 'min',
  max: 'max',
  slowest: 'max',
  stddev: 'stddev',
  stdev: 'stddev',
  p999: 'p99.9',
};

/** Times of one unit, given how many milliseconds it has. */
export const toMilliseconds = (value: unknown, factor: number): number | null => {
  const number = toNumber(value);
  if (number === null || number < 0) return null;
  // Without the noise of binary fractions.
  return factor === 1 ? number : Number((number * factor).toPrecision(15));
};

/** The sum of counts by key: status codes, errors. What is no count adds nothing. */
export const sumCounts = (
  counts: Iterable<readonly [key: string, count: unknown]>,
  belongs: (key: string) => boolean = () => true,
): number => {
  let sum = 0;
  for (const [key, count] of counts) if (belongs(key)) sum += Math.max(0, toNumber(count) ?? 0);
  return sum;
};

/** A status from 400 is a failure; so is 0, where nothing came back. */
export const isFailedStatus = (code: string): boolean => {
  const status = toNumber(code);
  return status !== null && (status >= 400 || status < 100);
};
