import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../model/compare-text.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import {
  type RecordSignature,
  readSignatureName,
  type SignatureCheck,
  type SignatureKind,
} from '../../model/signature.ts';
import type { RecordSource } from '../../model/sources.ts';
import { unreadable } from '../load-document.ts';
import { digestBytes } from '../load-records.ts';
import { describeError } from '../system-error.ts';
import { checkSigstoreBundle } from './check-sigstore-bundle.ts';
import { checkSshSignature, type Signed } from './check-ssh-signature.ts';
import type { Trust } from './load-trust.ts';

/**
 * The records with the signatures beside them, each checked here, once: all that asks later gets the same
 * answer. What signs nothing that is there is added to `problems`.
 */
export const addSignatures = async (
  records: readonly RecordSource[],
  files: readonly RecordFile[],
  { trust, problems }: { trust: Trust; problems: Problem[] },
): Promise<RecordSource[]> => {
  const found = new Map<string, RecordSignature[]>();
  const byPath = new Map(records.map((record) => [record.path, record]));
  for (const { path, bytes } of [...files].sort((a, b) => compareText(a.path, b.path))) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const signature = readSignatureName(name);
    if (signature === null) continue;
    const record = byPath.get(path.slice(0, -name.length) + signature.of);
    if (record === undefined) {
      const place = { file: path, line: 0, column: 0 };
      problems.push(problem('record-signature-alone', place, { record: signature.of }));
      continue;
    }
    const { kind } = signature;
    const signed = describeSigned(record, records);
    const check = await checkSignature(kind, { bytes, signed, trust });
    const list = found.get(record.path) ?? [];
    list.push({ path, bytes, digest: digestBytes(bytes), kind, check });
    found.set(record.path, list);
  }
  if (found.size === 0) return [...records];
  return records.map((record) => {
    const signatures = found.get(record.path);
    return signatures === undefined ? record : { ...record, signatures };
  });
};

export interface RecordFile {
  path: string;
  bytes: Uint8Array;
}

/** The files of signatures. What cannot be read is added to `problems`. */
export const loadSignatureFiles = async (
  content: string,
  paths: readonly string[],
  problems: Problem[],
): Promise<RecordFile[]> => {
  const files: RecordFile[] = [];
  for (const path of paths) {
    try {
      files.push({ path, bytes: await readFile(join(content, path)) });
    } catch (error) {
      problems.push(unreadable(path, describeError(error)));
    }
  }
  return files;
};

const checkSignature = (
  kind: SignatureKind,
  { bytes, signed, trust }: { bytes: Uint8Array; signed: Signed; trust: Trust },
): SignatureCheck | Promise<SignatureCheck> => {
  const text = new TextDecoder().decode(bytes);
  return kind === 'ssh'
    ? checkSshSignature(text, signed, trust)
    : checkSigstoreBundle(text, signed, trust);
};

const describeSigned = (record: RecordSource, records: readonly RecordSource[]): Signed => ({
  bytes: record.bytes,
  writtenAt: readWrittenAt(record.bytes),
  others: records
    .filter((one) => one !== record)
    .map(({ path, bytes }) => ({ name: path.slice(path.lastIndexOf('/') + 1), bytes })),
});

/** null where nothing can be read: that is named by whoever reads it whole. */
const readWrittenAt = (bytes: Uint8Array): string | null => {
  try {
    const { recordedAt } = JSON.parse(new TextDecoder().decode(bytes)) as { recordedAt?: unknown };
    return typeof recordedAt === 'string' ? new Date(recordedAt).toISOString() : null;
  } catch {
    return null;
  }
};
