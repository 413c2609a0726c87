import { z } from 'zod';
import {
  type Binding,
  DEFAULT_GATE,
  DEFAULT_VALIDITY,
  type DeclaredBinding,
  type DeclaredEvidence,
  type Expectation,
  type GateSettings,
  NO_EVIDENCE,
  type Selector,
  type Waiver,
} from '../../model/binding.ts';
import { FINDING_CATEGORIES, FINDING_SEVERITIES, STATISTICS } from '../../model/evidence.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { type ProblemCode, problem } from '../../model/problem-catalogue.ts';
import { readThresholds } from '../thresholds/read-thresholds.ts';
import type { YamlEntry } from './parse-yaml.ts';
import { readDuration } from './read-duration.ts';

/**
 * Bindings, waivers and the gate of a project's front matter. What cannot be read is a problem at its
 * line and left out: it never binds, waives or opens anything.
 */
export const readDeclared = (
  data: Record<string, unknown>,
  entries: readonly YamlEntry[],
  file: string,
): { declared: DeclaredEvidence; problems: Problem[] } => {
  const { evidence, waivers, gate, inferred } = data;
  if ([evidence, waivers, gate, inferred].every((one) => one === undefined || one === null))
    return { declared: NO_EVIDENCE, problems: [] };
  const problems: Problem[] = [];
  const placeOf = (key: string, ordinal: number): Place => {
    const named = entries.filter(
      ({ path }) => path.length === 2 && path[0] === key && path[1] === 'item',
    );
    const entry =
      named[ordinal] ?? entries.find(({ path }) => path.length === 1 && path[0] === key);
    return { file, line: entry?.line ?? 1, column: entry?.column ?? 1 };
  };
  const report = (code: ProblemCode, key: string, place: Place, error: z.ZodError): void => {
    const [issue] = error.issues;
    const at = [key, ...(issue?.path ?? []).map(String)].join('.');
    problems.push(problem(code, place, describe(at, issue)));
  };
  const readList = <T, R>(
    key: string,
    value: unknown,
    code: ProblemCode,
    read: Reader<T, R>,
  ): R[] => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      const values = { key, expected: 'a list', found: 'something else' };
      problems.push(problem(code, placeOf(key, -1), values));
      return [];
    }
    return value.flatMap((one, at) => {
      const place = placeOf(key, at);
      const parsed = read.schema.safeParse(one);
      if (parsed.success) return read.make(parsed.data, place);
      report(code, `${key}.${at + 1}`, place, parsed.error);
      return [];
    });
  };
  const declared: DeclaredEvidence = {
    bindings: readList('evidence', evidence, 'binding-invalid', {
      schema: BINDING,
      make: makeBindings,
    }),
    waivers: readList('waivers', waivers, 'waiver-invalid', { schema: WAIVER, make: makeWaivers }),
    gate: DEFAULT_GATE,
    infers: inferred !== false && inferred !== 'off',
  };
  const rules = GATE.safeParse(gate ?? {});
  if (!rules.success) report('binding-invalid', 'gate', placeOf('gate', -1), rules.error);
  return {
    declared: {
      ...declared,
      gate: rules.success && gate != null ? makeGate(rules.data) : DEFAULT_GATE,
    },
    problems,
  };
};

interface Reader<T, R> {
  schema: z.ZodType<T>;
  make: (value: T, place: Place) => R[];
}

const describe = (key: string, issue: z.core.$ZodIssue | undefined): Problem['values'] => {
  const [expected = 'another value', found = 'this one'] = (issue?.message ?? '')
    .replace(/^Invalid input: expected /, '')
    .split(', received ');
  return { key, expected: expected || 'another value', found };
};

const glob = z.string().trim().min(1).max(500);
const text = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1));
const oneOrMore = <T extends z.ZodType>(schema: T) =>
  z.union([schema, z.array(schema).min(1)]).transform((value) => [value].flat() as z.infer<T>[]);

const duration = z
  .string()
  .transform(readDuration)
  .refine((value) => value !== null, {
    error: 'Invalid input: expected an ISO 8601 duration such as P30D, received another text',
  })
  .transform((value) => value ?? DEFAULT_VALIDITY);

const expectation = z
  .string()
  .transform(readExpectation)
  .refine((value) => value !== null, {
    error: 'Invalid input: expected a limit such as "< 500 ms", received another text',
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

const BINDING = z
  .strictObject({
    item: oneOrMore(glob),
    tests: TESTS.optional(),
    measure: glob.optional(),
    findings: z.union([z.literal(true), oneOrMore(z.enum(FINDING_CATEGORIES))]).optional(),
    check: glob.optional(),
    command: text.optional(),
    tool: text.optional(),
    statistic: z.enum(STATISTICS).optional(),
    subject: glob.optional(),
    rule: glob.optional(),
    path: glob.optional(),
    group: glob.optional(),
    severity: z.enum(FINDING_SEVERITIES).optional(),
    expect: expectation.optional(),
    valid: duration.optional(),
    least: z.int().min(1).optional(),
    most: z.int().min(0).optional(),
    skipped: z.boolean().optional(),
    flaky: z.boolean().optional(),
  })
  .refine((value) => KINDS.filter((kind) => value[kind] !== undefined).length === 1, {
    error:
      'Invalid input: expected exactly one of tests, measure, findings, check, command, received none or several',
  });

const KINDS = ['tests', 'measure', 'findings', 'check', 'command'] as const;

type RawBinding = z.infer<typeof BINDING>;

const makeBindings = (raw: RawBinding, place: Place): DeclaredBinding[] => {
  const binding: Binding = {
    source: 'declared',
    selector: makeSelector(raw),
    expectation: raw.expect ?? null,
    validity: raw.valid ?? DEFAULT_VALIDITY,
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
  if (raw.check !== undefined) return { kind: 'check', name: raw.check, group: raw.group ?? null };
  return { kind: 'command', argv: (raw.command ?? '').split(/\s+/), tool };
};

const date = z.iso.date();

const WAIVER = z.strictObject({
  item: oneOrMore(glob),
  reason: text,
  approver: text,
  until: date,
  control: text.optional(),
});

const makeWaivers = (
  { item, reason, approver, until, control }: z.infer<typeof WAIVER>,
  place: Place,
): Waiver[] =>
  item.map((one) => ({ item: one, reason, approver, until, control: control ?? null, place }));

const GATE = z.strictObject({
  critical: z.boolean().optional(),
  contradictions: z.boolean().optional(),
  verified: z.union([z.number().min(0).max(100), z.literal(false)]).optional(),
  age: z.union([duration, z.literal(false)]).optional(),
  signoffs: z.boolean().optional(),
  streams: z.boolean().optional(),
});

const makeGate = (raw: z.infer<typeof GATE>): GateSettings => ({
  critical: raw.critical ?? DEFAULT_GATE.critical,
  contradictions: raw.contradictions ?? DEFAULT_GATE.contradictions,
  verified: raw.verified === false ? null : (raw.verified ?? DEFAULT_GATE.verified),
  age: raw.age === false ? null : (raw.age ?? DEFAULT_GATE.age),
  signoffs: raw.signoffs ?? DEFAULT_GATE.signoffs,
  streams: raw.streams ?? DEFAULT_GATE.streams,
});

/** "< 500 ms", as any requirement in a checklist is read; null where it is none. */
function readExpectation(written: string): Expectation | null {
  const [found] = readThresholds(written, { line: 1, quantity: 'value', alarm: false });
  if (found === undefined) return null;
  const { comparator, value, unit, statistic } = found;
  return { comparator, value, unit, statistic };
}
