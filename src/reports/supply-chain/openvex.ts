import { z } from 'zod';
import type { Conclusion } from '../../model/evidence.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { TEXT } from '../scans/loose-schemas.ts';
import { firstLine } from '../scans/message-lines.ts';
import { hasKeys, isObject, lookUp, toInstant } from '../values.ts';

const CONCLUSIONS: Readonly<Record<string, Conclusion>> = {
  not_affected: 'success',
  fixed: 'success',
  affected: 'failure',
  under_investigation: 'pending',
};

/** What somebody states of vulnerabilities. No scan: none that it leaves out is absent. */
export const OPENVEX: JsonFormat = defineJsonFormat({
  id: 'openvex',
  name: 'OpenVEX',
  tools: ['vexctl', 'Docker Scout', 'govulncheck'],
  specification: 'https://github.com/openvex/spec',
  yields: ['check', 'scope'],
  recognise: (value) =>
    hasKeys(value, '@context', 'statements') && /openvex\.dev/.test(String(value['@context'])),
  schema: z.looseObject({
    timestamp: TEXT,
    last_updated: TEXT,
    statements: z.array(
      z.looseObject({
        vulnerability: z.unknown(),
        products: z.array(z.unknown()).nullish(),
        status: z.string(),
        justification: TEXT,
      }),
    ),
  }),
  read: ({ timestamp, last_updated, statements }, draft) => {
    draft.addTimes({ finishedAt: toInstant(last_updated) ?? toInstant(timestamp) });
    draft.addScope('controls', statements.length);
    for (const { vulnerability, products, status, justification } of statements)
      draft.addCheck({
        name: firstLine(nameVulnerability(vulnerability), 'a vulnerability without a name'),
        group: firstLine(nameProduct(products?.[0]), 'no product'),
        conclusion: lookUp(CONCLUSIONS, status) ?? 'error',
        actual: justification == null ? status : `${status}: ${justification}`,
      });
  },
});

/** A text up to version 0.0.2, an object since. */
const nameVulnerability = (value: unknown): unknown => (isObject(value) ? value.name : value);
const nameProduct = (value: unknown): unknown => (isObject(value) ? value['@id'] : value);
