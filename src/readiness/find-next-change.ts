import type { Waiver } from '../model/binding.ts';
import type { RecordView } from '../model/record-view.ts';
import type { JudgedItem } from '../model/site.ts';

const DAY = 86_400_000;

interface Timed {
  items: readonly JudgedItem[];
  waivers: readonly Waiver[];
  records: readonly RecordView[];
  /** Milliseconds that the gate gives the latest record, or null. */
  age: number | null;
  now: string;
}

/**
 * The first moment after which time alone changes what a project's page says: evidence lapses, a waiver ends,
 * or the latest record becomes too old. null where nothing does.
 */
export const findNextChange = ({ items, waivers, records, age, now }: Timed): string | null => {
  const moment = Date.parse(now);
  const latest = Math.max(
    ...records
      .map(({ stored }) => Date.parse(stored.record.envelope.at))
      .filter((at) => at <= moment),
  );
  const ends = [
    ...items.flatMap(({ evidence }) =>
      evidence.flatMap(({ state, until }) =>
        state === 'passes' && until !== null ? [Date.parse(until)] : [],
      ),
    ),
    // Its last day is part of it.
    ...waivers.map(({ until }) => Date.parse(until) + DAY - 1),
    ...(age === null || !Number.isFinite(latest) ? [] : [latest + age]),
  ].filter((end) => end >= moment);
  return ends.length === 0 ? null : new Date(Math.min(...ends)).toISOString();
};
