import { z } from 'zod';
import type { Conclusion } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, isListOf, lookUp } from '../values.ts';
import { compareFindings } from './compare-findings.ts';
import { TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const CONTROLS = z.looseObject({
  text: TEXT,
  total_fail: z.number().nullish(),
  tests: z
    .array(
      z.looseObject({
        results: z
          .array(z.looseObject({ test_number: z.string(), test_desc: TEXT, status: z.string() }))
          .nullish(),
      }),
    )
    .nullish(),
});

const isControls = (value: unknown): boolean => hasKeys(value, 'node_type', 'tests', 'version');

/** A list of one for each kind of node, since version 0.4 in an object. */
const findControls = (value: unknown): unknown =>
  hasKeys(value, 'Controls', 'Totals') ? value.Controls : value;

export const KUBE_BENCH: JsonFormat = defineJsonFormat({
  id: 'kube-bench',
  name: 'kube-bench JSON',
  tools: ['kube-bench'],
  specification: 'https://github.com/aquasecurity/kube-bench',
  yields: ['check', 'scope'],
  recognise: (value) => isListOf(findControls(value), isControls),
  schema: z.preprocess(findControls, z.array(CONTROLS)),
  read: (controls, draft) => {
    draft.setTool('kube-bench');
    for (const one of controls) readControls(one, draft);
  },
});

const readControls = (
  { text, tests, total_fail: declared }: z.infer<typeof CONTROLS>,
  draft: Draft,
): void => {
  const results = (tests ?? []).flatMap((test) => test.results ?? []);
  draft.addScope('controls', results.length);
  for (const { test_number: number, test_desc: description, status } of results)
    draft.addCheck({
      name: `${firstLine(number)} ${firstLine(description, '')}`.trim(),
      group: firstLine(text, 'controls'),
      conclusion: lookUp(CONCLUSIONS, status) ?? 'error',
    });
  const failed = results.filter(({ status }) => status === 'FAIL').length;
  compareFindings(draft, 'failed controls', declared ?? null, failed);
};

/** `WARN`: somebody has to look, the tool cannot tell. */
const CONCLUSIONS: Readonly<Record<string, Conclusion>> = {
  PASS: 'success',
  FAIL: 'failure',
  WARN: 'warning',
  INFO: 'neutral',
};
