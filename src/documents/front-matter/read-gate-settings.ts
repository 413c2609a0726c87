import { z } from 'zod';
import { DEFAULT_VALIDITY, type GateSettings, type Level, OPEN_GATE } from '../../model/binding.ts';
import { DURATION, oneOrMoreGlobs } from './declared-schemas.ts';

/**
 * The rules that front matter names for the gate, or for a level. One that cannot be read is asked for
 * at its strictest: a slip of the pen never opens anything.
 */
export const readGateSettings = (
  value: unknown,
): { gate: Partial<GateSettings>; error: z.ZodError | null } => {
  if (value === undefined || value === null) return { gate: {}, error: null };
  const parsed = GATE.safeParse(value);
  if (parsed.success) return { gate: makeGate(parsed.data), error: null };
  const { error } = parsed;
  const isMap = typeof value === 'object' && !Array.isArray(value);
  if (!isMap) return { gate: STRICTEST, error };
  const wrong = new Set(error.issues.map(({ path: [key] }) => key));
  const known = Object.entries(value).filter(([key]) => key in RULES && !wrong.has(key));
  // A key that nobody knows may have been meant as any of them.
  const isUnknown = error.issues.some(({ code }) => code === 'unrecognized_keys');
  const strict = Object.entries(STRICTEST).filter(
    ([key]) => wrong.has(key) || (isUnknown && !Object.hasOwn(value, key)),
  );
  const kept = GATE.parse(Object.fromEntries(known));
  return { gate: { ...makeGate(kept), ...Object.fromEntries(strict) }, error };
};

/** A level: a name, and at least one rule. null: it has no name. */
export const readLevel = (value: unknown): { level: Level; error: z.ZodError | null } => {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const { name, ...rules } = isMap ? (value as Record<string, unknown>) : { name: undefined };
  const named = NAMED.safeParse(isMap ? { name } : value);
  const { gate, error } = readGateSettings(rules);
  const isEmpty = named.success && error === null && Object.keys(gate).length === 0;
  return {
    level: {
      name: named.data?.name ?? 'without a name',
      rules: { ...OPEN_GATE, ...(named.success && !isEmpty ? gate : STRICTEST) },
    },
    error: named.error ?? error ?? (isEmpty ? (SOME_RULE.safeParse(rules).error ?? null) : null),
  };
};

const STRICTEST: GateSettings = {
  critical: true,
  contradictions: true,
  verified: 100,
  age: DEFAULT_VALIDITY,
  signoffs: true,
  roles: [],
  bound: true,
  separation: true,
  streams: true,
  items: ['*'],
};

const RULES = {
  critical: z.boolean().optional(),
  contradictions: z.boolean().optional(),
  verified: z
    .union([z.number().min(0).max(100), z.literal(false)], {
      error: 'expected a number from 0 to 100, or false',
    })
    .optional(),
  age: z
    .union([DURATION, z.literal(false)], {
      error: 'expected an ISO 8601 duration such as P30D, or false',
    })
    .optional(),
  signoffs: z.union([z.boolean(), z.array(z.string().trim().min(1)).min(1)]).optional(),
  bound: z.boolean().optional(),
  separation: z.boolean().optional(),
  streams: z.boolean().optional(),
  items: oneOrMoreGlobs.optional(),
};

const GATE = z.strictObject(RULES);
const NAMED = z.object({
  name: z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1)),
});
const SOME_RULE = z
  .object({})
  .refine(() => false, { error: 'expected at least one rule, received none' });

const makeGate = ({
  verified,
  age,
  signoffs,
  ...raw
}: z.infer<typeof GATE>): Partial<GateSettings> => {
  const settled = {
    ...raw,
    signoffs: signoffs === undefined ? undefined : signoffs !== false,
    // Named together: a list of the site does not narrow what a project asks of everybody.
    roles: signoffs === undefined ? undefined : Array.isArray(signoffs) ? signoffs : [],
    verified: verified === false ? null : verified,
    age: age === false ? null : age,
  };
  return Object.fromEntries(Object.entries(settled).filter(([, value]) => value !== undefined));
};
