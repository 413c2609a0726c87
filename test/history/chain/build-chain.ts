/** Records linked as `record` links them, in the order they are written in. */

import type { StoredRecord } from '../../../src/model/record.ts';
import type { RecordSource } from '../../../src/model/sources.ts';
import { readHistory } from '../../../src/read-history.ts';
import { readRecord } from '../../../src/records/read-record.ts';
import {
  digest,
  inputOf,
  junit,
  reportFile,
  storeRecord,
  testCase,
} from '../../records/build-record.ts';

export const LATER = '2026-12-01T00:00:00.000Z';

export interface Written {
  /** ISO 8601: when it is written and what it speaks of. */
  at: string;
  /** How many of the records before it its writer does not know. */
  blind?: number;
}

export const writeChain = async (written: readonly Written[]): Promise<RecordSource[]> => {
  const sources: RecordSource[] = [];
  const stored: StoredRecord[] = [];
  for (const [index, { at, blind = 0 }] of written.entries()) {
    const content = junit(...Array.from({ length: index + 1 }, (_, at) => testCase(`t${at}`)));
    const source = await storeRecord(
      inputOf([reportFile('u.xml', content)], {
        now: at,
        envelope: { at },
        stored: stored.slice(0, Math.max(0, stored.length - blind)),
      }),
    );
    const read = readRecord(source, 'shop', LATER);
    if (read.kind === 'refused') throw new Error(read.problem.code);
    sources.push(source);
    stored.push(read.stored);
  }
  return sources;
};

/** `2026-10-DD`, a day each. */
export const days = (count: number): Written[] =>
  Array.from({ length: count }, (_, index) => ({
    at: `2026-10-${String(index + 1).padStart(2, '0')}T08:00:00.000Z`,
  }));

export const verify = (records: readonly RecordSource[], now = LATER) =>
  readHistory({ id: 'shop', records: [...records], problems: [] }, { now, digest }).problems;

/** A record made anew from an honest one: what it holds is changed, and every digest fits again. */
export const rewrite = (source: RecordSource, change: (text: string) => string): RecordSource => {
  const bytes = new TextEncoder().encode(change(new TextDecoder().decode(source.bytes)));
  const at = /"at":"([^"]+)"/.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
  const name = `${at.replace(/[-:]|\.\d+/g, '')}-${digest(bytes).slice(0, 16)}.json`;
  return { path: `projects/shop/records/${name}`, bytes, digest: digest(bytes) };
};
