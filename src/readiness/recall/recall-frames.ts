import { compareText } from '../../model/compare-text.ts';
import type { Frame, FrameSource } from '../../model/frame.ts';
import type { RecordView } from '../../model/record-view.ts';
import { applyEdition, type Edition } from './apply-edition.ts';
import { listLapses } from './list-lapses.ts';
import { recallRecord, type Today } from './recall-record.ts';
import { judgeStanding, pickScore, type Standing, summariseGate } from './standing.ts';

export interface RecallInput {
  records: readonly RecordView[];
  /** Edits of its documents, where version control knows of them. */
  editions: readonly Edition[];
  today: Today;
  /** ISO 8601: nothing later is known. */
  now: string;
}

/**
 * What the project came to at each instant that changed something: a record came, a document was edited,
 * evidence or a waiver came to its end. In the order of time; each by what was known then.
 */
export function* recallFrames(input: RecallInput): Generator<Frame> {
  const { records, editions, now } = input;
  const today = startFrom(input.today, editions[0]);
  const events = [
    ...records.map((view) => ({ at: knownAt(view), view, edition: null })),
    ...editions.map((edition) => ({ at: edition.at, view: null, edition })),
  ]
    .filter(({ at }) => Date.parse(at) <= Date.parse(now))
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.view?.id ?? '', b.view?.id ?? ''));
  const known: RecordView[] = [];
  let previous: Edition | null = null;
  let standing: Standing | null = null;
  let last = '';
  for (const { at, view, edition } of events) {
    if (standing !== null) yield* lapse(standing, last, at);
    let source: FrameSource;
    if (view === null) {
      standing = applyEdition(standing, edition, { previous, known, today });
      previous = edition;
      source = { kind: 'documents', commit: edition.commit, author: edition.author };
    } else {
      known.push(view);
      standing = recallRecord(view, known, { today: takeEdition(today, previous), at });
      source = sourceOf(view);
    }
    last = at;
    const frame = judgeStanding(standing, at, source);
    yield view === null ? frame : asRecorded(frame, view);
  }
  if (standing !== null) yield* lapse(standing, last, now);
}

/** Who had signed what before the first edition is best told by that one. */
const startFrom = (today: Today, first: Edition | undefined): Today =>
  first === undefined ? today : { ...today, signoffs: first.signoffs };

/** What the documents asked then, where that is known; the rest is today's knowledge. */
const takeEdition = (today: Today, edition: Edition | null): Today =>
  edition === null
    ? today
    : {
        ...today,
        items: edition.items,
        byId: new Map(edition.items.map(({ item }) => [item.id, item])),
        declared: edition.declared,
        weights: edition.weights,
        signoffs: edition.signoffs,
        describe: edition.describe,
      };

/** A record cannot be known before it was written, nor before what it speaks of. */
export const knownAt = ({ stored: { record } }: Pick<RecordView, 'stored'>): string =>
  new Date(Math.max(Date.parse(record.envelope.at), Date.parse(record.recordedAt))).toISOString();

/** Of its own moment a record says itself what everything came to. */
const asRecorded = (frame: Frame, { stored }: RecordView): Frame => {
  const { judged } = stored.record;
  if (judged === undefined) return frame;
  return { ...frame, score: pickScore(judged.score), gate: summariseGate(judged.gate) };
};

const sourceOf = ({ id, stored: { record } }: RecordView): FrameSource => ({
  kind: 'record',
  id,
  of: record.envelope.at,
  actor: record.envelope.actor,
  rejudged: record.judged === undefined,
});

function* lapse(standing: Standing, from: string, to: string): Generator<Frame> {
  for (const at of listLapses(standing, from, to))
    yield judgeStanding(standing, at, { kind: 'calendar' });
}
