import type { Problem } from '../model/problem.ts';
import { type ProblemCode, problem } from '../model/problem-catalogue.ts';
import { RECORD_SCHEMA, type StoredRecord } from '../model/record.ts';
import type { RecordSource } from '../model/sources.ts';
import { asRecord, recordSchema } from './record-schema.ts';
import { nameRecord, readRecordName } from './render-record.ts';

export type ReadRecord =
  | { kind: 'read'; stored: StoredRecord; problem: Problem | null }
  | { kind: 'refused'; problem: Problem };

/**
 * A record, or the named reason why it is none. Whatever was changed after it was written is refused:
 * the name of a record begins with its moment and ends with the beginning of its digest.
 * @param project the id of the project in whose folder it lies
 * @param now a record of a later moment is shown with a problem
 */
export const readRecord = (source: RecordSource, project: string, now: string): ReadRecord => {
  const { path, digest } = source;
  const refuse = (code: ProblemCode, values: Problem['values']): ReadRecord => ({
    kind: 'refused',
    problem: problem(code, { file: path, line: 0, column: 0 }, values),
  });
  const named = readRecordName(path.split('/').at(-1) ?? '');
  const parsed = parse(source.bytes);
  if (parsed.kind === 'damaged') return refuse('record-damaged', { found: parsed.found });
  const { schema } = parsed;
  if (typeof schema !== 'string' || !schema.startsWith('seaworthy/record/'))
    return refuse('record-foreign', { expected: project, found: 'a file that is no record' });
  if (named !== null && !digest.startsWith(named))
    return refuse('record-altered', { expected: named, found: digest.slice(0, named.length) });
  if (schema !== RECORD_SCHEMA)
    return refuse('record-too-new', { expected: RECORD_SCHEMA, found: schema });
  const checked = recordSchema.safeParse(parsed.value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const at = issue?.path.map(String).join('.') || 'the top';
    return refuse('record-damaged', { found: `\`${at}\` that it cannot hold` });
  }
  if (named === null)
    return refuse('record-altered', { expected: digest.slice(0, 16), found: 'another name' });
  // As it was parsed: what a schema gives back has another order of keys.
  const record = asRecord(parsed.value);
  const wrong = source.signatures?.find(({ check }) => check.kind === 'wrong');
  if (wrong?.check.kind === 'wrong')
    return refuse('record-signature-wrong', {
      record: path.slice(path.lastIndexOf('/') + 1),
      found: wrong.check.found,
    });
  const wanted = nameRecord(record.envelope.at, digest);
  if (!path.endsWith(`/${wanted}`))
    return refuse('record-altered', { expected: wanted.slice(0, 16), found: 'another moment' });
  if (record.project !== project)
    return refuse('record-foreign', { expected: project, found: `one of \`${record.project}\`` });
  return {
    kind: 'read',
    stored: {
      path,
      digest,
      bytes: source.bytes,
      record,
      ...(source.signatures === undefined ? {} : { signatures: source.signatures }),
    },
    problem:
      record.envelope.at > now || record.recordedAt > now
        ? problem(
            'record-dated-ahead',
            { file: path, line: 0, column: 0 },
            { now, found: record.recordedAt > now ? record.recordedAt : record.envelope.at },
          )
        : null,
  };
};

/** All records of a project that can be believed, and what is wrong with them and the others. */
export const readRecords = (
  sources: readonly RecordSource[],
  project: string,
  now: string,
): { stored: StoredRecord[]; problems: Problem[] } => {
  const read = sources.map((source) => readRecord(source, project, now));
  return {
    stored: read.flatMap((one) => (one.kind === 'read' ? [one.stored] : [])),
    problems: read.flatMap(({ problem: found }) => (found === null ? [] : [found])),
  };
};

type Parsed =
  | { kind: 'parsed'; value: unknown; schema: unknown }
  | { kind: 'damaged'; found: string };

const parse = (bytes: Uint8Array): Parsed => {
  if (bytes.length === 0) return { kind: 'damaged', found: 'an empty file' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && 'schema' in value;
    return { kind: 'parsed', value, schema: isObject ? value.schema : null };
  } catch {
    return { kind: 'damaged', found: 'text that is no JSON' };
  }
};
