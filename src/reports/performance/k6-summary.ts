import { z } from 'zod';
import type { Unit } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { entriesOf, hasKeys, isObject, toCount, toInstant, toNumber, toRatio } from '../values.ts';
import { addChecks } from './k6-checks.ts';
import { toStatistic } from './load-measures.ts';

/**
 * The three summaries of k6: `--summary-export`, the data of `handleSummary`, and the machine-readable
 * one. Their times are milliseconds: `summaryTimeUnit` is for display alone. Measures keep the names of
 * k6; what stands in braces behind a name is the subject.
 */
export const K6_SUMMARY: JsonFormat = defineJsonFormat({
  id: 'k6-summary',
  name: 'k6 summary',
  tools: ['k6'],
  specification: 'https://grafana.com/docs/k6/latest/results-output/end-of-test/custom-summary/',
  yields: ['measure', 'check', 'scope'],
  recognise: (value) => isLegacy(value) || isMachineReadable(value),
  schema: z.unknown(),
  read: (value, draft) => {
    draft.setTool('k6', readVersion(value));
    const metrics = listMetrics(value, draft);
    if (metrics === null) return;
    // The whole before its parts.
    metrics.sort((a, b) => Number(a.subject !== null) - Number(b.subject !== null));
    const requests = metrics.find(({ name, subject }) => name === 'http_reqs' && subject === null);
    const count = toCount(requests?.values.count);
    for (const metric of metrics) addMetric(metric, count, draft);
    addChecks(value, metrics, draft);
    const iterations = metrics.find(({ name }) => name === 'iterations');
    if (count !== null) draft.addScope('requests', count);
    else if ((toNumber(iterations?.values.count) ?? 0) === 0) draft.addScope('requests', 0);
  },
});

/** Told from other files with `metrics` by what belongs to k6 alone. */
const isLegacy = (value: unknown): boolean =>
  hasKeys(value, 'metrics') &&
  isObject(value.metrics) &&
  (hasKeys(value, 'root_group') ||
    hasKeys(value, 'state', 'options') ||
    ['iterations', 'http_reqs', 'vus_max'].some((name) => hasKeys(value.metrics, name)));

const isMachineReadable = (value: unknown): boolean =>
  hasKeys(value, 'results', 'metadata') && hasKeys(value.metadata, 'k6Version');

export interface K6Metric {
  name: string;
  /** What stands in braces: `expected_response:true`. */
  subject: string | null;
  kind: string;
  contains: string;
  values: Record<string, unknown>;
  /** By expression. */
  thresholds: unknown;
  /** `--summary-export` says whether a threshold was broken, the others whether it holds. */
  isInverted: boolean;
  /** Of the run, in seconds, where rates are left to the reader. */
  seconds: number | null;
}

const listMetrics = (value: unknown, draft: Draft): K6Metric[] | null => {
  if (isLegacy(value))
    return entriesOf((value as { metrics: unknown }).metrics).flatMap(([name, metric]) =>
      isObject(metric) ? [toLegacyMetric(name, metric)] : [],
    );
  const parsed = MACHINE_READABLE.safeParse(value);
  if (!parsed.success) {
    draft.problem('report-shape', {
      expected: 'a list',
      path: 'results.metrics',
      found: 'something else',
    });
    return null;
  }
  const { results, config, metadata } = parsed.data;
  draft.addTimes({ finishedAt: toInstant(metadata.generatedAt) });
  const seconds = toNumber(config?.duration);
  return [...results.metrics, ...(results.checks?.metrics ?? [])].map((metric) => ({
    ...splitName(metric.name),
    kind: metric.type,
    contains: metric.contains ?? 'default',
    values: metric.values,
    thresholds: undefined,
    isInverted: false,
    seconds,
  }));
};

