import type { Statistic } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { lookUp, toInstant, toNumber, toRatio } from '../values.ts';
import { addMetricValue } from './metric-values.ts';

/**
 * What a service or an exporter exposes to Prometheus. Of histograms the mean is taken: their buckets
 * bound a percentile, and do not say it.
 */
export const PROMETHEUS_TEXT: TextFormat = {
  id: 'prometheus-text',
  name: 'Prometheus exposition',
  tools: ['Prometheus client libraries', 'Blackbox exporter', 'OpenMetrics'],
  specification: 'https://prometheus.io/docs/instrumenting/exposition_formats/',
  yields: ['measure', 'check'],
  syntax: 'text',
  recognise: (head) => /^\s*# (?:HELP|TYPE|UNIT) \S/.test(head) && TYPE.test(head),
  read: (draft) => readExposition(draft),
};

const TYPE =
  /^# TYPE [a-zA-Z_:][\w:]* (?:counter|gauge|histogram|summary|untyped|unknown|info|stateset|gaugehistogram)\s*$/m;
const SAMPLE =
  /^([a-zA-Z_:][\w:]*)\s*(?:\{((?:[^"}]|"(?:[^"\\]|\\.)*")*)\})?\s+(\S+)(?:\s+(-?[\d.]+))?\s*(?:#.*)?$/;
const LABEL = /([a-zA-Z_]\w*)\s*=\s*"((?:[^"\\]|\\.)*)"/g;

/** Series kept of one file; an exporter may have any number. */
const MOST_SERIES = 5000;

interface Histogram {
  sum: number | null;
  count: number | null;
}

const readExposition = (draft: Draft): TextReader => {
  const types = new Map<string, string>();
  const histograms = new Map<string, Histogram>();
  const nothing: string[] = [];
  let series = 0;

  const add = (name: string, labelText: string, raw: string, time: number | null): void => {
    const labels = readLabels(labelText);
    const base = name.replace(/_(?:bucket|sum|count)$/, '');
    const type = types.get(base);
    if (type === 'histogram' || type === 'summary') {
      if (name.endsWith('_bucket')) return;
      if (name !== base) {
        const key = `${base}{${labelText}}`;
        const histogram = histograms.get(key) ?? { sum: null, count: null };
        histogram[name.endsWith('_sum') ? 'sum' : 'count'] = toNumber(raw);
        histograms.set(key, histogram);
        const { sum, count } = histogram;
        const value = toRatio(sum, count);
        if (value !== null)
          addMetricValue({ name: base, labels, value, statistic: 'mean', time, count }, draft);
        return;
      }
      const quantile = labels.find(([key]) => key === 'quantile')?.[1];
      const statistic = lookUp(QUANTILES, quantile ?? '');
      const others = labels.filter(([key]) => key !== 'quantile');
      // A summary without recent observations says NaN, as it should.
      if (statistic !== undefined && toNumber(raw) !== null)
        addMetricValue({ name, labels: others, value: raw, statistic, time }, draft);
      return;
    }
    if (toNumber(raw) === null) {
      nothing.push(`${name}: ${raw}`);
      return;
    }
    const statistic: Statistic =
      (type ?? types.get(name.replace(/_total$/, ''))) === 'counter' ? 'total' : 'value';
    addMetricValue({ name, labels, value: raw, statistic, time }, draft);
  };

  return {
    line: (text, line) => {
      if (text.trim() === '') return;
      if (text.startsWith('#')) {
        const [, name = '', type = ''] = /^# TYPE (\S+) (\w+)/.exec(text) ?? [];
        if (type !== '') types.set(name, type);
        return;
      }
      const [, name, labels = '', value = '', time] = SAMPLE.exec(text) ?? [];
      if (name === undefined || !VALUE.test(value)) {
        draft.problem(
          'report-damaged',
          { syntax: 'exposition text', found: 'a line that is no sample' },
          line,
        );
        return;
      }
      series += 1;
      if (series <= MOST_SERIES) add(name, labels, value, readTime(time, draft));
    },
    end: () => {
      if (series === 0) draft.problem('report-empty', { found: 'not one sample' });
      if (series > MOST_SERIES)
        draft.problem('measures-cut', { limit: MOST_SERIES, count: series });
      const [first] = nothing;
      if (first !== undefined)
        draft.problem('value-missing', {
          name: first.split(':')[0] ?? first,
          found: nothing.length === 1 ? first : `${first}, and ${nothing.length - 1} more without`,
        });
    },
  };
};

const VALUE = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|NaN|[+-]?Inf(?:inity)?)$/i;

const QUANTILES: Readonly<Record<string, Statistic>> = {
  0: 'min',
  0.5: 'p50',
  0.75: 'p75',
  0.9: 'p90',
  0.95: 'p95',
  0.975: 'p97.5',
  0.98: 'p98',
  0.99: 'p99',
  0.999: 'p99.9',
  1: 'max',
};

const readLabels = (text: string): [string, string][] =>
  [...text.matchAll(LABEL)].map(([, key = '', value = '']) => [
    key,
    value.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? ' ' : escaped)),
  ]);

/** Milliseconds, or seconds in OpenMetrics. @returns seconds */
const readTime = (text: string | undefined, draft: Draft): number | null => {
  const at = toInstant(text);
  if (at === null) return null;
  draft.addTimes({ startedAt: at, finishedAt: at });
  return Date.parse(at) / 1000;
};
