import type { Item } from '../model/checklist.ts';
import { compareText } from '../model/compare-text.ts';
import type { Check, Measure } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';
import { PROBLEMS, problem } from '../model/problem-catalogue.ts';
import type {
  Envelope,
  Recorded,
  RecordedJudgement,
  RecordedProblem,
  RecordedReport,
  RunRecord,
  StoredRecord,
} from '../model/record.ts';
import { RECORD_SCHEMA } from '../model/record.ts';
import type { Report } from '../model/report.ts';
import { digestContent } from './check-content.ts';
import { createHidePaths, type Machine } from './hide-paths.ts';
import { judgeAge, type ReportFile } from './judge-age.ts';
import { mergeCases } from './merge-cases.ts';
import { redactArguments, redactTexts } from './redact.ts';

export interface RecordInput {
  project: string;
  generator: string;
  /** ISO 8601. */
  now: string;
  /** Without its moment where nothing states one: then that of the reports, else `now`, is taken. */
  envelope: Omit<Envelope, 'at' | 'atSource'> & {
    at: string | null;
    atSource: 'option' | 'command' | 'ci';
  };
  /** When the command began; reports from before it are not its own. */
  commandStartedAt: string | null;
  /** When the CI system says that the run began. */
  runStartedAt: string | null;
  files: readonly ReportFile[];
  measures: readonly Measure[];
  checks: readonly Check[];
  documents: readonly { path: string; sha256: string }[];
  items: readonly Item[];
  /** Whose folders are named in no record. */
  machine: Machine;
  /** The records there are. */
  stored: readonly StoredRecord[];
  /** What all of it comes to with the record included; without it none is kept. */
  judge?: (record: RunRecord) => RecordedJudgement;
}

export interface AssembledRecord {
  record: RunRecord;
  /** The record that says the same already, or null. */
  same: StoredRecord | null;
  problems: Problem[];
}

/**
 * One record of one run: what its reports say, merged, and what the checklists claim at this moment.
 * Secrets and paths of machines are taken out. The same input makes the same `content` digest.
 * @param digest SHA-256 of a text, in hex
 */
export const assembleRecord = async (
  input: RecordInput,
  digest: (text: string) => string,
): Promise<AssembledRecord> => {
  const { now, files: given } = input;
  const problems: Problem[] = [];
  // As the shell or a pattern lists them is chance.
  const inOrder = [...given].sort((a, b) => compareText(a.report.path, b.report.path));
  const files = dropRepeated(inOrder, problems);
  const reports = files.map((file) => judgeAge(file, input));
  const { at, atSource } = settleMoment(input, reports);
  const merged = mergeCases(reports);
  const { command } = input.envelope;
  if (command !== null && command.exitCode !== 0)
    problems.push(
      problem('command-failed', NOWHERE, {
        command: redactArguments(command.argv).argv.join(' '),
        found: command.exitCode,
      }),
    );
  const spoken = command === null ? null : redactArguments(command.argv);
  const words = command === null || spoken === null ? null : { ...command, argv: spoken.argv };
  const evidence = {
    envelope: { ...input.envelope, at, atSource, command: words },
    reports: files.map((file, index): RecordedReport => {
      const report = reports[index] ?? file.report;
      return {
        path: report.path,
        sha256: file.sha256,
        bytes: file.bytes,
        format: report.format,
        tool: report.tool,
        startedAt: report.startedAt,
        finishedAt: report.finishedAt,
        tests: report.tests,
        declared: report.declared,
        findings: report.findingTotals,
        scope: report.scope.map(({ what, count }) => ({ what, count })),
        complete: report.complete,
        sameAs: merged.sameAs[index] ?? null,
        problems: report.problems.map(recordProblem),
      };
    }),
    suites: merged.suites,
    measures: [
      ...reports.flatMap((report, index) => report.measures.map(of<Measure>(index))),
      ...input.measures.map(of<Measure>(null)),
    ],
    findings: reports.flatMap((report, index) => report.findings.map(of(index))),
    checks: [
      ...reports.flatMap((report, index) => report.checks.map(of<Check>(index))),
      ...input.checks.map(of<Check>(null)),
    ],
    attestations: reports.flatMap((report, index) => report.attestations.map(of(index))),
    problems: [
      ...merged.problems,
      ...problems.map((one) => ({ ...recordProblem(one), file: one.place.file })),
    ],
  };
  const hidePaths = createHidePaths(input.machine);
  const { value: clean, count, paths } = await redactTexts(evidence, hidePaths);
  const redactions = count + (spoken?.count ?? 0);
  if (redactions > 0) problems.push(problem('secrets-removed', NOWHERE, { count: redactions }));
  if (paths > 0) problems.push(problem('paths-shortened', NOWHERE, { count: paths }));
  const unsigned = {
    schema: RECORD_SCHEMA,
    project: input.project,
    recordedAt: now,
    generator: input.generator,
    ...clean,
    documents: [...input.documents].sort((a, b) => compareText(a.path, b.path)),
    claims: input.items
      .filter(({ leaf }) => leaf)
      .map(({ id, text, claim, phase, severity }) => ({ id, text, claim, phase, severity })),
    redactions,
    ...(paths === 0 ? {} : { paths }),
  } satisfies Omit<RunRecord, 'content' | 'previous'>;
  const content = digestContent(unsigned, digest);
  const same = input.stored.find(({ record }) => record.content === content) ?? null;
  const { redactions: kept, problems: known, ...before } = unsigned;
  const signed = { problems: known, redactions: kept, content, previous: findHeads(input.stored) };
  const judged = input.judge?.({ ...before, ...signed });
  const record = { ...before, ...(judged === undefined ? {} : { judged }), ...signed };
  return { record, same, problems };
};

