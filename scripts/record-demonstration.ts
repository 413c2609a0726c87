/**
 * Records the history of the demonstration again: every run of content/reports/runs.json, in the order of
 * time, through the command itself, as CI would call it. The records there are go first, so the same
 * input gives the same bytes.
 *
 *   npx node scripts/record-demonstration.ts [content]
 *
 * A record holds the digests and claims of the documents: after any change to a checklist of the
 * demonstration, to a reader or to the version, this has to run again, and its output to be committed.
 */
import { execFile } from 'node:child_process';
import { readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Run {
  project: string;
  /** Day and job, and the folder of its reports if it has any. */
  run: string;
  at: string;
  id: string;
  attempt?: number;
  /** Invented, as all of it. */
  commit: string;
  actor: string;
  event?: string;
  /** What has no report. */
  arguments?: string[];
}

const CLI = fileURLToPath(new URL('../src/cli/seaworthy.mjs', import.meta.url));
/** Between the start of a run and its record: its reports lie in between. */
const DURATION = 6 * 60_000;

const recordHistory = async (content: string): Promise<void> => {
  const runs = JSON.parse(await readFile(join(content, 'reports/runs.json'), 'utf8')) as Run[];
  const projects = Map.groupBy(
    runs.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    ({ project }) => project,
  );
  // A record names the one before it in its project; projects know nothing of each other.
  await Promise.all(
    [...projects].map(async ([project, own]) => {
      const records = join(content, 'projects', project, 'records');
      await rm(records, { recursive: true, force: true });
      for (const run of own) console.log(await recordRun(content, run));
    }),
  );
};

const recordRun = async (content: string, run: Run): Promise<string> => {
  const folder = `reports/${run.project}/${run.run}`;
  const hasReports = await stat(join(content, folder)).catch(() => null);
  const args = [
    ...['record', run.project, ...(hasReports === null ? [] : [`${folder}/*`])],
    ...['--content', '.', '--at', run.at, '--now', addTime(run.at), ...(run.arguments ?? [])],
  ];
  const { code, stdout, stderr } = await start(args, content, describeRun(run));
  // 1 is a record with a report that proves nothing: some are meant to be such.
  const [path = ''] = stdout.split('\n');
  if (code > 1 || !path.endsWith('.json') || stderr !== '')
    throw new Error(`${run.project} ${run.run} ended with ${code}: ${stderr || stdout}`);
  return path;
};

const addTime = (at: string): string => new Date(Date.parse(at) + DURATION).toISOString();

/** What GitHub Actions would say; commit, branch and address of the run are taken from it. */
const describeRun = ({ project, run, id, attempt = 1, commit, actor, event }: Run) => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://git.example.com',
  GITHUB_REPOSITORY: `demonstration/${project}`,
  GITHUB_RUN_ID: id,
  GITHUB_RUN_ATTEMPT: String(attempt),
  GITHUB_SHA: commit,
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REF_NAME: 'main',
  GITHUB_WORKFLOW: 'Evidence',
  GITHUB_JOB: run.slice('2026-11-20-'.length),
  GITHUB_EVENT_NAME: event ?? 'schedule',
  GITHUB_ACTOR: actor,
});

/** Of our own environment only what a process needs: this may itself run in CI. */
const NEEDED = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP'];

const start = (
  args: string[],
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((done, fail) => {
    const needed = NEEDED.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    const options = { cwd, env: { ...Object.fromEntries(needed), ...env } };
    execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') done({ code, stdout, stderr });
      else fail(error);
    });
  });

const [folder = join(dirname(CLI), '../../content')] = process.argv.slice(2);
await recordHistory(resolve(folder));
