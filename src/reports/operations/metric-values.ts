import type { Statistic, Unit } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { toNumber } from '../values.ts';

/** One value of Prometheus. */
export interface MetricValue {
  /** null: an expression that has none. */
  name: string | null;
  labels: readonly (readonly [name: string, value: string])[];
  value: unknown;
  statistic: Statistic;
  /** Seconds since 1970; null: not said. */
  time: number | null;
  /** Observations it was taken over, where it says so. */
  count?: number | null;
}

const EXPIRY = 'probe_ssl_earliest_cert_expiry';

/**
 * A value becomes a measure; those that answer yes or no become checks, and the end of a certificate
 * becomes the days left at the time of the measurement.
 */
export const addMetricValue = (metric: MetricValue, draft: Draft): void => {
  const { name, labels, statistic, time } = metric;
  const subject =
    labels.length === 0 ? null : labels.map(([key, value]) => `${key}=${value}`).join(', ');
  const value = toNumber(metric.value);
  if (value !== null && (name === 'probe_success' || name === 'up')) {
    const conclusion = value === 1 ? 'success' : 'failure';
    draft.addCheck({ name, group: subject, conclusion, actual: String(value) });
    return;
  }
  if (value !== null && name === EXPIRY) {
    if (time === null) draft.problem('time-missing', { name });
    else
      draft.addMeasure({
        name: 'tls.days_left',
        statistic,
        value: (value - time) / 86_400,
        unit: 'days',
        subject,
      });
    return;
  }
  const { unit, factor } = readUnit(name ?? '');
  draft.addMeasure({
    name: name ?? 'query',
    statistic,
    value: value === null ? metric.value : value * factor,
    unit,
    subject,
    count: metric.count ?? null,
  });
};

/** By the suffixes that Prometheus recommends. A moment in seconds is no time that something took. */
const readUnit = (name: string): { unit: Unit; factor: number } => {
  const plain = name.replace(/_(?:total|sum)$/, '');
  if (/(?:timestamp|start_time|expiry|last_\w+)_seconds$/.test(plain))
    return { unit: 'none', factor: 1 };
  if (plain.endsWith('_milliseconds')) return { unit: 'ms', factor: 1 };
  if (plain.endsWith('_seconds')) return { unit: 'ms', factor: 1000 };
  if (plain.endsWith('_bytes')) return { unit: 'bytes', factor: 1 };
  if (plain.endsWith('_ratio')) return { unit: 'ratio', factor: 1 };
  if (plain.endsWith('_percent')) return { unit: 'ratio', factor: 0.01 };
  return { unit: /_(?:total|count)$/.test(name) ? 'count' : 'none', factor: 1 };
};
