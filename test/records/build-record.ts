/** Reports and records made by hand, with what matters to a test. */
import { createHash } from 'node:crypto';
import { assembleRecord, type RecordInput } from '../../src/records/assemble-record.ts';
import type { ReportFile } from '../../src/records/judge-age.ts';
import { nameRecord, renderRecord } from '../../src/records/render-record.ts';
import { readReport } from '../../src/reports/read-report.ts';
import { item } from '../build-checklist.ts';

export const NOW = '2026-10-05T08:00:00.000Z';

export const digest = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** A report as `record` would find it. */
export const reportFile = (
  path: string,
  content: string,
  facts: Partial<ReportFile> = {},
): ReportFile => {
  const bytes = new TextEncoder().encode(content);
  return {
    report: readReport([bytes], { path }),
    sha256: digest(bytes),
    bytes: bytes.length,
    writtenAt: null,
    ...facts,
  };
};

export const junit = (...cases: string[]): string =>
  `<testsuite name="unit" tests="${cases.length}">${cases.join('')}</testsuite>`;

export const testCase = (name: string, inside = ''): string =>
  `<testcase classname="tests.test_cart" name="${name}">${inside}</testcase>`;

const ENVELOPE: RecordInput['envelope'] = {
  at: null,
  atSource: 'option',
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

export const inputOf = (
  files: ReportFile[],
  fields: Partial<Omit<RecordInput, 'envelope'>> & {
    envelope?: Partial<RecordInput['envelope']>;
  } = {},
): RecordInput => ({
  project: 'shop',
  generator: 'seaworthy test',
  now: NOW,
  commandStartedAt: null,
  runStartedAt: null,
  files,
  measures: [],
  checks: [],
  documents: [],
  items: [item('testing.unit-tests', { claim: 'done' })],
  machine: { workspaces: [], home: null },
  stored: [],
  ...fields,
  envelope: { ...ENVELOPE, ...fields.envelope },
});

export const assemble = async (input: RecordInput) => assembleRecord(input, digest);

/** The file that `record` would write. */
export const storeRecord = async (input: RecordInput) => {
  const { record } = await assemble(input);
  const bytes = new TextEncoder().encode(renderRecord(record));
  const name = nameRecord(record.envelope.at, digest(bytes));
  return { path: `projects/shop/records/${name}`, bytes, digest: digest(bytes) };
};
