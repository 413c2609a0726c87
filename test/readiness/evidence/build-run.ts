/** Records and runs with what matters to a binding; nothing is parsed here. */
import type { Binding, Selector } from '../../../src/model/binding.ts';
import { DEFAULT_VALIDITY } from '../../../src/model/binding.ts';
import type { RecordedCase, RecordedReport, RunRecord } from '../../../src/model/record.ts';
import type { RecordView } from '../../../src/model/record-view.ts';
import type { EvidenceRun } from '../../../src/readiness/evidence/gather-runs.ts';

export const AT = '2026-11-01T00:00:00.000Z';

const ENVELOPE: RunRecord['envelope'] = {
  at: AT,
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

export const report = (fields: Partial<RecordedReport> = {}): RecordedReport => ({
  path: 'junit.xml',
  sha256: '0'.repeat(64),
  bytes: 1,
  format: 'junit',
  tool: null,
  startedAt: null,
  finishedAt: null,
  tests: null,
  declared: null,
  findings: null,
  scope: [],
  complete: true,
  sameAs: null,
  problems: [],
  ...fields,
});

export type RecordFields = Partial<Omit<RunRecord, 'envelope'>> & {
  envelope?: Partial<RunRecord['envelope']>;
};

export const recordOf = ({ envelope, ...fields }: RecordFields = {}): RunRecord => ({
  schema: 'seaworthy/record/1',
  project: 'shop',
  recordedAt: envelope?.at ?? AT,
  generator: 'test',
  reports: [report()],
  suites: [],
  measures: [],
  findings: [],
  checks: [],
  attestations: [],
  documents: [],
  claims: [],
  problems: [],
  redactions: 0,
  content: '',
  previous: [],
  ...fields,
  envelope: { ...ENVELOPE, ...envelope },
});

export const viewOf = (id: string, fields: RecordFields = {}): RecordView => ({
  id,
  stored: { path: `${id}.json`, digest: id, bytes: new Uint8Array(), record: recordOf(fields) },
  isHead: true,
  tests: null,
  changes: null,
});

export const runOf = (...views: RecordView[]): EvidenceRun => ({
  at: views[0]?.stored.record.envelope.at ?? AT,
  records: views.map(({ id, stored }) => ({ id, stored })),
});

export const binding = (selector: Selector, fields: Partial<Binding> = {}): Binding => ({
  source: 'declared',
  selector,
  expectation: null,
  validity: DEFAULT_VALIDITY,
  least: 1,
  most: 0,
  allowsSkipped: true,
  allowsFlaky: true,
  place: { file: 'project.md', line: 1, column: 1 },
  reason: null,
  ...fields,
});

export const testsOf = (file: string | null, fields = {}): Selector => ({
  kind: 'tests',
  file,
  suite: null,
  name: null,
  variant: null,
  tool: null,
  ...fields,
});

/** One file of tests: a name that begins with `!` failed, with `~` was skipped, with `?` is flaky. */
export const suite = (file: string, ...names: string[]): RunRecord['suites'][number] => ({
  report: 0,
  file,
  suite: [],
  passed: names.filter((name) => !/^[!~?]/.test(name)),
  more: 0,
  others: names.flatMap((name): RecordedCase[] =>
    name.startsWith('!')
      ? [{ name: name.slice(1), outcome: 'failed' as const }]
      : name.startsWith('~')
        ? [{ name: name.slice(1), outcome: 'skipped' as const }]
        : name.startsWith('?')
          ? [{ name: name.slice(1), outcome: 'passed' as const, flaky: true as const }]
          : [],
  ),
});
