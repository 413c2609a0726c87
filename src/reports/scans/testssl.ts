import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { hasKeys, isListOf, toInstant, toNumber, toText } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { readShape } from './read-shape.ts';
import { warnOf } from './warn-of.ts';

const ENTRY = z.looseObject({
  id: z.string(),
  severity: z.string(),
  finding: z.string(),
  ip: TEXT,
  port: TEXT,
});
type Entry = z.infer<typeof ENTRY>;
const TARGET = z.looseObject({ targetHost: TEXT, ip: TEXT, port: TEXT });
const PRETTY = z.looseObject({
  version: TEXT,
  startTime: ANYTHING,
  scanTime: ANYTHING,
  scanResult: z.array(TARGET),
});

const isEntry = (value: unknown): boolean => hasKeys(value, 'id', 'severity', 'finding');

/** `--jsonfile` is a list of entries, `--jsonfile-pretty` a tree of the same. */
export const TESTSSL_JSON: JsonFormat = defineJsonFormat({
  id: 'testssl-json',
  name: 'testssl.sh JSON',
  tools: ['testssl.sh'],
  specification: 'https://testssl.sh/doc/testssl.1.html',
  yields: ['finding', 'measure', 'scope'],
  recognise: (value) => hasKeys(value, 'Invocation', 'scanResult') || isListOf(value, isEntry),
  schema: z.unknown(),
  read: (value, draft) => {
    draft.speaksOfFindings();
    if (Array.isArray(value)) readShape(z.array(ENTRY), value, draft, readFlat);
    else readShape(PRETTY, value, draft, readPretty);
  },
});

const readFlat = (entries: readonly Entry[], draft: Draft): void => {
  draft.setTool('testssl.sh');
  const hosts = new Set(entries.flatMap(({ ip, port }) => (ip == null ? [] : `${ip}:${port}`)));
  draft.addScope('targets', hosts.size);
  readEntries(entries, ({ ip, port }) => (ip == null ? null : nameHost(ip, port)), draft);
};

const readPretty = (report: z.infer<typeof PRETTY>, draft: Draft): void => {
  draft.setTool('testssl.sh', toText(report.version)?.split(' ')[0] ?? null);
  draft.addTimes({ startedAt: toInstant(toNumber(report.startTime)) });
  draft.addScope('targets', report.scanResult.length);
  if (typeof report.scanTime === 'string' && !/^\d+$/.test(report.scanTime))
    draft.problem('run-incomplete', { found: firstLine(report.scanTime) });
  readLists(report, null, draft);
  for (const target of report.scanResult)
    readLists(target, nameHost(target.targetHost ?? target.ip ?? '', target.port), draft);
};

/** Sections have names of their own in each version: any list of entries is one. */
const readLists = (owner: Record<string, unknown>, host: string | null, draft: Draft): void => {
  for (const [name, section] of Object.entries(owner)) {
    if (name === 'scanResult' || !isListOf(section, (one) => hasKeys(one, 'id'))) continue;
    readShape(z.array(ENTRY), section, draft, (entries) => readEntries(entries, () => host, draft));
  }
};

/** "shop.example/192.0.2.7" names the address too, which may change. */
const nameHost = (host: string, port: string | null | undefined): string =>
  `${host.split('/')[0] ?? host}${port == null ? '' : `:${port}`}`;

const readEntries = (
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string | null,
  draft: Draft,
): void => {
  const warnings: string[] = [];
  for (const entry of entries) {
    const { id, severity, finding } = entry;
    const host = nameOf(entry);
    addDays(entry, host, draft);
    if (severity === 'FATAL') draft.problem('tool-failed', { found: firstLine(finding) });
    else if (/interrupted/i.test(finding) && id === 'scanTime')
      draft.problem('run-incomplete', { found: firstLine(finding) });
    else if (severity === 'WARN') warnings.push(`${firstLine(id)}: ${firstLine(finding)}`);
    else if (!NEUTRAL.has(severity))
      draft.addFinding({
        category: 'tls',
        rule: id,
        title: firstLine(finding, id),
        ...readSeverityWord(severity),
        location: host === null ? null : { path: host, line: null },
      });
  }
  warnOf(draft, 'checks that could not be made', warnings);
};

/** What is as it should be, and facts without a judgement. */
const NEUTRAL: ReadonlySet<string> = new Set(['OK', 'INFO', 'DEBUG']);

/** "expires < 30 days (20)", or "82 >= 60 days". */
const addDays = ({ id, finding }: Entry, subject: string | null, draft: Draft): void => {
  if (!/^cert_expirationStatus/.test(id)) return;
  const days = /\((\d+)\)/.exec(finding)?.[1] ?? /^(\d+)\s*>=?/.exec(finding)?.[1];
  if (days === undefined) return;
  draft.addMeasure({
    name: 'tls.days_left',
    statistic: 'value',
    value: days,
    unit: 'days',
    subject,
  });
};
