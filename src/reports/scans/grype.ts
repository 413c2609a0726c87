import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { hasKeys, isObject, toInstant, toText } from '../values.ts';
import { ANYTHING, TEXT, TEXTS } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const MATCH = z.looseObject({
  vulnerability: z.looseObject({
    id: z.string(),
    severity: TEXT,
    fix: z.looseObject({ versions: TEXTS }).nullish().catch(null),
  }),
  artifact: z.looseObject({
    name: z.string(),
    version: TEXT,
    locations: z
      .array(z.looseObject({ path: TEXT }))
      .nullish()
      .catch(null),
  }),
});
const GRYPE = z.looseObject({
  matches: z.array(MATCH),
  ignoredMatches: z.array(MATCH).nullish(),
  descriptor: z
    .looseObject({ name: TEXT, version: TEXT, timestamp: TEXT, db: ANYTHING })
    .nullish()
    .catch(null),
});

/** It does not say how many packages it looked at. */
export const GRYPE_JSON: JsonFormat = defineJsonFormat({
  id: 'grype-json',
  name: 'Grype JSON',
  tools: ['Grype'],
  specification: 'https://github.com/anchore/grype#output-formats',
  yields: ['finding'],
  recognise: (value) =>
    hasKeys(value, 'matches') &&
    Array.isArray(value.matches) &&
    (hasKeys(value.matches[0], 'vulnerability', 'artifact') || isGrype(value)),
  schema: GRYPE,
  read: ({ matches, ignoredMatches, descriptor }, draft) => {
    draft.speaksOfFindings();
    draft.setTool('grype', toText(descriptor?.version));
    draft.addTimes({ finishedAt: toInstant(descriptor?.timestamp) });
    const failure = findFailure(descriptor?.db);
    if (failure !== null) draft.problem('tool-failed', { found: failure });
    for (const match of matches) addMatch(match, 'open', draft);
    for (const match of ignoredMatches ?? []) addMatch(match, 'suppressed', draft);
  },
});

/** Other tools of its makers have the same frame. */
const isGrype = (value: unknown): boolean =>
  hasKeys(value, 'descriptor')
    ? hasKeys(value.descriptor, 'name') && value.descriptor.name === 'grype'
    : hasKeys(value, 'source');

/** Without a valid database it finds nothing. */
const findFailure = (db: unknown): string | null => {
  const status = hasKeys(db, 'status') && isObject(db.status) ? db.status : db;
  if (!isObject(status)) return null;
  const error = toText(status.error);
  if (error !== null) return `the database: ${firstLine(error)}`;
  return status.valid === false ? 'the database is not valid' : null;
};

const addMatch = (
  { vulnerability, artifact }: z.infer<typeof MATCH>,
  state: 'open' | 'suppressed',
  draft: Draft,
): void => {
  const path = toText(artifact.locations?.[0]?.path);
  draft.addFinding({
    category: 'vulnerability',
    rule: vulnerability.id,
    title: `Vulnerable ${artifact.name}`,
    ...readSeverityWord(vulnerability.severity),
    location: path === null ? null : { path, line: null },
    package: {
      name: artifact.name,
      version: toText(artifact.version),
      fixedIn: vulnerability.fix?.versions?.[0] ?? null,
    },
    state,
  });
};
