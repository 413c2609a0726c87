/** The shape of bindings and waivers in front matter, and what each becomes. */
import { z } from 'zod';
import {
  DEFAULT_VALIDITY,
  type DeclaredBinding,
  type DeclaredSignOff,
  type Expectation,
  type Selector,
  type Waiver,
} from '../../model/binding.ts';
import { FINDING_CATEGORIES, FINDING_SEVERITIES, STATISTICS } from '../../model/evidence.ts';
import type { Place } from '../../model/problem.ts';
import { DRILL_GROUP, DRILL_VALIDITY } from '../../model/runbook-view.ts';
import { isBlank } from '../items/read-properties.ts';
import { readThresholds } from '../thresholds/read-thresholds.ts';
import { readDuration } from './read-duration.ts';

const glob = z.string().trim().min(1).max(500);
const text = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1));
/** Who takes part: a blank to fill in is nobody. */
const person = text.refine((value) => !isBlank(value), { error: 'expected a name' });
const oneOrMore = <T extends z.ZodType>(schema: T) =>
  z.union([schema, z.array(schema).min(1)]).transform((value) => [value].flat() as z.infer<T>[]);

export const oneOrMoreGlobs = oneOrMore(glob);

const A_DURATION = 'expected an ISO 8601 duration such as P30D, above zero and at most P100Y';

export const DURATION = z
  .string({ error: A_DURATION })
  .transform(readDuration)
  .refine((value) => value !== null, { error: A_DURATION })
  .transform((value) => value ?? DEFAULT_VALIDITY);

const expectation = z
  .string()
  .transform(readExpectation)
  .refine((value) => value !== null, {
    error: 'expected one limit such as "< 500 ms", received another text',
  });

const TESTS = z.union([
  glob.transform((file) => ({ file })),
  z.strictObject({
    file: glob.optional(),
    suite: glob.optional(),
    name: glob.optional(),
    variant: glob.optional(),
  }),
]);

export const BINDING = z
  .strictObject({
    item: oneOrMoreGlobs,
    tests: TESTS.optional(),
    measure: glob.optional(),
    findings: z
      .union([z.literal(true), oneOrMore(z.enum(FINDING_CATEGORIES))], {
        error: `expected true, or some of ${FINDING_CATEGORIES.join(', ')}`,
      })
      .optional(),
    check: glob.optional(),
    exercise: glob.optional(),
    command: text.optional(),
    tool: text.optional(),
    statistic: z.enum(STATISTICS).optional(),
    subject: glob.optional(),
    rule: glob.optional(),
    path: glob.optional(),
    group: glob.optional(),
    severity: z.enum(FINDING_SEVERITIES).optional(),
    expect: expectation.optional(),
    valid: DURATION.optional(),
    least: z.int().min(1).optional(),
    most: z.int().min(0).optional(),
    skipped: z.boolean().optional(),
    flaky: z.boolean().optional(),
  })
  .superRefine((value, { addIssue }) => {
    const kinds = KINDS.filter((kind) => value[kind] !== undefined);
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1) {
      const found = kinds.length === 0 ? 'none' : kinds.join(' and ');
      const message = `expected exactly one of ${KINDS.join(', ')}, received ${found}`;
      addIssue({ code: 'custom', message, path: kinds.slice(1, 2) });
      return;
    }
    // What would not be heeded was meant to ask for something.
    const known = [kind, ...COMMON, ...BESIDE[kind]];
    const stray = Object.keys(value).find((key) => !known.includes(key));
    if (stray !== undefined)
      addIssue({
        code: 'custom',
        message: `expected nothing of that name beside ${kind}`,
        path: [stray],
      });
    const { statistic, expect } = value;
    const asked = expect?.statistic ?? null;
    if (statistic !== undefined && asked !== null && rename(asked) !== rename(statistic))
      addIssue({
        code: 'custom',
        message: `expected ${asked}, as its limit says`,
        path: ['statistic'],
      });
  });

