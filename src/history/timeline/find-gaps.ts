import { compareText } from '../../model/compare-text.ts';
import type { Gap, Stream } from '../../model/history.ts';
import type { RecordView } from '../../model/record-view.ts';

const DAY = 86_400_000;

/**
 * Days without a record, where records stayed away for more than twice as long as they usually do, up to
 * the moment of judging. Two days at least: nothing is missed from one day to the next.
 */
export const findGaps = (records: readonly RecordView[], now: string): Gap[] => {
  const days = listDays(records);
  const allowed = usualSilence(days);
  const gaps: Gap[] = [];
  for (const [index, day] of days.entries()) {
    const next = days[index + 1] ?? Math.floor(Date.parse(now) / DAY) + 1;
    if (next - day > allowed) gaps.push(gapOf(day + 1, next - 1));
  }
  return gaps;
};

/** Days that records may stay away before that is a gap. */
export const usualSilence = (days: readonly number[]): number =>
  Math.max(2, Math.ceil(2 * (findMedian(steps(days)) ?? 1)));

const gapOf = (from: number, to: number): Gap => ({
  from: dateOf(from),
  to: dateOf(to),
  days: to - from + 1,
});

const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Days since 1970 of which records speak, each once. */
export const listDays = (records: readonly RecordView[]): number[] => [
  ...new Set(
    records
      .map(({ stored }) => Math.floor(Date.parse(stored.record.envelope.at) / DAY))
      .sort((a, b) => a - b),
  ),
];

const steps = (days: readonly number[]): number[] =>
  days.slice(1).map((day, index) => day - (days[index] ?? day));

const findMedian = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
};

/** Formats of reports by the kind of run that brings them. The one that came last first. */
export const listStreams = (records: readonly RecordView[], now: string): Stream[] => {
  const streams = new Map<string, RecordView[]>();
  for (const view of records) {
    for (const name of nameStreams(view)) {
      const views = streams.get(name) ?? [];
      views.push(view);
      streams.set(name, views);
    }
  }
  const today = Math.floor(Date.parse(now) / DAY);
  return [...streams]
    .map(([name, views]): Stream => {
      const sorted = views.toSorted((a, b) => compareText(momentOf(a), momentOf(b)));
      const [first, last] = [sorted[0], sorted.at(-1)];
      const days = listDays(views);
      const every = findMedian(steps(days));
      return {
        name,
        records: views.length,
        first: first === undefined ? '' : momentOf(first),
        last: last === undefined ? '' : momentOf(last),
        lastRecord: last?.id ?? '',
        every,
        stopped: every !== null && today - (days.at(-1) ?? today) > usualSilence(days),
      };
    })
    .sort((a, b) => compareText(b.last, a.last) || compareText(a.name, b.name));
};

const momentOf = ({ stored }: RecordView): string => stored.record.envelope.at;

/** "weekly · staging: junit" for each format that it brings. */
const nameStreams = ({ stored }: RecordView): string[] => {
  const { envelope, reports } = stored.record;
  const parts = [envelope.workflow, envelope.job, envelope.environment];
  const run = parts.filter((part) => part !== null).join(' · ');
  const formats = [...new Set(reports.flatMap(({ format }) => format ?? []))];
  if (formats.length === 0) return [run || 'by hand'];
  return formats.map((format) => (run === '' ? format : `${run}: ${format}`));
};
