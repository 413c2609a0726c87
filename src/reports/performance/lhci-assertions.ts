import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, toText, toWebAddress } from '../values.ts';

/**
 * Assertions of Lighthouse CI: those that failed and, where it is told so, those that passed. An empty
 * list is written both when all of them passed and when there were none, so it proves nothing.
 */
export const LHCI_ASSERTIONS: JsonFormat = defineJsonFormat({
  id: 'lhci-assertions',
  name: 'Lighthouse CI assertion results',
  tools: ['Lighthouse CI'],
  specification: 'https://github.com/GoogleChrome/lighthouse-ci/blob/main/docs/assertions.md',
  yields: ['check', 'scope'],
  recognise: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => hasKeys(one, 'name', 'expected', 'operator', 'passed', 'url')),
  schema: z.array(
    z.looseObject({
      name: z.string(),
      operator: z.string(),
      expected: z.unknown().optional(),
      actual: z.unknown().optional(),
      passed: z.boolean(),
      level: z.string().nullish(),
      url: z.string(),
      auditId: z.string().nullish(),
      auditProperty: z.array(z.string()).nullish().catch(null),
    }),
  ),
  read: (assertions, draft) => {
    draft.setTool('lighthouse-ci');
    if (assertions.length === 0)
      draft.problem('report-empty', { found: 'an empty list of assertions' });
    else draft.addScope('urls', new Set(assertions.map(({ url }) => url)).size);
    for (const one of assertions) {
      const audit = [one.auditId, ...(one.auditProperty ?? [])].map(toText).filter((part) => part);
      draft.addCheck({
        name: [audit.join('.'), one.name].filter((part) => part !== '').join(' '),
        group: toWebAddress(one.url),
        // What only warns is no gate, and no pass either.
        conclusion: one.passed ? 'success' : one.level === 'warn' ? 'warning' : 'failure',
        expected: `${one.operator} ${describe(one.expected)}`,
        actual: describe(one.actual),
      });
    }
  },
});

const describe = (value: unknown): string =>
  value === undefined || value === null ? 'nothing' : String(value);
