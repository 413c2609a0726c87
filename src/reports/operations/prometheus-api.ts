import { z } from 'zod';
import type { Conclusion } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { entriesOf, hasKeys, isObject, toInstant, toText } from '../values.ts';
import { addMetricValue } from './metric-values.ts';

/**
 * Answers of the HTTP API of Prometheus: queries, targets, alerts and rules. The query is not in its
 * answer. An empty answer is no zero.
 */
export const PROMETHEUS_API: JsonFormat = defineJsonFormat({
  id: 'prometheus-api',
  name: 'Prometheus HTTP API',
  tools: ['Prometheus', 'Thanos', 'Mimir', 'VictoriaMetrics'],
  specification: 'https://prometheus.io/docs/prometheus/latest/querying/api/',
  yields: ['measure', 'check', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'status') &&
    ((value.status === 'error' && hasKeys(value, 'errorType', 'error')) ||
      (value.status === 'success' && hasKeys(value, 'data') && findKind(value.data) !== null)),
  schema: z.looseObject({
    data: z.unknown().optional(),
    errorType: z.string().nullish(),
    error: z.string().nullish(),
    warnings: z.array(z.string()).nullish(),
  }),
  read: ({ data, errorType, error, warnings }, draft) => {
    draft.setTool('prometheus');
    if (error) draft.problem('tool-failed', { found: `${errorType}: ${error.slice(0, 200)}` });
    if (warnings?.[0] !== undefined)
      draft.problem('tool-warned', { found: warnings[0].slice(0, 200) });
    const kind = findKind(data);
    if (kind !== null) READERS[kind](data as Record<string, unknown>, draft);
  },
});

type Kind = 'query' | 'targets' | 'alerts' | 'rules';

const findKind = (data: unknown): Kind | null => {
  if (hasKeys(data, 'resultType', 'result')) return 'query';
  if (hasKeys(data, 'activeTargets')) return 'targets';
  if (hasKeys(data, 'alerts') && Array.isArray(data.alerts)) return 'alerts';
  const isRules = hasKeys(data, 'groups') && Array.isArray(data.groups);
  return isRules && (data.groups as unknown[]).every((one) => hasKeys(one, 'rules'))
    ? 'rules'
    : null;
};

const SERIES = z.looseObject({
  metric: z.custom<Record<string, unknown>>(isObject),
  value: z.tuple([z.number(), z.unknown()]).optional(),
  values: z.array(z.tuple([z.number(), z.unknown()])).optional(),
});

const readQuery = (data: Record<string, unknown>, draft: Draft): void => {
  const { resultType, result } = data;
  const series = isSample(result) ? [{ metric: {}, value: result }] : result;
  const parsed = z.array(SERIES).safeParse(series);
  if (!parsed.success) {
    refuse('data.result', 'samples', draft);
    return;
  }
  if (parsed.data.length === 0)
    draft.problem('value-missing', { name: 'query', found: `an empty ${String(resultType)}` });
  for (const { metric, value, values } of parsed.data) {
    const [time, sample] = values?.at(-1) ?? value ?? [null, undefined];
    for (const [at] of values ?? (value ? [value] : []))
      draft.addTimes({ startedAt: toInstant(at), finishedAt: toInstant(at) });
    addMetricValue(
      {
        name: toText(metric.__name__),
        labels: entriesOf(metric)
          .filter(([key]) => key !== '__name__')
          .map(([key, label]) => [key, String(label)]),
        value: sample,
        statistic: values === undefined ? 'value' : 'last',
        time,
      },
      draft,
    );
  }
};

/** A scalar, or a text: a time and what it was then. */
const isSample = (value: unknown): value is [number, unknown] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'number';

const TARGET = z.looseObject({
  labels: z.custom<Record<string, unknown>>(isObject),
  scrapePool: z.string().nullish(),
  health: z.string(),
  lastError: z.string().nullish(),
  lastScrape: z.string().nullish(),
});

const readTargets = (data: Record<string, unknown>, draft: Draft): void => {
  const parsed = z.array(TARGET).safeParse(data.activeTargets);
  if (!parsed.success) {
    refuse('data.activeTargets', 'targets', draft);
    return;
  }
  draft.addScope('targets', parsed.data.length);
  for (const { labels, scrapePool, health, lastError, lastScrape } of parsed.data) {
    draft.addTimes({ finishedAt: toInstant(lastScrape) });
    draft.addCheck({
      name: String(labels.instance ?? labels.job ?? 'target'),
      group: scrapePool ?? toText(labels.job),
      conclusion: health === 'up' ? 'success' : health === 'down' ? 'failure' : 'pending',
      expected: 'up',
      actual: toText(lastError) === null ? health : `${health}: ${lastError}`,
    });
  }
};

const ALERT = z.looseObject({
  labels: z.custom<Record<string, unknown>>(isObject),
  state: z.string(),
});

const readAlerts = (data: Record<string, unknown>, draft: Draft): void => {
  const parsed = z.array(ALERT).safeParse(data.alerts);
  if (!parsed.success) {
    refuse('data.alerts', 'alerts', draft);
    return;
  }
  if (parsed.data.length === 0)
    draft.problem('value-missing', {
      name: 'alerts',
      found: 'an empty list, which does not say that there are rules at all',
    });
  for (const { labels, state } of parsed.data)
    draft.addCheck({
      name: String(labels.alertname ?? 'alert'),
      group: toText(labels.instance) ?? toText(labels.job),
      conclusion: concludeAlert(state, labels.severity),
      expected: 'inactive',
      actual: state,
    });
};

const RULE = z.looseObject({
  name: z.string(),
  type: z.string(),
  health: z.string(),
  state: z.string().nullish(),
  labels: z.custom<Record<string, unknown>>(isObject).nullish(),
  lastError: z.string().nullish(),
  lastEvaluation: z.string().nullish(),
});
const GROUPS = z.array(z.looseObject({ name: z.string(), rules: z.array(RULE) }));

const readRules = (data: Record<string, unknown>, draft: Draft): void => {
  const parsed = GROUPS.safeParse(data.groups);
  if (!parsed.success) {
    refuse('data.groups', 'groups of rules', draft);
    return;
  }
  let count = 0;
  for (const group of parsed.data)
    for (const { name, type, health, state, labels, lastError, lastEvaluation } of group.rules) {
      count += 1;
      draft.addTimes({ finishedAt: toInstant(lastEvaluation) });
      const isSound = health === 'ok';
      const alerts = type === 'alerting';
      draft.addCheck({
        name,
        group: group.name,
        conclusion: !isSound
          ? health === 'unknown'
            ? 'pending'
            : 'error'
          : alerts
            ? concludeAlert(state ?? 'unknown', labels?.severity)
            : 'success',
        expected: alerts ? 'inactive' : 'ok',
        actual: isSound && alerts ? (state ?? null) : (toText(lastError) ?? health),
      });
    }
  draft.addScope('controls', count);
};

/** An alert that is meant to fire always, to show that alerts work, has the severity `none`. */
const concludeAlert = (state: string, severity: unknown): Conclusion => {
  if (state === 'inactive') return 'success';
  if (state !== 'firing') return 'pending';
  if (severity === 'none') return 'neutral';
  return severity === 'warning' || severity === 'info' ? 'warning' : 'failure';
};

const refuse = (path: string, expected: string, draft: Draft): void =>
  draft.problem('report-shape', { expected, path, found: 'something else' });

const READERS: Readonly<Record<Kind, (data: Record<string, unknown>, draft: Draft) => void>> = {
  query: readQuery,
  targets: readTargets,
  alerts: readAlerts,
  rules: readRules,
};
