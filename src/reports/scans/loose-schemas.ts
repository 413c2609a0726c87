import { z } from 'zod';

/** Text that decorates: what is none is left out. */
export const TEXT = z.string().nullish().catch(null);

/** What may be anything, or missing. */
export const ANYTHING = z.unknown().optional();

/** Texts among a list of anything; what is no list has none. */
export const TEXTS = z
  .array(z.unknown())
  .transform((values) => values.filter((value): value is string => typeof value === 'string'))
  .nullish()
  .catch(null);

/** An object whose keys are data: see `readEntries`. zod itself loses the key `__proto__`. */
export const ENTRIES = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  { error: 'Invalid input: expected object, received something else' },
);