const NOWHERE = { file: '', line: 0, column: 0 };

const of =
  <Kind extends { kind: string }>(report: number | null) =>
  (one: Kind): Recorded<Kind> => {
    const { kind: _, ...rest } = one;
    return { report, ...rest };
  };

const recordProblem = ({ code, place, values }: Problem): RecordedProblem => ({
  code,
  line: place.line,
  values,
});

const dropRepeated = (files: readonly ReportFile[], problems: Problem[]): ReportFile[] => {
  const first = new Map<string, string>();
  return files.filter(({ sha256, report: { path } }) => {
    const known = first.get(sha256);
    if (known === undefined) {
      first.set(sha256, path);
      return true;
    }
    problems.push(
      problem('report-twice', { file: path, line: 0, column: 0 }, { found: path, first: known }),
    );
    return false;
  });
};

/** The moment evidence speaks of decides when it expires: the latest that a whole report states, never the time of writing if there is a better one. */
const settleMoment = (
  { envelope, now }: RecordInput,
  reports: readonly Report[],
): Pick<Envelope, 'at' | 'atSource'> => {
  if (envelope.at !== null) return { at: envelope.at, atSource: envelope.atSource };
  const stated = reports
    .filter(({ complete }) => complete)
    .map(({ finishedAt, startedAt }) => finishedAt ?? startedAt)
    .filter((time) => time !== null && time <= now)
    .sort();
  const last = stated.at(-1);
  return last == null ? { at: now, atSource: 'clock' } : { at: last, atSource: 'report' };
};

/** The records that no other follows: several where runs were recorded side by side. */
const findHeads = (stored: readonly StoredRecord[]): string[] => {
  const followed = new Set(stored.flatMap(({ record }) => record.previous));
  return stored
    .map(({ digest }) => digest)
    .filter((digest) => !followed.has(digest))
    .sort(compareText);
};

/** Whether any of its reports, or its command, proves nothing. */
export const isVoid = ({ reports, problems }: RunRecord): boolean =>
  reports.some(({ complete }) => !complete) || problems.some(({ code }) => PROBLEMS[code]?.voids);
