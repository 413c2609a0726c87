import { z } from 'zod';
import type { Conclusion } from '../../model/evidence.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, lookUp, toInstant } from '../values.ts';
import { TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const FINDING = z.looseObject({
  title: TEXT,
  target: z.looseObject({ 'target-id': TEXT, status: z.looseObject({ state: TEXT }) }),
});

export const OSCAL: JsonFormat = defineJsonFormat({
  id: 'oscal-results',
  name: 'OSCAL assessment results',
  tools: ['Lula', 'Trestle', 'OSCAL tools'],
  specification: 'https://pages.nist.gov/OSCAL/resources/concepts/layer/assessment/',
  yields: ['check', 'scope'],
  recognise: (value) => hasKeys(value, 'assessment-results'),
  schema: z.looseObject({
    'assessment-results': z.looseObject({
      results: z.array(
        z.looseObject({
          title: TEXT,
          start: TEXT,
          end: TEXT,
          findings: z.array(FINDING).nullish(),
        }),
      ),
    }),
  }),
  read: ({ 'assessment-results': { results } }, draft) => {
    for (const { title, start, end, findings } of results) {
      draft.addTimes({ startedAt: toInstant(start), finishedAt: toInstant(end) });
      draft.addScope('controls', (findings ?? []).length);
      for (const { title: name, target } of findings ?? [])
        draft.addCheck({
          name: firstLine(target['target-id'] ?? name, 'a control without a name'),
          group: firstLine(title, 'results'),
          conclusion: lookUp(CONCLUSIONS, target.status.state ?? '') ?? 'error',
        });
    }
  },
});

const CONCLUSIONS: Readonly<Record<string, Conclusion>> = {
  satisfied: 'success',
  'not-satisfied': 'failure',
};
