import { z } from 'zod';
import { DEFAULT_GATE, DEFAULT_VALIDITY, type GateSettings } from '../../model/binding.ts';
import { DURATION } from './declared-schemas.ts';

/**
 * The rules of a gate as front matter sets them. A rule that cannot be read is asked for at its
 * strictest: a slip of the pen never opens the gate.
 */
export const readGateSettings = (
  value: unknown,
): { gate: GateSettings; error: z.ZodError | null } => {
  if (value === undefined || value === null) return { gate: DEFAULT_GATE, error: null };
  const parsed = GATE.safeParse(value);
  if (parsed.success) return { gate: makeGate(parsed.data), error: null };
  const { error } = parsed;
  const isMap = typeof value === 'object' && !Array.isArray(value);
  if (!isMap) return { gate: STRICTEST, error };
  const wrong = new Set(error.issues.map(({ path: [key] }) => key));
  const known = Object.entries(value).filter(([key]) => key in RULES && !wrong.has(key));
  const strict = Object.entries(STRICTEST).filter(([key]) => wrong.has(key));
  const kept = GATE.parse(Object.fromEntries(known));
  return { gate: { ...makeGate(kept), ...Object.fromEntries(strict) }, error };
};

const STRICTEST: GateSettings = {
  critical: true,
  contradictions: true,
  verified: 100,
  age: DEFAULT_VALIDITY,
  signoffs: true,
  streams: true,
};

const RULES = {
  critical: z.boolean().optional(),
  contradictions: z.boolean().optional(),
  verified: z.union([z.number().min(0).max(100), z.literal(false)]).optional(),
  age: z.union([DURATION, z.literal(false)]).optional(),
  signoffs: z.boolean().optional(),
  streams: z.boolean().optional(),
};

const GATE = z.strictObject(RULES);

const makeGate = (raw: z.infer<typeof GATE>): GateSettings => ({
  critical: raw.critical ?? DEFAULT_GATE.critical,
  contradictions: raw.contradictions ?? DEFAULT_GATE.contradictions,
  verified: raw.verified === false ? null : (raw.verified ?? DEFAULT_GATE.verified),
  age: raw.age === false ? null : (raw.age ?? DEFAULT_GATE.age),
  signoffs: raw.signoffs ?? DEFAULT_GATE.signoffs,
  streams: raw.streams ?? DEFAULT_GATE.streams,
});
