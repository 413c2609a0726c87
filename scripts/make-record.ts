/** A record of one run as benchmarks need them: of one JUnit file, by nobody, at a moment. */
import { digestBytes } from '../src/io/load-records.ts';
import type { StoredRecord } from '../src/model/record.ts';
import { assembleRecord, type RecordInput } from '../src/records/assemble-record.ts';
import { nameRecord, renderRecord } from '../src/records/render-record.ts';
import { readReport } from '../src/reports/read-report.ts';

const EMPTY_ENVELOPE = {
  environment: null,
  commit: null,
  branch: null,
  tag: null,
  pullRequest: null,
  repository: null,
  provider: null,
  runUrl: null,
  runId: null,
  attempt: null,
  workflow: null,
  job: null,
  event: null,
  actor: null,
  command: null,
};

/**
 * @param at ISO 8601, when it ran and was recorded
 * @param more what this run brought beside its file
 */
export const makeRecord = async (
  at: string,
  junit: string,
  more: Partial<RecordInput> & { job?: string } = {},
): Promise<StoredRecord & { name: string; text: string }> => {
  const { job = null, ...given } = more;
  const bytes = new TextEncoder().encode(junit);
  const report = readReport([bytes], { path: 'unit.xml' });
  const { record } = await assembleRecord(
    {
      project: 'shop',
      generator: 'bench',
      now: at,
      envelope: { ...EMPTY_ENVELOPE, at, atSource: 'option', job },
      machine: { workspaces: [], home: null },
      commandStartedAt: null,
      runStartedAt: null,
      files: [{ report, sha256: digestBytes(bytes), bytes: bytes.length, writtenAt: null }],
      measures: [],
      checks: [],
      documents: [],
      items: [],
      stored: [],
      ...given,
    },
    digestBytes,
  );
  const text = renderRecord(record);
  const digest = digestBytes(text);
  const name = nameRecord(at, digest);
  const path = `projects/shop/records/${name}`;
  return { name, text, path, digest, bytes: new TextEncoder().encode(text), record };
};
