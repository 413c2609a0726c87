import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { TEXT } from '../scans/loose-schemas.ts';
import { hasKeys, isObject, toInstant } from '../values.ts';
import { addComponents } from './add-components.ts';

/** Version 3 is a graph of elements, of which the packages count. */
const isPackage = (element: unknown): boolean =>
  isObject(element) && /(?:^|_|\/)Package$/.test(String(element.type ?? element['@type']));

export const SPDX_JSON: JsonFormat = defineJsonFormat({
  id: 'spdx-json',
  name: 'SPDX JSON',
  tools: ['Syft', 'Trivy', 'GitHub dependency graph', 'npm sbom'],
  specification: 'https://spdx.dev/use/specifications/',
  yields: ['measure', 'scope'],
  recognise: (value) =>
    (hasKeys(value, 'spdxVersion') && /^SPDX-/.test(String(value.spdxVersion))) ||
    (hasKeys(value, '@context', '@graph') && /spdx\.org\/rdf/.test(String(value['@context']))),
  schema: z.looseObject({
    creationInfo: z.looseObject({ created: TEXT }).nullish().catch(null),
    packages: z.array(z.unknown()).nullish(),
    '@graph': z.array(z.unknown()).nullish(),
  }),
  read: ({ creationInfo, packages, '@graph': graph }, draft) => {
    draft.addTimes({ finishedAt: toInstant(creationInfo?.created) });
    addComponents(draft, packages?.length ?? (graph ?? []).filter(isPackage).length);
  },
});