const METRIC = z.looseObject({
  name: z.string(),
  type: z.string(),
  contains: z.string().nullish(),
  values: z.custom<Record<string, unknown>>(isObject),
});
const MACHINE_READABLE = z.looseObject({
  results: z.looseObject({
    metrics: z.array(METRIC),
    checks: z.looseObject({ metrics: z.array(METRIC).nullish() }).nullish(),
  }),
  config: z.looseObject({ duration: z.number().nullish() }).nullish(),
  metadata: z.looseObject({ generatedAt: z.string().nullish() }),
});

const readVersion = (value: unknown): string | null =>
  hasKeys(value, 'metadata') &&
  hasKeys(value.metadata, 'k6Version') &&
  typeof value.metadata.k6Version === 'string'
    ? value.metadata.k6Version
    : null;

const toLegacyMetric = (key: string, metric: Record<string, unknown>): K6Metric => {
  const isData = isObject(metric.values);
  const values = isData ? (metric.values as Record<string, unknown>) : metric;
  const named = splitName(key);
  return {
    ...named,
    kind: typeof metric.type === 'string' && isData ? metric.type : guessKind(values),
    contains:
      typeof metric.contains === 'string' && isData ? metric.contains : guessContent(named.name),
    values,
    thresholds: metric.thresholds,
    isInverted: !isData,
    seconds: null,
  };
};

const splitName = (key: string): { name: string; subject: string | null } => {
  const [, name, subject] = /^([^{]+)\{(.*)\}$/s.exec(key) ?? [];
  return name === undefined ? { name: key, subject: null } : { name, subject: subject ?? null };
};

const guessKind = (values: Record<string, unknown>): string => {
  if (hasKeys(values, 'passes', 'fails')) return 'rate';
  if (hasKeys(values, 'count', 'rate')) return 'counter';
  return hasKeys(values, 'value') ? 'gauge' : 'trend';
};

/** `--summary-export` does not say what is time: of k6's own metrics it is known, of others not. */
const guessContent = (name: string): string => {
  if (/^(?:browser_)?data_(?:sent|received)$/.test(name)) return 'data';
  return /^(?:(?:browser_)?http_req_\w+|iteration_duration|group_duration|grpc_req_duration|ws_connecting|ws_session_duration|ws_ping|browser_web_vital_(?!cls)\w+)$/.test(
    name,
  )
    ? 'time'
    : 'default';
};

const addMetric = (metric: K6Metric, requests: number | null, draft: Draft): void => {
  const { name, subject, kind, values, seconds } = metric;
  const isBytes = metric.contains === 'data';
  if (kind === 'rate') {
    const total =
      toCount(values.total) ?? (toNumber(values.passes) ?? 0) + (toNumber(values.fails) ?? 0);
    const value = values.rate ?? values.value;
    draft.addMeasure({ name, statistic: 'rate', value, unit: 'ratio', subject, count: total });
    return;
  }
  if (kind === 'counter') {
    const unit: Unit = isBytes ? 'bytes' : 'count';
    draft.addMeasure({ name, statistic: 'total', value: values.count, unit, subject });
    const rate = toNumber(values.rate) ?? toRatio(toNumber(values.count), seconds);
    if (rate !== null)
      draft.addMeasure({ name, statistic: 'rate', value: rate, unit: `${unit}/s`, subject });
    return;
  }
  const unit: Unit = metric.contains === 'time' ? 'ms' : isBytes ? 'bytes' : 'none';
  if (kind === 'gauge') {
    const gauge = /^vus(?:_max)?$/.test(name) ? 'count' : unit;
    for (const statistic of ['value', 'min', 'max'] as const)
      if (values[statistic] !== undefined)
        draft.addMeasure({ name, statistic, value: values[statistic], unit: gauge, subject });
    return;
  }
  const count = name === 'http_req_duration' && subject === null ? requests : null;
  let isEmpty = true;
  for (const [key, value] of Object.entries(values)) {
    const statistic = toStatistic(key);
    if (statistic === null) continue;
    isEmpty = false;
    draft.addMeasure({ name, statistic, value, unit, subject, count });
  }
  if (isEmpty) draft.problem('value-missing', { name, found: 'no statistic of it' });
};
