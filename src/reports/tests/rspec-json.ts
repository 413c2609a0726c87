import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { hasKeys, isObject, lookUp, secondsToMs, toCount, toText } from '../values.ts';
import { createRepeats } from './number-repeats.ts';

const EXAMPLE = z.looseObject({
  description: z.string().nullish().catch(null),
  full_description: z.string(),
  status: z.string(),
  file_path: z.string().nullish().catch(null),
  run_time: z.unknown().optional(),
  pending_message: z.string().nullish().catch(null),
  exception: z
    .looseObject({ message: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
});
const RUN = z.looseObject({
  version: z.string().nullish().catch(null),
  examples: z.array(EXAMPLE),
  summary: z.looseObject({}),
  messages: z.array(z.string()).nullish().catch(null),
});
type Example = z.infer<typeof EXAMPLE>;

const read = (
  { version, examples, summary, messages }: z.infer<typeof RUN>,
  draft: Draft,
): void => {
  draft.speaksOfTests();
  draft.setTool('rspec', version);
  draft.declare({
    total: toCount(summary.example_count) ?? 0,
    failed: toCount(summary.failure_count) ?? 0,
    skipped: toCount(summary.pending_count) ?? 0,
  });
  const numberRepeat = createRepeats();
  for (const example of examples) {
    // Examples are told apart by their place, and may share a description.
    const key = `${example.file_path ?? ''}\n${example.full_description}`;
    addCase(example, numberRepeat(key), draft);
  }
  const outside = toCount(summary.errors_outside_of_examples_count) ?? 0;
  if (outside > 0) {
    const message = messages?.length ? `: ${firstLine(messages[0])}` : '';
    const found = `${outside} errors outside of examples${message}`;
    draft.problem('suite-broken', { suite: 'the run', found });
  }
};

const addCase = (example: Example, variant: string | null, draft: Draft): void => {
  const { full_description: full, description } = example;
  const isPart = description && full !== description && full.endsWith(description);
  const outcome = lookUp(OUTCOMES, example.status) ?? 'errored';
  draft.addCase({
    suite: isPart ? [full.slice(0, full.length - description.length).trim()] : [],
    name: isPart ? description : full,
    file: example.file_path ?? null,
    variant,
    outcome,
    duration: secondsToMs(example.run_time),
    message: toText(example.exception?.message) ?? toText(example.pending_message),
  });
};

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  passed: 'passed',
  failed: 'failed',
  pending: 'skipped',
};

export const RSPEC_JSON: JsonFormat = defineJsonFormat({
  id: 'rspec-json',
  name: 'RSpec JSON',
  tools: ['RSpec'],
  specification: 'https://rspec.info/features/3-13/rspec-core/formatters/json-formatter/',
  yields: ['case'],
  recognise: (value) =>
    hasKeys(value, 'examples', 'summary') &&
    isObject(value.summary) &&
    (hasKeys(value, 'summary_line') || hasKeys(value.summary, 'example_count')),
  schema: RUN,
  read,
});
