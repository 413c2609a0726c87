import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, toCommit, toCount, toInstant, toText, toWebAddress } from '../values.ts';
import { concludeGithub, concludeState } from './ci-conclusions.ts';

/**
 * Workflow runs, jobs, check runs and commit statuses of GitHub: lists and single objects of the REST
 * API, events of webhooks, and what `gh run view --json` prints.
 */
export const GITHUB_RUNS: JsonFormat = defineJsonFormat({
  id: 'github-runs',
  name: 'GitHub runs, jobs and checks',
  tools: ['GitHub Actions', 'gh'],
  specification: 'https://docs.github.com/en/rest/actions/workflow-runs',
  yields: ['check', 'scope'],
  recognise: (value) => findObjects(value) !== null,
  schema: z.unknown(),
  read: (value, draft) => {
    const found = findObjects(value);
    if (found === null) return;
    const { objects, list } = found;
    const parsed = z.array(RUN).safeParse(objects);
    draft.setTool('github');
    if (!parsed.success) {
      draft.problem('report-shape', {
        expected: 'runs with a status',
        path: list ?? 'the run',
        found: 'something else',
      });
      return;
    }
    const runs = keepLatest(parsed.data);
    draft.addScope('controls', runs.length);
    if (list !== null) judgeCount(value, list, objects.length, draft);
    addRun(runs, draft);
    for (const run of runs) addCheck(run, draft);
  },
});

const LISTS = ['workflow_runs', 'jobs', 'check_runs', 'statuses'] as const;
const EVENTS = ['workflow_run', 'workflow_job', 'check_run'] as const;

const findObjects = (value: unknown): { objects: unknown[]; list: string | null } | null => {
  if (hasKeys(value, 'action', 'repository'))
    for (const event of EVENTS)
      if (hasKeys(value, event)) return { objects: [value[event]], list: null };
  if (hasKeys(value, 'total_count'))
    for (const list of LISTS)
      if (hasKeys(value, list)) {
        const items = value[list];
        return { objects: Array.isArray(items) ? items : [items], list };
      }
  if (isRun(value)) {
    const jobs = hasKeys(value, 'jobs') && Array.isArray(value.jobs) ? value.jobs : [];
    return { objects: [value, ...jobs], list: null };
  }
  return Array.isArray(value) && value.length > 0 && value.every(isRun)
    ? { objects: value, list: null }
    : null;
};

/** Of the API, or of `gh`, whose keys the user chooses. */
const isRun = (value: unknown): boolean =>
  hasKeys(value, 'status', 'conclusion') &&
  ((hasKeys(value, 'head_sha') &&
    ['run_id', 'run_number', 'check_suite'].some((key) => hasKeys(value, key))) ||
    ['headSha', 'workflowName', 'databaseId', 'jobs'].some((key) => hasKeys(value, key)));

const TEXT = z.string().nullish();
const RUN = z.looseObject({
  name: TEXT,
  displayTitle: TEXT,
  path: TEXT,
  context: TEXT,
  workflow_name: TEXT,
  workflowName: TEXT,
  status: TEXT,
  conclusion: TEXT,
  state: TEXT,
  head_sha: TEXT,
  headSha: TEXT,
  head_branch: TEXT,
  headBranch: TEXT,
  check_suite: z.looseObject({ head_branch: TEXT }).nullish(),
  html_url: TEXT,
  target_url: TEXT,
  url: TEXT,
  run_id: z.number().nullish(),
  run_attempt: z.number().nullish(),
  run_started_at: TEXT,
  started_at: TEXT,
  startedAt: TEXT,
  created_at: TEXT,
  completed_at: TEXT,
  completedAt: TEXT,
  updated_at: TEXT,
  updatedAt: TEXT,
});
type Run = z.infer<typeof RUN>;

/** A job that was run again replaces itself. */
const keepLatest = (runs: readonly Run[]): Run[] => {
  const latest = new Map<string, Run>();
  runs.forEach((run, at) => {
    const key = run.run_id ? `${run.run_id} ${run.name}` : `- ${at}`;
    const before = latest.get(key);
    const isRetry = (run.run_attempt ?? 1) !== (before?.run_attempt ?? 1);
    if (before === undefined || (run.run_attempt ?? 1) > (before.run_attempt ?? 1))
      latest.set(key, run);
    else if (!isRetry) latest.set(`${key} ${at}`, run);
  });
  return [...latest.values()];
};

/** A page of jobs may leave out one that failed; a page of the history of runs is what was asked for. */
const judgeCount = (value: unknown, list: string, counted: number, draft: Draft): void => {
  const declared = hasKeys(value, 'total_count') ? toCount(value.total_count) : null;
  if (declared === null || declared === counted) return;
  const isHistory = list === 'workflow_runs';
  const code = declared > counted && !isHistory ? 'totals-differ' : 'totals-unclear';
  draft.problem(code, { what: list, declared, counted });
};

const addRun = (runs: readonly Run[], draft: Draft): void => {
  const only = <T>(values: readonly (T | null)[]): T | null => {
    const known = new Set(values.filter((value) => value !== null));
    return known.size === 1 ? ([...known][0] ?? null) : null;
  };
  draft.setRun({
    commit: only(runs.map((run) => toCommit(run.head_sha ?? run.headSha))),
    branch: only(
      runs.map((run) => toText(run.head_branch ?? run.headBranch ?? run.check_suite?.head_branch)),
    ),
    runUrl: only(runs.map((run) => findRunUrl(run))),
  });
};

/** The address of a job begins with that of its run. */
const findRunUrl = (run: Run): string | null => {
  const address = toWebAddress(run.html_url ?? run.url);
  return (
    /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/actions\/runs\/\d+(?:\/attempts\/\d+)?/.exec(
      address ?? '',
    )?.[0] ?? null
  );
};

const addCheck = (run: Run, draft: Draft): void => {
  const isStatus = toText(run.context) !== null;
  const conclusion = isStatus
    ? concludeState(run.state)
    : concludeGithub(run.status ?? 'unknown', run.conclusion);
  const isOver = conclusion !== 'pending';
  draft.addTimes({
    startedAt: toInstant(run.run_started_at ?? run.started_at ?? run.startedAt ?? run.created_at),
    finishedAt: isOver
      ? toInstant(run.completed_at ?? run.completedAt ?? run.updated_at ?? run.updatedAt)
      : null,
  });
  draft.addCheck({
    name:
      toText(run.name) ??
      toText(run.context) ??
      toText(run.workflowName) ??
      toText(run.path) ??
      toText(run.displayTitle) ??
      'run',
    group: toText(run.workflow_name ?? run.workflowName),
    conclusion,
    url: toWebAddress(run.html_url ?? run.target_url ?? run.url),
    actual: toText(run.conclusion) ?? toText(run.state) ?? toText(run.status),
  });
};