const rename = (statistic: string): string => (statistic === 'median' ? 'p50' : statistic);

const KINDS = ['tests', 'measure', 'findings', 'check', 'exercise', 'command'] as const;

const COMMON = ['item', 'valid'] as const;

/** What each kind of evidence can be narrowed by, and asked for. */
const BESIDE: Readonly<Record<(typeof KINDS)[number], readonly string[]>> = {
  tests: ['tool', 'least', 'skipped', 'flaky'],
  measure: ['tool', 'statistic', 'subject', 'expect'],
  findings: ['tool', 'rule', 'path', 'severity', 'most'],
  check: ['group'],
  exercise: [],
  command: ['tool', 'least', 'most', 'skipped', 'flaky'],
};

type RawBinding = z.infer<typeof BINDING>;

export const makeBindings = (raw: RawBinding, place: Place): DeclaredBinding[] => {
  const binding: DeclaredBinding['binding'] = {
    source: 'declared',
    selector: makeSelector(raw),
    expectation: raw.expect ?? null,
    validity: raw.valid ?? (raw.exercise === undefined ? null : DRILL_VALIDITY),
    least: raw.least ?? 1,
    most: raw.most ?? 0,
    allowsSkipped: raw.skipped ?? true,
    allowsFlaky: raw.flaky ?? true,
    place,
    reason: null,
  };
  return raw.item.map((item) => ({ item, binding }));
};

const makeSelector = (raw: RawBinding): Selector => {
  const tool = raw.tool ?? null;
  if (raw.tests !== undefined) {
    const {
      file = null,
      suite = null,
      name = null,
      variant = null,
    } = raw.tests as Record<'file' | 'suite' | 'name' | 'variant', string | undefined>;
    return { kind: 'tests', file, suite, name, variant, tool };
  }
  if (raw.measure !== undefined)
    return {
      kind: 'measure',
      name: raw.measure,
      statistic: raw.statistic ?? null,
      subject: raw.subject ?? null,
      tool,
    };
  if (raw.findings !== undefined)
    return {
      kind: 'findings',
      tool,
      categories: raw.findings === true ? [] : raw.findings,
      rule: raw.rule ?? null,
      path: raw.path ?? null,
      atLeast: raw.severity ?? 'high',
    };
  if (raw.exercise !== undefined) return { kind: 'check', name: raw.exercise, group: DRILL_GROUP };
  if (raw.check !== undefined) return { kind: 'check', name: raw.check, group: raw.group ?? null };
  return { kind: 'command', argv: (raw.command ?? '').split(/\s+/), tool };
};

const date = z.iso.date();

export const WAIVER = z.strictObject({
  item: oneOrMoreGlobs,
  reason: text,
  approver: person,
  until: date,
  control: text.optional(),
  requester: text.optional(),
});

export const makeWaivers = (
  { item, control, requester, ...rest }: z.infer<typeof WAIVER>,
  place: Place,
): Waiver[] =>
  item.map((one) => ({
    ...rest,
    item: one,
    control: control ?? null,
    requester: requester ?? null,
    place,
  }));

export const SIGNOFF = z.strictObject({
  role: text,
  name: person,
  date: date.optional(),
  statement: text.optional(),
  signed: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
});

export const makeSignOffs = (
  { role, name, date: day, statement, signed }: z.infer<typeof SIGNOFF>,
  place: Place,
): DeclaredSignOff[] => [
  {
    role,
    name,
    date: day ?? null,
    statement: statement ?? null,
    digest: signed?.slice('sha256:'.length) ?? null,
    place,
  },
];

/** "< 500 ms", as any requirement in a checklist is read; null where it is none. */
function readExpectation(written: string): Expectation | null {
  const [found, second] = readThresholds(written, { line: 1, quantity: 'value', alarm: false });
  // Of two limits one would be forgotten.
  if (found === undefined || second !== undefined) return null;
  const { comparator, value, unit, statistic } = found;
  return { comparator, value, unit, statistic };
}
