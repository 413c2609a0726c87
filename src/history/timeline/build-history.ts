import type { Frame, FrameItem } from '../../model/frame.ts';
import type {
  ChangeSet,
  EditsKnown,
  FindReport,
  Late,
  Moment,
  ProjectHistory,
  Snapshot,
} from '../../model/history.ts';
import { compareFrames } from '../../model/history-diff.ts';
import type { RecordView } from '../../model/record-view.ts';
import { findGaps, listStreams } from './find-gaps.ts';
import { createItemLedger, dropBindings } from './item-ledger.ts';
import { createSignOffLedger } from './sign-off-ledger.ts';
import { viewStrip } from './view-strip.ts';
import { viewTrend } from './view-trend.ts';
import { createWaiverLedger } from './waiver-ledger.ts';

export interface HistoryFacts {
  records: readonly RecordView[];
  /** Ids that items had, and the ids they have now. */
  renamed: ReadonlyMap<string, string>;
  late: readonly Late[];
  edits: EditsKnown;
  /** ISO 8601. */
  now: string;
  /** The report of a record from which what a binding asks for was read. */
  findReport: FindReport;
}

/** Frames in the order of time, told as what changed from one to the next. */
export const buildHistory = (frames: Iterable<Frame>, facts: HistoryFacts): ProjectHistory => {
  const { records, renamed, late, edits, now, findReport } = facts;
  const moments: Moment[] = [];
  const changes: ChangeSet[] = [];
  const snapshots: Snapshot[] = [];
  const bases = createBases();
  const items = createItemLedger(renamed);
  const waivers = createWaiverLedger();
  const approvals = createSignOffLedger();
  let before: Frame | null = null;
  for (const raw of frames) {
    const frame = renameItems(raw, renamed);
    if (before !== null) {
      const turned = compareFrames(before, frame);
      if (turned.length === 0 && isUndated(frame)) continue;
      const date = endOfMonth(before.at);
      if (date < frame.at.slice(0, 10))
        snapshots.push(takeSnapshot(before, { date, moment: moments.length - 1, findReport }));
      if (turned.length > 0)
        changes.push({
          moment: moments.length,
          verified: difference(before.score.verified, frame.score.verified),
          changes: turned,
        });
    }
    moments.push(viewMoment(frame, bases.place(frame)));
    items.add(frame, moments.length - 1);
    waivers.add(frame);
    approvals.add(frame, moments.length - 1);
    before = frame;
  }
  const moment = moments.length - 1;
  const today = now.slice(0, 10);
  if (before !== null) {
    const date = endOfMonth(before.at);
    if (date < today) snapshots.push(takeSnapshot(before, { date, moment, findReport }));
    snapshots.push(takeSnapshot(before, { date: today, moment, findReport }));
  }
  const gaps = findGaps(records, now);
  const ledger = items.list();
  const timeline = { moments, changes, gaps };
  // Before the first record nothing could be verified; where there is none, claims are all there is to draw.
  const first = moments.find(({ source }) => source.kind === 'record') ?? moments[0];
  const from = (first?.at ?? now).slice(0, 10);
  return {
    moments,
    bases: bases.all,
    items: dropBindings(ledger),
    changes,
    snapshots,
    strip: viewStrip(ledger, { ...timeline, now, findReport }),
    trend: viewTrend(timeline, { from, to: today }),
    gaps,
    streams: listStreams(records, now),
    late,
    waivers: waivers.list(now),
    signoffs: approvals.list(),
    edits,
    rejudged: moments.filter(({ source }) => source.kind === 'record' && source.rejudged).length,
  };
};

/** Nobody knows when it was: it is a moment only where it changed something. */
const isUndated = ({ source }: Frame): boolean =>
  source.kind === 'documents' && source.commit === null;

/** Items go by the ids they have now, unless both are there at once. */
const renameItems = (frame: Frame, renamed: ReadonlyMap<string, string>): Frame => {
  if (renamed.size === 0) return frame;
  const present = new Set(frame.items.map(({ id }) => id));
  const items = frame.items.map((item): FrameItem => {
    const id = renamed.get(item.id);
    return id === undefined || present.has(id) ? item : { ...item, id };
  });
  return { ...frame, items };
};

const takeSnapshot = (
  { items }: Frame,
  { date, moment, findReport }: { date: string; moment: number; findReport: FindReport },
): Snapshot => ({
  date,
  moment,
  items: items.map(({ proof, bindings: _, ...item }) => ({
    ...item,
    sentence: proof?.sentence ?? null,
    recordId: proof?.recordId ?? null,
    until: proof?.until ?? null,
    report:
      item.verdict === 'verified' &&
      proof !== null &&
      proof.recordId !== null &&
      proof.binding !== null
        ? findReport(proof.recordId, proof.binding)
        : null,
  })),
});

const createBases = () => {
  const all: Frame['basis'][] = [];
  const places = new Map<string, number>();
  const place = ({ basis }: Frame): number => {
    const key = JSON.stringify(basis);
    const known = places.get(key) ?? all.push(basis) - 1;
    places.set(key, known);
    return known;
  };
  return { all, place };
};

const viewMoment = (frame: Frame, basis: number): Moment => {
  const counts: Moment['counts'] = {};
  for (const { verdict, scores } of frame.items)
    if (scores) counts[verdict] = (counts[verdict] ?? 0) + 1;
  const { at, source, score, gate, signoffs } = frame;
  return { at, source, basis, score, gate, counts, signoffs };
};

/** Tenths, so that no float has seventeen digits. */
const difference = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : Math.round((after - before) * 10) / 10;

/** The last day of a moment's month, an ISO date. */
export const endOfMonth = (iso: string): string => {
  const [year, month] = iso.slice(0, 7).split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};
