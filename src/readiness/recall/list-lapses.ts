import { compareText } from '../../model/compare-text.ts';
import type { Standing } from './standing.ts';

const DAY = 86_400_000;

/** The instants after one and before another at which evidence, a waiver or the age of the latest record lapses. */
export const listLapses = (standing: Standing, from: string, to: string): string[] => {
  const { gate, latest, items } = standing;
  const ends = new Set<number>();
  for (const { evidence, waiver } of items) {
    for (const { until } of evidence) if (until !== null) ends.add(Date.parse(until) + 1);
    // Its last day is part of it.
    if (waiver !== null) ends.add(Date.parse(waiver.until) + DAY);
  }
  if (gate !== null && gate.age !== null && latest !== null)
    ends.add(Date.parse(latest.stored.record.envelope.at) + gate.age + 1);
  const [after, before] = [Date.parse(from), Date.parse(to)];
  return [...ends]
    .filter((end) => end > after && end < before)
    .map((end) => new Date(end).toISOString())
    .sort(compareText);
};
