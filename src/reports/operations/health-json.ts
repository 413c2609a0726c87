import { z } from 'zod';
import type { Conclusion, Unit } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { entriesOf, hasKeys, isObject, lookUp, toInstant, toNumber, toText } from '../values.ts';

/**
 * What a health endpoint answers: health+json, Spring Actuator, Terminus, MicroProfile, ASP.NET. The file
 * cannot say with which HTTP status it was served. Details are left aside: they name hosts and users.
 */
export const HEALTH_JSON: JsonFormat = defineJsonFormat({
  id: 'health-json',
  name: 'Health check JSON',
  tools: [
    'health+json',
    'Spring Boot Actuator',
    'Terminus',
    'MicroProfile Health',
    'ASP.NET health checks',
  ],
  specification: 'https://datatracker.ietf.org/doc/html/draft-inadarei-api-health-check-06',
  yields: ['check', 'measure'],
  recognise: (value) => {
    if (!isHealth(value)) return false;
    // Where no part is listed, nothing else may stand beside it: many answers have a `status`.
    return (
      Object.keys(value).every((key) => PLAIN_KEYS.has(key)) ||
      listParts(value).some(([, part]) => (Array.isArray(part) ? part : [part]).some(isHealth)) ||
      (hasKeys(value, 'checks') && hasKeys(value, 'releaseId'))
    );
  },
  schema: z.looseObject({ status: z.string() }),
  read: (health, draft) => {
    draft.addCheck({ name: 'health', conclusion: conclude(health.status), actual: health.status });
    addParts(health, [], draft);
  },
});

const PLAIN_KEYS: ReadonlySet<string> = new Set([
  'status',
  'version',
  'releaseId',
  'serviceId',
  'notes',
  'output',
  'description',
  'groups',
  'checks',
  'components',
  'totalDuration',
  'entries',
]);

/** Keys below which parts are listed by name; in old answers of Actuator they stand beside the status. */
const HOLDERS = ['checks', 'components', 'details', 'entries', 'results'] as const;

const listParts = (value: Record<string, unknown>): [string, unknown][] => {
  for (const holder of HOLDERS) {
    const parts = value[holder];
    if (Array.isArray(parts))
      return parts.map((part) => [hasKeys(part, 'name') ? String(part.name) : holder, part]);
    if (isObject(parts)) return entriesOf(parts);
  }
  return entriesOf(value).filter(([, part]) => isHealth(part));
};

const CONCLUSIONS: Readonly<Record<string, Conclusion>> = {
  pass: 'success',
  ok: 'success',
  up: 'success',
  healthy: 'success',
  warn: 'warning',
  degraded: 'warning',
  fail: 'failure',
  error: 'failure',
  down: 'failure',
  unhealthy: 'failure',
  out_of_service: 'failure',
  // Nothing is known of it yet.
  unknown: 'pending',
};

const isHealth = (value: unknown): value is Record<string, unknown> =>
  hasKeys(value, 'status') &&
  typeof value.status === 'string' &&
  Object.hasOwn(CONCLUSIONS, value.status.toLowerCase());

const conclude = (status: string): Conclusion =>
  lookUp(CONCLUSIONS, status.toLowerCase()) ?? 'error';

const DEEPEST = 10;

const addParts = (value: Record<string, unknown>, above: readonly string[], draft: Draft): void => {
  if (above.length >= DEEPEST) return;
  for (const [key, listed] of listParts(value))
    for (const part of Array.isArray(listed) ? listed : [listed]) {
      if (!isObject(part)) continue;
      const name = [...above, key].join('.');
      const group = toText(part.componentId) ?? toText(part.componentType);
      if (typeof part.status === 'string')
        draft.addCheck({ name, group, conclusion: conclude(part.status), actual: part.status });
      const { unit, factor } =
        lookUp(UNITS, String(part.observedUnit ?? '').toLowerCase()) ?? NO_UNIT;
      const observed = toNumber(part.observedValue);
      if (observed !== null)
        draft.addMeasure({
          name,
          statistic: 'value',
          value: observed * factor,
          unit,
          subject: group,
        });
      draft.addTimes({ startedAt: toInstant(part.time), finishedAt: toInstant(part.time) });
      addParts(withoutDetails(part), [...above, key], draft);
    }
};

/** Only at the top are `details` parts. */
const withoutDetails = ({
  details: _,
  ...part
}: Record<string, unknown>): Record<string, unknown> => part;

const NO_UNIT: { unit: Unit; factor: number } = { unit: 'none', factor: 1 };
const UNITS: Readonly<Record<string, { unit: Unit; factor: number }>> = {
  ms: { unit: 'ms', factor: 1 },
  s: { unit: 'ms', factor: 1000 },
  percent: { unit: 'ratio', factor: 0.01 },
  '%': { unit: 'ratio', factor: 0.01 },
  bytes: { unit: 'bytes', factor: 1 },
  kib: { unit: 'bytes', factor: 1024 },
  mib: { unit: 'bytes', factor: 1024 ** 2 },
  gib: { unit: 'bytes', factor: 1024 ** 3 },
};
