import { z } from 'zod';
import type { Conclusion } from '../../model/evidence.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { ANYTHING, TEXT } from '../scans/loose-schemas.ts';
import { hasKeys, lookUp, toNumber } from '../values.ts';

/** `NONE`: there is no gate, or nothing was analysed. */
const CONCLUSIONS: Readonly<Record<string, Conclusion>> = {
  OK: 'success',
  WARN: 'warning',
  ERROR: 'failure',
};

/** `api/qualitygates/project_status`. */
export const SONARQUBE_GATE: JsonFormat = defineJsonFormat({
  id: 'sonarqube-gate',
  name: 'SonarQube quality gate',
  tools: ['SonarQube', 'SonarQube Cloud'],
  specification: 'https://docs.sonarsource.com/sonarqube-server/extension-guide/web-api/',
  yields: ['check', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'projectStatus') && hasKeys(value.projectStatus, 'status', 'conditions'),
  schema: z.looseObject({
    projectStatus: z.looseObject({
      status: z.string(),
      conditions: z.array(
        z.looseObject({
          status: z.string(),
          metricKey: z.string(),
          comparator: TEXT,
          errorThreshold: ANYTHING,
          actualValue: ANYTHING,
        }),
      ),
    }),
  }),
  read: ({ projectStatus: { status, conditions } }, draft) => {
    draft.setTool('sonarqube');
    draft.addScope('controls', conditions.length);
    draft.addCheck({
      name: 'quality gate',
      conclusion: lookUp(CONCLUSIONS, status) ?? 'pending',
      actual: status,
    });
    for (const { metricKey, comparator, errorThreshold, actualValue, ...one } of conditions)
      draft.addCheck({
        name: metricKey,
        group: 'quality gate',
        conclusion: lookUp(CONCLUSIONS, one.status) ?? 'pending',
        expected: describeLimit(comparator, errorThreshold),
        actual: toNumber(actualValue) === null ? null : String(actualValue),
      });
  },
});

/** The comparator is that of failing: `LT` 80 expects at least 80. */
const describeLimit = (comparator: string | null | undefined, limit: unknown): string | null => {
  if (toNumber(limit) === null) return null;
  const sign = comparator === 'LT' ? '≥ ' : comparator === 'GT' ? '≤ ' : '';
  return `${sign}${String(limit)}`;
};
