import { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';

export type ResolvedNow =
  | { kind: 'resolved'; now: string }
  | { kind: 'refused'; problems: Problem[] };

/**
 * The one moment a build is made at, as ISO 8601 in UTC: what was asked for, else SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/), else the clock.
 */
export const resolveNow = (
  asked: string | undefined,
  environment: { SOURCE_DATE_EPOCH?: string | undefined },
): ResolvedNow => {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (asked !== undefined) {
    if (MOMENT.safeParse(asked).success) return resolved(new Date(asked));
    return refuse('--now', 'a date or a time with its zone, as in `2026-06-30T12:00:00Z`', asked);
  }
  if (epoch === undefined || epoch === '') return resolved(new Date());
  if (/^\d{1,12}$/.test(epoch)) return resolved(new Date(Number(epoch) * 1000));
  return refuse('SOURCE_DATE_EPOCH', 'a number of seconds since 1970', epoch);
};

const MOMENT = z.union([
  z.iso.date(),
  z.iso.datetime({ offset: true }),
  z.iso.datetime({ offset: true, precision: -1 }),
]);

const resolved = (date: Date): ResolvedNow => ({ kind: 'resolved', now: date.toISOString() });

const refuse = (option: string, expected: string, found: string): ResolvedNow => ({
  kind: 'refused',
  problems: [
    problem('option-invalid', { file: '', line: 0, column: 0 }, { option, expected, found }),
  ],
});
