import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { parseShape } from '../syntax/parse-shape.ts';
import { hasKeys, isListOf, isObject } from '../values.ts';
import { compareFindings } from './compare-findings.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

/** The REST API writes names with underscores, GraphQL in camel case. */
const NAMED = z.looseObject({ name: TEXT }).nullish().catch(null);
const VULNERABILITY = z
  .looseObject({ severity: TEXT, package: NAMED, firstPatchedVersion: ANYTHING })
  .nullish();
const ADVISORY = z.looseObject({ ghsa_id: TEXT, ghsaId: TEXT, summary: TEXT }).nullish();
const ALERT = z.looseObject({
  state: TEXT,
  dismissedAt: TEXT,
  fixedAt: TEXT,
  vulnerableManifestPath: TEXT,
  dependency: z.looseObject({ manifest_path: TEXT }).nullish().catch(null),
  security_vulnerability: VULNERABILITY,
  security_advisory: ADVISORY,
  securityVulnerability: VULNERABILITY,
  securityAdvisory: ADVISORY,
});

const isRestAlert = (value: unknown): boolean =>
  hasKeys(value, 'security_vulnerability', 'security_advisory');

/** Wherever the query looked for them: in one repository, in all of an organisation, in a search. */
const findConnections = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(findConnections);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'vulnerabilityAlerts' && isObject(part) ? [part] : findConnections(part),
  );
};

export const DEPENDABOT: JsonFormat = defineJsonFormat({
  id: 'dependabot-alerts',
  name: 'Dependabot alerts',
  tools: ['GitHub'],
  specification: 'https://docs.github.com/rest/dependabot/alerts',
  yields: ['finding'],
  recognise: (value) =>
    isListOf(value, isRestAlert) ||
    (hasKeys(value, 'data') && findConnections(value.data).length > 0),
  schema: z.unknown(),
  read: (value, draft) => {
    draft.speaksOfFindings();
    draft.setTool('dependabot');
    if (Array.isArray(value)) for (const alert of value) addAlert(alert, draft);
    else if (hasKeys(value, 'data')) readConnections(findConnections(value.data), draft);
  },
});

/** Alerts may be switched off: an answer without one does not say that there is none. */
const readConnections = (connections: readonly Record<string, unknown>[], draft: Draft): void => {
  let count = 0;
  for (const connection of connections) {
    const nodes = findNodes(connection);
    count += nodes.length;
    for (const node of nodes) addAlert(node, draft);
    const { totalCount, pageInfo } = connection;
    const declared = typeof totalCount === 'number' ? totalCount : null;
    compareFindings(draft, 'alerts', declared, nodes.length);
    if (declared === null && hasKeys(pageInfo, 'hasNextPage') && pageInfo.hasNextPage === true)
      draft.problem('run-incomplete', { found: 'one page of several' });
  }
  if (count === 0) draft.problem('report-empty', { found: 'an answer without an alert' });
};

const findNodes = ({ nodes, edges }: Record<string, unknown>): unknown[] => {
  if (Array.isArray(nodes)) return nodes;
  return Array.isArray(edges) ? edges.map((edge) => (isObject(edge) ? edge.node : edge)) : [];
};

const addAlert = (value: unknown, draft: Draft): void => {
  const alert = parseShape(ALERT, value, draft);
  if (alert === null) return;
  const vulnerability = alert.security_vulnerability ?? alert.securityVulnerability;
  const advisory = alert.security_advisory ?? alert.securityAdvisory;
  const name = firstLine(vulnerability?.package?.name, 'a package');
  const path = alert.dependency?.manifest_path ?? alert.vulnerableManifestPath;
  const isOpen =
    alert.state == null
      ? alert.dismissedAt == null && alert.fixedAt == null
      : !/^(?:fixed|dismissed|auto_dismissed)$/i.test(alert.state);
  draft.addFinding({
    category: 'vulnerability',
    rule: advisory?.ghsa_id ?? advisory?.ghsaId ?? 'unnamed',
    title: firstLine(advisory?.summary, `Vulnerable ${name}`),
    ...readSeverityWord(vulnerability?.severity),
    location: path == null ? null : { path, line: null },
    package: { name, version: null, fixedIn: null },
    state: isOpen ? 'open' : 'suppressed',
  });
};
