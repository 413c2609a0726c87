import type { RecordedCase, RunRecord } from '../model/record.ts';
import type { RecordChanges, RecordView } from '../model/record-view.ts';

/** Everything of a record that may be long, each in a list. */
export interface RecordLists {
  odd: (RunRecord['problems'][number] & { file: string })[];
  broken: string[];
  mended: string[];
  missing: string[];
  cases: (RecordedCase & { where: string })[];
  findings: RunRecord['findings'][number][];
  checks: RunRecord['checks'][number][];
  measures: RunRecord['measures'][number][];
  /** Places in the record's list. */
  reports: number[];
  turnedChecks: RecordChanges['checks'][number][];
  turnedMeasures: RecordChanges['measures'][number][];
  turnedClaims: RecordChanges['claims'][number][];
  gone: string[];
  added: string[];
}

export interface RecordPart {
  /** What this page shows. */
  lists: RecordLists;
  /** How many there are on all pages. */
  totals: Record<keyof RecordLists, number>;
}

/**
 * The pages of one record, at least one: what matters most comes first, nothing is left out, and none
 * grows beyond what a browser shows at once.
 */
export const splitRecord = (view: RecordView): RecordPart[] => {
  const all = listAll(view);
  const totals = mapLists((key) => all[key].length);
  let lists = createLists();
  const parts = [lists];
  let room = ROOM;
  for (const key of KEYS)
    for (const entry of all[key]) {
      const weight = weigh(entry, WEIGHTS[key]);
      if (weight > room && room < ROOM) {
        lists = createLists();
        parts.push(lists);
        room = ROOM;
      }
      room -= weight;
      (lists[key] as unknown[]).push(entry);
    }
  return parts.map((one) => ({ lists: one, totals }));
};

/** Bytes of a page for its lists; what stands around them takes less than 60 kB. */
const ROOM = 220_000;

/** Bytes of markup around an entry, in the order of what must be seen first. */
const WEIGHTS: Readonly<Record<keyof RecordLists, number>> = {
  odd: 300,
  broken: 20,
  mended: 20,
  missing: 20,
  cases: 120,
  findings: 150,
  checks: 100,
  measures: 450,
  reports: 1500,
  turnedChecks: 60,
  turnedMeasures: 120,
  turnedClaims: 200,
  gone: 20,
  added: 20,
};

const KEYS = Object.keys(WEIGHTS) as (keyof RecordLists)[];

const mapLists = <T>(make: (key: keyof RecordLists) => T): Record<keyof RecordLists, T> =>
  Object.fromEntries(KEYS.map((key) => [key, make(key)])) as Record<keyof RecordLists, T>;

const createLists = (): RecordLists => mapLists(() => []) as RecordLists;

const listAll = ({ stored: { record }, changes }: RecordView): RecordLists => ({
  odd: [
    ...record.problems,
    ...record.reports.flatMap(({ path, problems }) =>
      problems.map((one) => ({ ...one, file: path })),
    ),
  ],
  cases: record.suites.flatMap(({ file, suite, others }) =>
    others.map((one) => ({ ...one, where: file ?? suite.join(' › ') })),
  ),
  findings: record.findings.filter(({ state }) => state === 'open'),
  checks: [...record.checks],
  measures: [...record.measures],
  reports: record.reports.map((_, index) => index),
  broken: [...(changes?.broken ?? [])],
  mended: [...(changes?.mended ?? [])],
  missing: [...(changes?.missing ?? [])],
  gone: [...(changes?.gone ?? [])],
  added: [...(changes?.added ?? [])],
  turnedChecks: [...(changes?.checks ?? [])],
  turnedMeasures: [...(changes?.measures ?? [])],
  turnedClaims: [...(changes?.claims ?? [])],
});

/** Bytes of UTF-8 in HTML, where some characters are written as references. */
const weigh = (entry: unknown, markup: number): number => {
  const text = JSON.stringify(entry);
  let bytes = markup + text.length;
  for (const [found] of text.matchAll(HEAVY))
    bytes += found.length * (/[&<>'"]/.test(found) ? 5 : 2);
  return bytes;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: all that takes one byte.
const HEAVY = /[&<>'"]+|[^\u0000-\u007f]+/g;
