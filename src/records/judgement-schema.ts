import { z } from 'zod';
import { COMPARATORS, SEVERITIES } from '../model/checklist.ts';
import { FINDING_CATEGORIES, FINDING_SEVERITIES } from '../model/evidence.ts';
import { VERDICTS } from '../model/verdict.ts';

const text = z.string();
const maybe = text.nullable();
const count = z.int().min(0);
const percent = z.number().min(0).max(100).nullable();

const selector = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tests'),
    file: maybe,
    suite: maybe,
    name: maybe,
    variant: maybe,
    tool: maybe,
  }),
  z.strictObject({
    kind: z.literal('measure'),
    name: text,
    statistic: maybe,
    subject: maybe,
    tool: maybe,
  }),
  z.strictObject({
    kind: z.literal('findings'),
    tool: maybe,
    categories: z.array(z.enum(FINDING_CATEGORIES)),
    rule: maybe,
    path: maybe,
    atLeast: z.enum(FINDING_SEVERITIES),
  }),
  z.strictObject({ kind: z.literal('check'), name: text, group: maybe }),
  z.strictObject({ kind: z.literal('command'), argv: z.array(text), tool: maybe }),
]);

const binding = z.strictObject({
  source: z.enum(['declared', 'inferred']),
  selector,
  expectation: z
    .strictObject({
      comparator: z.enum(COMPARATORS),
      value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
      unit: maybe,
      statistic: maybe,
    })
    .nullable(),
  validity: z.number().min(0),
  least: count,
  most: count,
  allowsSkipped: z.boolean(),
  allowsFlaky: z.boolean(),
  reason: maybe,
});

const verdict = z.enum(VERDICTS);

const judgedItem = z.strictObject({
  id: text,
  verdict,
  remark: z.enum(['unticked', 'disputed']).optional(),
  waiver: z
    .strictObject({
      approver: text,
      until: text,
      reason: text,
      requester: text.optional(),
      verdict,
    })
    .optional(),
  evidence: z
    .array(
      z.strictObject({
        binding: count,
        state: z.enum(['passes', 'fails', 'expired', 'missing']),
        sentence: text,
        record: maybe,
        at: z.iso.datetime().nullable(),
        until: z.iso.datetime().nullable(),
        strength: count,
      }),
    )
    .optional(),
});

const asked = z.strictObject({
  critical: z.boolean(),
  contradictions: z.boolean(),
  verified: percent,
  age: z.number().min(0).nullable(),
  signoffs: z.boolean(),
  roles: z.array(text),
  bound: z.boolean(),
  separation: z.boolean(),
  streams: z.boolean(),
  items: z.array(text),
});

/** Names of rules and levels are those of the version that judged: a later one may have others. */
export const judgementSchema = z.strictObject({
  rules: count,
  weights: z.record(z.enum(SEVERITIES), z.number()),
  score: z.strictObject({
    verified: percent,
    claimed: percent,
    unknown: percent,
    waived: percent,
    contradicted: percent,
    applicable: z.strictObject({ items: count, points: z.number().min(0) }),
    notApplicable: count,
  }),
  gate: z
    .strictObject({
      verdict: z.enum(['GO', 'NO-GO']),
      rules: z.array(z.strictObject({ rule: text, title: text, passed: z.boolean(), why: text })),
      asked: asked.optional(),
    })
    .nullable(),
  bindings: z.array(binding),
  verdicts: z.array(judgedItem),
});
