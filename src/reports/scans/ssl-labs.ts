import { z } from 'zod';
import type { Conclusion } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { NO_SEVERITY } from '../severities.ts';
import { hasKeys, isListOf, isObject, toInstant, toNumber, toText } from '../values.ts';
import { ANYTHING, TEXT, TEXTS } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { readShape } from './read-shape.ts';

const DETAILS = z.looseObject({
  certChains: z
    .array(z.looseObject({ certIds: TEXTS }))
    .nullish()
    .catch(null),
  /** Version 2 of the API. */
  cert: z.looseObject({ notAfter: ANYTHING }).nullish().catch(null),
});
const ENDPOINT = z.looseObject({
  ipAddress: TEXT,
  grade: TEXT,
  statusMessage: TEXT,
  details: DETAILS.nullish().catch(null),
});
const HOST = z.looseObject({
  host: z.string(),
  status: z.string(),
  statusMessage: TEXT,
  startTime: ANYTHING,
  testTime: ANYTHING,
  engineVersion: TEXT,
  endpoints: z.array(ENDPOINT).nullish(),
  certs: z
    .array(z.looseObject({ id: TEXT, notAfter: ANYTHING }))
    .nullish()
    .catch(null),
});
type Host = z.infer<typeof HOST>;
type Endpoint = z.infer<typeof ENDPOINT>;

const isHost = (value: unknown): boolean =>
  hasKeys(value, 'host', 'status') &&
  (hasKeys(value, 'endpoints') ||
    hasKeys(value, 'engineVersion') ||
    hasKeys(value, 'criteriaVersion'));

export const SSL_LABS: JsonFormat = defineJsonFormat({
  id: 'ssl-labs',
  name: 'SSL Labs JSON',
  tools: ['SSL Labs', 'ssllabs-scan'],
  specification: 'https://github.com/ssllabs/ssllabs-scan/blob/master/ssllabs-api-docs-v3.md',
  yields: ['check', 'measure', 'finding', 'scope'],
  recognise: (value) => isHost(value) || isListOf(value, isHost),
  schema: z.unknown(),
  read: (value, draft) => {
    draft.speaksOfFindings();
    for (const one of Array.isArray(value) ? value : [value]) readShape(HOST, one, draft, readHost);
  },
});

const readHost = (host: Host, draft: Draft): void => {
  draft.setTool('ssllabs', toText(host.engineVersion));
  draft.addTimes({ startedAt: toInstant(host.startTime), finishedAt: toInstant(host.testTime) });
  if (host.status === 'ERROR')
    draft.problem('tool-failed', { found: firstLine(host.statusMessage, 'the status `ERROR`') });
  else if (host.status !== 'READY')
    draft.problem('run-incomplete', { found: `the status \`${firstLine(host.status)}\`` });
  const endpoints = host.endpoints ?? [];
  const graded = endpoints.filter(({ grade }) => toText(grade) !== null);
  draft.addScope('targets', graded.length);
  for (const endpoint of endpoints) {
    if (graded.includes(endpoint)) readEndpoint(endpoint, host, draft);
    else {
      const said = firstLine(endpoint.statusMessage, 'no grade');
      draft.problem('tool-warned', {
        found: `${firstLine(endpoint.ipAddress, 'an endpoint')}: ${said}`,
      });
    }
  }
};

const readEndpoint = (endpoint: Endpoint, host: Host, draft: Draft): void => {
  const grade = firstLine(endpoint.grade);
  const subject = `${firstLine(host.host)} (${firstLine(endpoint.ipAddress, 'no address')})`;
  draft.addCheck({
    name: 'TLS grade',
    group: subject,
    conclusion: judgeGrade(grade),
    actual: grade,
  });
  const expiry = findExpiry(endpoint, host);
  const tested = toNumber(host.testTime);
  if (expiry !== null && tested !== null)
    draft.addMeasure({
      name: 'tls.days_left',
      statistic: 'value',
      value: (expiry - tested) / MS_PER_DAY,
      unit: 'days',
      subject,
    });
  for (const key of FLAWS)
    if (isObject(endpoint.details) && endpoint.details[key] === true)
      draft.addFinding({
        category: 'tls',
        rule: key,
        title: `Vulnerable: ${key}`,
        ...NO_SEVERITY,
        location: { path: host.host, line: null },
      });
};

const MS_PER_DAY = 86_400_000;
const FLAWS = ['heartbleed', 'poodle', 'freak', 'logjam', 'drownVulnerable'] as const;

/** A is what it calls good; F, and T and M for what no browser trusts, are not. */
const judgeGrade = (grade: string): Conclusion =>
  grade.startsWith('A') ? 'success' : /^[FTM]/.test(grade) ? 'failure' : 'warning';

/** Of the certificates that the endpoint presents, the leaf that ends first. */
const findExpiry = ({ details }: Endpoint, { certs }: Host): number | null => {
  const leaves = new Set((details?.certChains ?? []).map(({ certIds }) => certIds?.[0]));
  const ends = [
    ...(certs ?? []).filter(({ id }) => leaves.has(id ?? '')).map(({ notAfter }) => notAfter),
    details?.cert?.notAfter,
  ].flatMap((end) => toNumber(end) ?? []);
  return ends.length > 0 ? Math.min(...ends) : null;
};
