import { z } from 'zod';
import type { JsonLinesFormat } from '../format.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys } from '../values.ts';
import { isAttestation, readAttestation } from './read-attestation.ts';

const SPECIFICATION = 'https://github.com/in-toto/attestation/tree/main/spec';
const TOOLS = ['cosign', 'gh attestation', 'slsa-github-generator', 'witness'];

/** Provenance of Google Cloud Build: statements beside their envelopes. */
const isCloudBuild = (value: unknown): value is { provenance_summary: unknown } =>
  hasKeys(value, 'image_summary', 'provenance_summary');

export const ATTESTATION_JSON: JsonFormat = defineJsonFormat({
  id: 'attestation-json',
  name: 'in-toto attestation',
  tools: [...TOOLS, 'Google Cloud Build'],
  specification: SPECIFICATION,
  yields: ['attestation', 'check'],
  recognise: (value) => isAttestation(value) || isCloudBuild(value),
  schema: z.unknown(),
  read: (value, draft) => {
    if (!isCloudBuild(value)) {
      readAttestation(value, draft);
      return;
    }
    const { provenance_summary: summary } = value;
    const list = hasKeys(summary, 'provenance') ? summary.provenance : null;
    for (const one of Array.isArray(list) ? list : [])
      readAttestation(hasKeys(one, 'envelope') ? one.envelope : one, draft);
  },
});

/** A line each, as most tools write them. */
export const ATTESTATION_LINES: JsonLinesFormat = {
  id: 'attestation-lines',
  name: 'in-toto attestations, a line each',
  tools: TOOLS,
  specification: SPECIFICATION,
  yields: ['attestation', 'check'],
  syntax: 'json-lines',
  recognise: (values) => values.every(isAttestation),
  read: (draft) => ({ value: (value) => readAttestation(value, draft) }),
};
