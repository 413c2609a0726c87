import { join } from 'node:path';
import { signRecord } from '../io/signatures/sign-record.ts';
import { describeError } from '../io/system-error.ts';
import { writeRecord } from '../io/write-record.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { StoredRecord } from '../model/record.ts';
import type { SettledRecord } from './settle-record.ts';

export type KeptRecord =
  | { kind: 'refused'; problems: Problem[] }
  | {
      kind: 'kept';
      /** Relative to the content folder. */
      path: string;
      /** For people. */
      remarks: string[];
      /** false: it was there already. */
      isNew: boolean;
    };

/**
 * Appends a record, and its signature where one is asked for. It is signed before anything is written. One
 * that is there already is not written again, but may still be signed.
 * @param same the record that says the same already, or null
 */
export const keepRecord = async (
  settled: SettledRecord,
  made: { name: string; text: string },
  same: StoredRecord | null,
): Promise<KeptRecord> => {
  const folder = settled.listed.recordsFolder;
  const known = same === null ? null : nameOf(same);
  const { name, text } = known ?? made;
  const path = `${folder}/${name}`;
  const signature = settled.sign === null ? null : await signRecord(text, settled.sign);
  if (signature?.kind === 'failed') {
    const values = { key: settled.sign ?? '', found: signature.found };
    return { kind: 'refused', problems: [problem('signing-failed', NOWHERE, values)] };
  }
  try {
    const at = join(settled.content, folder);
    const isNew = known === null && writeRecord(at, name, text);
    const remarks = isNew ? [] : [ALREADY];
    if (signature !== null && !writeRecord(at, `${name}.sig`, signature.signature))
      remarks.push(SIGNED);
    return { kind: 'kept', path, remarks, isNew };
  } catch (error) {
    const values = { found: folder, reason: describeError(error) };
    return { kind: 'refused', problems: [problem('record-unwritable', NOWHERE, values)] };
  }
};

const nameOf = ({ path, bytes }: StoredRecord) => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  text: new TextDecoder().decode(bytes),
});

const ALREADY = 'This run is recorded already: nothing was added.';
const SIGNED = 'It is signed already: that signature stays.';

const NOWHERE = { file: '', line: 0, column: 0 };
