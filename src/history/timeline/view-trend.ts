import type { ChangeSet, Gap, Moment } from '../../model/history.ts';
import type { Trend, TrendBreak, TrendFigure, TrendStep } from '../../model/history-view.ts';
import { formatDay } from '../../model/proof-wording.ts';
import { countOf } from '../../model/wording.ts';

export interface TrendInput {
  moments: readonly Moment[];
  changes: readonly ChangeSet[];
  gaps: readonly Gap[];
}

const DAY = 86_400_000;

/** Both scores from the beginning of one day to the end of another, ISO dates. */
export const viewTrend = (
  { moments, changes, gaps }: TrendInput,
  { from, to }: { from: string; to: string },
): Trend => {
  const start = Date.parse(from);
  const end = Date.parse(to) + DAY;
  const place = (time: number): number =>
    Math.round(Math.min(Math.max((time - start) / (end - start), 0), 1) * 10_000) / 100;
  const breaks = findBreaks(moments, changes);
  const silent = gaps
    .map((gap) => ({ start: Date.parse(gap.from), end: Date.parse(gap.to) + DAY }))
    .filter((gap) => gap.end > start && gap.start < end);
  const runs: TrendStep[][] = [];
  for (const [index, { at, score }] of moments.entries()) {
    const begins = Math.max(Date.parse(at), start);
    const ends = Math.min(
      Date.parse(moments[index + 1]?.at ?? to) + (moments[index + 1] ? 0 : DAY),
      end,
    );
    const { verified, claimed } = score;
    if (verified === null || claimed === null || ends <= begins) {
      if (verified === null) runs.push([]);
      continue;
    }
    if (runs.length === 0 || breaks.has(index)) runs.push([]);
    for (const [order, part] of cutOut({ start: begins, end: ends }, silent).entries()) {
      if (order > 0 || isAfterGap(part.start, silent)) runs.push([]);
      runs.at(-1)?.push({ start: place(part.start), end: place(part.end), verified, claimed });
    }
  }
  const shown = moments.filter(({ at }) => Date.parse(at) < end);
  return {
    from,
    to,
    runs: runs.filter((run) => run.length > 0),
    breaks: [...breaks].flatMap(([index, why]): TrendBreak[] => {
      const at = moments[index]?.at ?? from;
      const isShown = Date.parse(at) >= start && Date.parse(at) < end;
      return isShown ? [{ at: place(Date.parse(at)), date: at.slice(0, 10), why }] : [];
    }),
    gaps: silent.map((gap) => ({ start: place(gap.start), end: place(gap.end) })),
    figures: listFigures(moments, breaks).filter(({ at }) => at >= from && Date.parse(at) < end),
    sentence: describeTrend(shown, start),
  };
};

interface Span {
  start: number;
  end: number;
}

/** What is left of a span outside of others, which are in order. */
const cutOut = (span: Span, others: readonly Span[]): Span[] => {
  let rest: Span[] = [span];
  for (const { start, end } of others)
    rest = rest.flatMap((one) =>
      [
        { start: one.start, end: Math.min(one.end, start) },
        { start: Math.max(one.start, end), end: one.end },
      ].filter((part) => part.end > part.start),
    );
  return rest;
};

const isAfterGap = (time: number, gaps: readonly Span[]): boolean =>
  gaps.some(({ end }) => end === time);

/** Moments from which on the sum is another: other rules, other weights or another list of items. */
const findBreaks = (
  moments: readonly Moment[],
  changes: readonly ChangeSet[],
): ReadonlyMap<number, string> => {
  const breaks = new Map<number, string>();
  for (const { moment, changes: turned } of changes) {
    const count = (kind: string): number => turned.filter((one) => one.kind === kind).length;
    const why = [
      ...turned
        .filter(({ kind }) => kind === 'rules' || kind === 'asked')
        .map(({ text }) => text.toLowerCase()),
      count('added') === 0 ? null : `${countOf(count('added'), 'item')} added`,
      count('removed') === 0 ? null : `${countOf(count('removed'), 'item')} removed`,
      count('severity') === 0
        ? null
        : `${countOf(count('severity'), 'severity', 'severities')} changed`,
    ].filter((part) => part !== null);
    if (why.length > 0 && moments[moment] !== undefined) breaks.set(moment, why.join(', '));
  }
  return breaks;
};

const listFigures = (
  moments: readonly Moment[],
  breaks: ReadonlyMap<number, string>,
): TrendFigure[] =>
  moments.flatMap(({ at, score: { verified, claimed }, gate }, index) => {
    const before = moments[index - 1];
    const why = breaks.get(index) ?? null;
    const verdict = gate?.verdict ?? null;
    const isSame =
      before !== undefined &&
      before.score.verified === verified &&
      before.score.claimed === claimed &&
      (before.gate?.verdict ?? null) === verdict;
    return isSame && why === null ? [] : [{ at, verified, claimed, gate: verdict, why }];
  });

/** What the line says, from the first figure it shows to the last. */
const describeTrend = (moments: readonly Moment[], start: number): string => {
  const before = moments.filter(({ at }) => Date.parse(at) < start).at(-1);
  const shown = [
    ...(before === undefined ? [] : [before]),
    ...moments.filter(({ at }) => Date.parse(at) >= start),
  ].flatMap(({ at, score }) => (score.verified === null ? [] : [{ at, verified: score.verified }]));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return 'There is no score to draw.';
  const peak = shown.reduce((most, one) => (one.verified > most.verified ? one : most));
  const low = shown.reduce((least, one) => (one.verified < least.verified ? one : least));
  const is = `${last.verified.toFixed(1)} at the end`;
  if (peak.verified === low.verified) return `Verified stayed at ${first.verified.toFixed(1)}.`;
  if (peak.verified > last.verified && peak.verified > first.verified)
    return `Verified rose to ${peak.verified.toFixed(1)} on ${formatDay(peak.at)} and is ${is}.`;
  if (low.verified < first.verified && low.verified < last.verified)
    return `Verified fell to ${low.verified.toFixed(1)} on ${formatDay(low.at)} and is ${is}.`;
  const verb = last.verified > first.verified ? 'rose' : 'fell';
  return `Verified ${verb} from ${first.verified.toFixed(1)} to ${last.verified.toFixed(1)}.`;
};
