import { resolveMoment } from '../exports/difference.ts';
import type { ProjectHistory } from '../model/history.ts';
import type { Problem } from '../model/problem.ts';
import { invalid } from './settle-options.ts';

type Span =
  | { kind: 'settled'; from: number; to: number }
  | { kind: 'refused'; problems: Problem[] };

/** From before the first moment to the last one, where nothing is asked. */
export const settleSpan = (
  history: ProjectHistory,
  { from, to }: { from?: string; to?: string },
): Span => {
  const first = from === undefined ? -1 : resolveMoment(history, from);
  const last = to === undefined ? history.moments.length - 1 : resolveMoment(history, to);
  const expected = 'a date, a moment, or the id or digest of a record';
  const problems = [
    ...(first === null ? [invalid('--from', expected, from ?? '')] : []),
    ...(last === null ? [invalid('--to', expected, to ?? '')] : []),
  ];
  return first === null || last === null
    ? { kind: 'refused', problems }
    : { kind: 'settled', from: first, to: last };
};
