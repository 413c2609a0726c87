import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { ANYTHING, TEXT } from '../scans/loose-schemas.ts';
import { firstLine } from '../scans/message-lines.ts';
import {
  findWorst,
  NO_SEVERITY,
  type ReadSeverity,
  readSeverityScore,
  readSeverityWord,
} from '../severities.ts';
import { hasKeys, isObject, toInstant, toNumber } from '../values.ts';
import { addComponents } from './add-components.ts';
import { readAnalysisState } from './vulnerability-states.ts';

const VULNERABILITY = z.looseObject({
  id: TEXT,
  description: TEXT,
  ratings: z.array(z.looseObject({ score: ANYTHING, severity: TEXT })).nullish(),
  affects: z
    .array(z.looseObject({ ref: TEXT }))
    .nullish()
    .catch(null),
  analysis: z.looseObject({ state: TEXT }).nullish().catch(null),
});
type Vulnerability = z.infer<typeof VULNERABILITY>;

/** An inventory, and a scan where it lists vulnerabilities. */
export const CYCLONEDX_JSON: JsonFormat = defineJsonFormat({
  id: 'cyclonedx-json',
  name: 'CycloneDX JSON',
  tools: ['CycloneDX tools', 'Syft', 'Trivy', 'npm sbom', 'Dependency-Track'],
  specification: 'https://cyclonedx.org/specification/overview/',
  yields: ['measure', 'finding', 'scope'],
  recognise: (value) => hasKeys(value, 'bomFormat') && value.bomFormat === 'CycloneDX',
  schema: z.looseObject({
    metadata: z.looseObject({ timestamp: TEXT, tools: ANYTHING }).nullish().catch(null),
    components: z.array(z.unknown()).nullish(),
    vulnerabilities: z.array(VULNERABILITY).nullish(),
  }),
  read: ({ metadata, components, vulnerabilities }, draft) => {
    nameTool(metadata?.tools, draft);
    draft.addTimes({ finishedAt: toInstant(metadata?.timestamp) });
    addComponents(draft, countComponents(components));
    for (const one of vulnerabilities ?? []) addVulnerability(one, draft);
  },
});

/** Components may hold others. */
const countComponents = (components: unknown): number =>
  Array.isArray(components)
    ? components.reduce<number>(
        (sum, one) => sum + 1 + countComponents(isObject(one) ? one.components : null),
        0,
      )
    : 0;

/** A list up to version 1.4, an object of components or services since. */
const nameTool = (tools: unknown, draft: Draft): void => {
  const list = isObject(tools) ? (tools.components ?? tools.services) : tools;
  const tool: unknown = Array.isArray(list) ? list[0] : null;
  if (!isObject(tool) || typeof tool.name !== 'string') return;
  draft.setTool(tool.name, typeof tool.version === 'string' ? tool.version : null);
};

const addVulnerability = (one: Vulnerability, draft: Draft): void => {
  const id = firstLine(one.id, 'unnamed');
  const ref = one.affects?.[0]?.ref;
  draft.addFinding({
    category: 'vulnerability',
    rule: id,
    title: firstLine(one.description, id),
    ...readSeverity(one),
    package: ref == null ? null : { name: ref, version: null, fixedIn: null },
    state: readAnalysisState(one.analysis?.state),
  });
};

/** Several sources may rate one: the worst counts. */
const readSeverity = ({ ratings }: Vulnerability): ReadSeverity =>
  findWorst(
    (ratings ?? []).map(({ severity, score }) => {
      const word = readSeverityWord(severity);
      const number = toNumber(score);
      if (word.severity !== 'unknown' || number === null) return word;
      return number > 0 ? readSeverityScore(number) : NO_SEVERITY;
    }),
  );
