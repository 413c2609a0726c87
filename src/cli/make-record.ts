import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { renderRecordSummary } from '../exports/record-summary.ts';
import { digestBytes } from '../io/load-records.ts';
import { expandPattern, loadReport, showPath } from '../io/load-report.ts';
import { resolveNow } from '../io/resolve-now.ts';
import { type CommandResult, runCommand } from '../io/run-command.ts';
import { describeError } from '../io/system-error.ts';
import { writeJobSummary } from '../io/write-job-summary.ts';
import { judgeProject } from '../judge-project.ts';
import type { Problem } from '../model/problem.ts';
import { PROBLEMS, problem } from '../model/problem-catalogue.ts';
import type { RecordedJudgement, RunRecord } from '../model/record.ts';
import { summariseJudgement } from '../readiness/summarise-judgement.ts';
import { assembleRecord } from '../records/assemble-record.ts';
import type { ReportFile } from '../records/judge-age.ts';
import { type GithubEvent, listWorkspaces, readEnvironment } from '../records/read-environment.ts';
import { readRecord } from '../records/read-record.ts';
import { nameRecord, renderRecord } from '../records/render-record.ts';
import { createEmptyReport, readReport } from '../reports/read-report.ts';
import { keepRecord } from './keep-record.ts';
import type { SettledRecord } from './settle-record.ts';
import { divertSignals } from './signals.ts';

export type MadeRecord =
  /** `exitCode`: of a command that has run. */
  | { kind: 'refused'; problems: Problem[]; exitCode?: number }
  | {
      kind: 'made';
      /** For stdout. */
      text: string;
      /** For people. */
      remarks: string[];
      /** Of the command; 0 without one. */
      exitCode: number;
      /** Nothing in it is void. */
      isSound: boolean;
    };

/** Runs the command if there is one, reads the reports, and appends the record. */
export const makeRecord = async (settled: SettledRecord): Promise<MadeRecord> => {
  const { argv, source, listed } = settled;
  const ran =
    argv.length === 0
      ? null
      : await runCommand(argv, { output: settled.isDryRun ? 'stderr' : 'stdout', divertSignals });
  const moment = resolveNow(settled.asked, process.env);
  if (moment.kind === 'refused') return moment;
  const { now } = moment;
  const files = await loadFiles(settled, ran);
  const missing = files.flatMap((file) => (file.kind === 'missing' ? [file.problem] : []));
  if (missing.length > 0) return { kind: 'refused', problems: missing };
  const run = readEnvironment(process.env, await loadGithubEvent());
  const { startedAt: runStartedAt, ...facts } = run;
  const stored = source.records.flatMap((one) => {
    const read = readRecord(one, listed.id, now);
    return read.kind === 'read' ? [read.stored] : [];
  });
  const before = judgeProject(source, settled.site, { now, digest: digestBytes, added: [] });
  const { record, same, problems } = await assembleRecord(
    {
      project: listed.id,
      generator: settled.generator,
      now,
      envelope: {
        ...facts,
        environment: null,
        ...settled.given,
        at: settled.at ?? ran?.startedAt.toISOString() ?? runStartedAt,
        atSource: settled.at !== null ? 'option' : ran !== null ? 'command' : 'ci',
        command: ran === null ? null : { argv, exitCode: ran.exitCode, duration: ran.duration },
      },
      commandStartedAt: ran?.startedAt.toISOString() ?? null,
      runStartedAt,
      files: files.flatMap((file) => (file.kind === 'loaded' ? [file.file] : [])),
      measures: settled.measures,
      checks: settled.checks,
      documents: source.documents.map(({ path, bytes }) => ({ path, sha256: digestBytes(bytes) })),
      items: [...before.project.items.values()].map(({ item }) => item),
      machine: { workspaces: [process.cwd(), ...listWorkspaces(process.env)], home: homedir() },
      stored,
      judge: (one) => judgeRecord(one, settled, now),
    },
    digestBytes,
  );
  const text = renderRecord(record);
  const name = nameRecord(record.envelope.at, digestBytes(text));
  const exitCode = ran?.exitCode ?? 0;
  const isSound = [...record.reports.flatMap((one) => one.problems), ...record.problems].every(
    ({ code }) => PROBLEMS[code]?.severity !== 'error',
  );
  const done = { kind: 'made' as const, exitCode, isSound };
  if (settled.isDryRun) return { ...done, text, remarks: ['Nothing was written.'] };
  const kept = await keepRecord(settled, { name, text }, same);
  if (kept.kind === 'refused') return { ...kept, exitCode };
  if (!kept.isNew) return { ...done, text: `${kept.path}\n`, remarks: kept.remarks };
  const summary = renderRecordSummary(record, kept.path, problems);
  const told = await writeJobSummary(summary.markdown, name.replace(/\.json$/, ''), process.env);
  return { ...done, text: summary.text + told, remarks: [] };
};

/** What the project comes to with this record among the others. */
const judgeRecord = (
  record: RunRecord,
  { source, site, listed }: SettledRecord,
  now: string,
): RecordedJudgement => {
  const text = renderRecord(record);
  const digest = digestBytes(text);
  const name = nameRecord(record.envelope.at, digest);
  const bytes = new TextEncoder().encode(text);
  const stored = { path: `${listed.recordsFolder}/${name}`, digest, bytes, record };
  const { project, weights } = judgeProject(source, site, {
    now,
    digest: digestBytes,
    added: [stored],
  });
  return summariseJudgement(project, weights, name.replace(/\.json$/, ''));
};

type LoadedFile = { kind: 'loaded'; file: ReportFile } | { kind: 'missing'; problem: Problem };

/**
 * The reports that were named. One that is not there is a mistake of whoever typed it; but behind a
 * command it is what the command left undone, and that is recorded.
 */
const loadFiles = async (
  { files, format }: SettledRecord,
  ran: CommandResult | null,
): Promise<LoadedFile[]> => {
  const loaded: LoadedFile[] = [];
  for (const pattern of files) {
    const paths = await expandPattern(pattern);
    for (const path of paths.length === 0 ? [pattern] : paths) {
      const shown = showPath(path);
      try {
        const options = format === null ? { path: shown } : { path: shown, format };
        const { report, ...facts } = await loadReport(path, (chunks) =>
          readReport(chunks, options),
        );
        loaded.push({ kind: 'loaded', file: { report, ...facts } });
      } catch (error) {
        const place = { file: shown, line: 0, column: 0 };
        if (ran === null) {
          const found = paths.length === 0 ? 'no file that matches' : describeError(error);
          loaded.push({ kind: 'missing', problem: problem('file-unreadable', place, { found }) });
          continue;
        }
        const report = createEmptyReport(shown, [
          problem('report-missing', place, { found: shown }),
        ]);
        loaded.push({
          kind: 'loaded',
          file: { report, sha256: digestBytes(''), bytes: 0, writtenAt: null },
        });
      }
    }
  }
  return loaded;
};

/** What GitHub says of the event that started the run; null where there is none, or none that can be read. */
const loadGithubEvent = async (): Promise<GithubEvent | null> => {
  const path = process.env.GITHUB_EVENT_PATH;
  if (!path) return null;
  try {
    return JSON.parse(await readFile(path, 'utf8')) as GithubEvent;
  } catch {
    return null;
  }
};
