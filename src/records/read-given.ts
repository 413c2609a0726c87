import {
  type Check,
  CONCLUSIONS,
  type Conclusion,
  type Measure,
  STATISTICS,
  type Statistic,
  type Unit,
} from '../model/evidence.ts';
import { DRILL_GROUP } from '../model/runbook-view.ts';

/** Units as people type them, with what they are in the model's. */
const TYPED_UNITS: Readonly<Record<string, { unit: Unit; factor: number }>> = {
  ms: { unit: 'ms', factor: 1 },
  s: { unit: 'ms', factor: 1000 },
  min: { unit: 'ms', factor: 60_000 },
  h: { unit: 'ms', factor: 3_600_000 },
  us: { unit: 'ms', factor: 0.001 },
  ns: { unit: 'ms', factor: 0.000_001 },
  d: { unit: 'days', factor: 1 },
  days: { unit: 'days', factor: 1 },
  '%': { unit: 'ratio', factor: 0.01 },
  percent: { unit: 'ratio', factor: 0.01 },
  ratio: { unit: 'ratio', factor: 1 },
  score: { unit: 'score', factor: 1 },
  count: { unit: 'count', factor: 1 },
  '/s': { unit: 'count/s', factor: 1 },
  'req/s': { unit: 'count/s', factor: 1 },
  rps: { unit: 'count/s', factor: 1 },
  'count/s': { unit: 'count/s', factor: 1 },
  bytes: { unit: 'bytes', factor: 1 },
  kb: { unit: 'bytes', factor: 1e3 },
  mb: { unit: 'bytes', factor: 1e6 },
  gb: { unit: 'bytes', factor: 1e9 },
  kib: { unit: 'bytes', factor: 1024 },
  mib: { unit: 'bytes', factor: 1024 ** 2 },
  gib: { unit: 'bytes', factor: 1024 ** 3 },
  'bytes/s': { unit: 'bytes/s', factor: 1 },
  usd: { unit: 'usd', factor: 1 },
  none: { unit: 'none', factor: 1 },
};

export const GIVEN_UNITS = Object.keys(TYPED_UNITS);

/**
 * A measure given by hand, `latency.p95=412:ms`: a name, a statistic behind its last dot if it is one,
 * a number and a unit. null: it is none.
 */
export const readGivenMeasure = (text: string): Measure | null => {
  const [, full = '', number = '', unit = ''] =
    /^([^=\p{Cc}]+)=([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?):(\S+)$/iu.exec(text.trim()) ?? [];
  const key = unit.toLowerCase();
  const typed = Object.hasOwn(TYPED_UNITS, key) ? TYPED_UNITS[key] : undefined;
  const value = Number(number) * (typed?.factor ?? 1);
  if (full === '' || typed === undefined || !Number.isFinite(value)) return null;
  const dot = /^(.+?)\.(p\d+(?:\.\d+)?|[a-z]+)$/.exec(full);
  const statistic = STATISTICS.find((one) => one === dot?.[2]) as Statistic | undefined;
  return {
    kind: 'measure',
    name: statistic === undefined ? full : (dot?.[1] ?? full),
    statistic: statistic ?? 'value',
    value: Number(value.toPrecision(15)),
    unit: typed.unit,
    subject: null,
    count: null,
  };
};

/** A check given by hand, `migrations=success`. null: it is none. */
export const readGivenCheck = (text: string): Check | null => {
  const at = text.lastIndexOf('=');
  const name = text.slice(0, Math.max(0, at)).trim();
  const conclusion = CONCLUSIONS.find((one) => one === text.slice(at + 1).trim()) as
    | Conclusion
    | undefined;
  if (name === '' || /\p{Cc}/u.test(name) || conclusion === undefined) return null;
  return { kind: 'check', name, group: null, conclusion, url: null, expected: null, actual: null };
};

/** A drill given by hand: the id of a runbook, `=failure` behind it where it failed. null: it is none. */
export const readGivenExercise = (text: string): Check | null => {
  const read = readGivenCheck(text.includes('=') ? text : `${text}=success`);
  return read === null ? null : { ...read, group: DRILL_GROUP };
};
