import type { Envelope } from '../model/record.ts';

/** What the environment of a CI job says of its run; null where it says nothing. */
export type RunFacts = Omit<Envelope, 'at' | 'atSource' | 'environment' | 'command'> & {
  startedAt: string | null;
};

type Variables = Readonly<Record<string, string | undefined>>;

interface Provider {
  name: string;
  /** A variable that only this system sets. */
  detect: (env: Variables) => boolean;
  read: (
    env: Variables,
    event: GithubEvent | null,
  ) => Partial<Record<keyof RunFacts, string | undefined>>;
}

/** What is used of the file that GitHub names in GITHUB_EVENT_PATH. */
export interface GithubEvent {
  pull_request?: { number?: number; head?: { sha?: string } };
}

/**
 * The run as its CI system describes it. Sources: the systems' own lists of variables. Whatever an
 * environment says can be set by hand.
 */
export const readEnvironment = (env: Variables, event: GithubEvent | null): RunFacts => {
  const provider = PROVIDERS.find(({ detect }) => detect(env));
  const found = provider?.read(env, event) ?? {};
  const text = (key: keyof RunFacts): string | null => {
    const given = found[key];
    const value = typeof given === 'string' ? given.trim() : undefined;
    return value === undefined || value === '' || value === 'false' ? null : value;
  };
  const attempt = Number(text('attempt'));
  return {
    provider: provider?.name ?? null,
    commit: readCommit(text('commit')),
    branch: text('branch')?.replace(/^refs\/heads\/|^origin\//, '') ?? null,
    tag: text('tag')?.replace(/^refs\/tags\//, '') ?? null,
    pullRequest: text('pullRequest'),
    repository: text('repository'),
    runUrl: readUrl(text('runUrl')),
    runId: text('runId'),
    attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : null,
    workflow: text('workflow'),
    job: text('job'),
    event: text('event'),
    actor: text('actor'),
    startedAt: readInstant(text('startedAt')),
  };
};

/** Folders that the environment names as checkouts, or as temporary. */
export const listWorkspaces = (env: Variables): string[] =>
  WORKSPACES.flatMap((name) => env[name] || []);

const WORKSPACES = [
  'GITHUB_WORKSPACE',
  'RUNNER_TEMP',
  'CI_PROJECT_DIR',
  'BUILD_SOURCESDIRECTORY',
  'AGENT_TEMPDIRECTORY',
  'CIRCLE_WORKING_DIRECTORY',
  'BUILDKITE_BUILD_CHECKOUT_PATH',
  'BITBUCKET_CLONE_DIR',
  'WORKSPACE',
];

const PROVIDERS: readonly Provider[] = [
  {
    name: 'github',
    detect: (env) => env.GITHUB_ACTIONS === 'true',
    read: (env, event) => ({
      // The commit of a pull request's run is a merge that nobody wrote; its head is.
      commit: event?.pull_request?.head?.sha ?? env.GITHUB_SHA,
      branch:
        env.GITHUB_HEAD_REF || (env.GITHUB_REF_TYPE === 'tag' ? undefined : env.GITHUB_REF_NAME),
      tag: env.GITHUB_REF_TYPE === 'tag' ? env.GITHUB_REF_NAME : undefined,
      pullRequest: event?.pull_request?.number?.toString(),
      repository: env.GITHUB_REPOSITORY,
      runUrl:
        env.GITHUB_SERVER_URL && env.GITHUB_REPOSITORY && env.GITHUB_RUN_ID
          ? `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}/attempts/${env.GITHUB_RUN_ATTEMPT ?? 1}`
          : undefined,
      runId: env.GITHUB_RUN_ID,
      attempt: env.GITHUB_RUN_ATTEMPT,
      workflow: env.GITHUB_WORKFLOW,
      job: env.GITHUB_JOB,
      event: env.GITHUB_EVENT_NAME,
      actor: env.GITHUB_TRIGGERING_ACTOR || env.GITHUB_ACTOR,
    }),
  },
  {
    name: 'gitlab',
    detect: (env) => env.GITLAB_CI !== undefined,
    read: (env) => ({
      commit: env.CI_COMMIT_SHA,
      branch: env.CI_MERGE_REQUEST_SOURCE_BRANCH_NAME || env.CI_COMMIT_BRANCH,
      tag: env.CI_COMMIT_TAG,
      pullRequest: env.CI_MERGE_REQUEST_IID,
      repository: env.CI_PROJECT_PATH,
      runUrl: env.CI_JOB_URL || env.CI_PIPELINE_URL,
      runId: env.CI_PIPELINE_ID,
      workflow: env.CI_PIPELINE_NAME,
      job: env.CI_JOB_NAME,
      event: env.CI_PIPELINE_SOURCE,
      actor: env.GITLAB_USER_LOGIN,
      // Earlier jobs hand their reports on: the run begins with its pipeline.
      startedAt: env.CI_PIPELINE_CREATED_AT || env.CI_JOB_STARTED_AT,
    }),
  },
  {
    name: 'azure',
    detect: (env) => env.TF_BUILD !== undefined,
    read: (env) => ({
      commit: env.SYSTEM_PULLREQUEST_SOURCECOMMITID || env.BUILD_SOURCEVERSION,
      branch: env.SYSTEM_PULLREQUEST_SOURCEBRANCH || notTag(env.BUILD_SOURCEBRANCH),
      tag: env.BUILD_SOURCEBRANCH?.startsWith('refs/tags/') ? env.BUILD_SOURCEBRANCH : undefined,
      pullRequest: env.SYSTEM_PULLREQUEST_PULLREQUESTNUMBER || env.SYSTEM_PULLREQUEST_PULLREQUESTID,
      repository: env.BUILD_REPOSITORY_NAME,
      runUrl:
        env.SYSTEM_COLLECTIONURI && env.SYSTEM_TEAMPROJECT && env.BUILD_BUILDID
          ? `${env.SYSTEM_COLLECTIONURI.replace(/\/?$/, '/')}${encodeURIComponent(env.SYSTEM_TEAMPROJECT)}/_build/results?buildId=${env.BUILD_BUILDID}`
          : undefined,
      runId: env.BUILD_BUILDID,
      attempt: env.SYSTEM_JOBATTEMPT,
      workflow: env.BUILD_DEFINITIONNAME,
      job: env.AGENT_JOBNAME,
      event: env.BUILD_REASON,
      actor: env.BUILD_REQUESTEDFOR,
      startedAt: env.SYSTEM_PIPELINESTARTTIME,
    }),
  },
  {
    name: 'circleci',
    detect: (env) => env.CIRCLECI !== undefined,
    read: (env) => ({
      commit: env.CIRCLE_SHA1,
      branch: env.CIRCLE_BRANCH,
      tag: env.CIRCLE_TAG,
      pullRequest: /\/(\d+)$/.exec(env.CIRCLE_PULL_REQUEST ?? '')?.[1],
      repository:
        env.CIRCLE_PROJECT_USERNAME && env.CIRCLE_PROJECT_REPONAME
          ? `${env.CIRCLE_PROJECT_USERNAME}/${env.CIRCLE_PROJECT_REPONAME}`
          : undefined,
      runUrl: env.CIRCLE_BUILD_URL,
      runId: env.CIRCLE_WORKFLOW_ID || env.CIRCLE_BUILD_NUM,
      job: env.CIRCLE_JOB,
      actor: env.CIRCLE_USERNAME,
    }),
  },
  {
    name: 'buildkite',
    detect: (env) => env.BUILDKITE !== undefined,
    read: (env) => ({
      commit: env.BUILDKITE_COMMIT,
      // Of a build of a tag both are its name.
      branch: env.BUILDKITE_TAG ? undefined : env.BUILDKITE_BRANCH,
      tag: env.BUILDKITE_TAG,
      pullRequest: env.BUILDKITE_PULL_REQUEST,
      repository:
        env.BUILDKITE_ORGANIZATION_SLUG && env.BUILDKITE_PIPELINE_SLUG
          ? `${env.BUILDKITE_ORGANIZATION_SLUG}/${env.BUILDKITE_PIPELINE_SLUG}`
          : env.BUILDKITE_REPO,
      runUrl: env.BUILDKITE_BUILD_URL
        ? `${env.BUILDKITE_BUILD_URL}${env.BUILDKITE_JOB_ID ? `#${env.BUILDKITE_JOB_ID}` : ''}`
        : undefined,
      runId: env.BUILDKITE_BUILD_ID,
      attempt: env.BUILDKITE_RETRY_COUNT
        ? String(Number(env.BUILDKITE_RETRY_COUNT) + 1)
        : undefined,
      workflow: env.BUILDKITE_PIPELINE_NAME,
      job: env.BUILDKITE_LABEL || env.BUILDKITE_STEP_KEY,
      event: env.BUILDKITE_SOURCE,
      actor: env.BUILDKITE_BUILD_CREATOR,
    }),
  },
  {
    name: 'bitbucket',
    detect: (env) => env.BITBUCKET_BUILD_NUMBER !== undefined || env.BITBUCKET_COMMIT !== undefined,
    read: (env) => ({
      commit: env.BITBUCKET_COMMIT,
      branch: env.BITBUCKET_BRANCH,
      tag: env.BITBUCKET_TAG,
      pullRequest: env.BITBUCKET_PR_ID,
      repository: env.BITBUCKET_REPO_FULL_NAME,
      runUrl: env.BITBUCKET_REPO_FULL_NAME
        ? `https://bitbucket.org/${env.BITBUCKET_REPO_FULL_NAME}/pipelines/results/${env.BITBUCKET_BUILD_NUMBER}`
        : undefined,
      runId: env.BITBUCKET_BUILD_NUMBER,
      attempt: env.BITBUCKET_STEP_RUN_NUMBER,
      job: env.BITBUCKET_STEP_UUID,
      actor: env.BITBUCKET_STEP_TRIGGERER_UUID,
    }),
  },
  {
    // Last: other systems may be started from a Jenkins that leaves its variables behind.
    name: 'jenkins',
    detect: (env) =>
      env.JENKINS_URL !== undefined || env.BUILD_TAG?.startsWith('jenkins-') === true,
    read: (env) => ({
      commit: env.GIT_COMMIT,
      branch: env.TAG_NAME ? undefined : env.CHANGE_BRANCH || env.BRANCH_NAME || env.GIT_BRANCH,
      tag: env.TAG_NAME,
      pullRequest: env.CHANGE_ID,
      repository: env.GIT_URL?.replace(/^.*[:/]([^/]+\/[^/]+?)(?:\.git)?$/, '$1'),
      runUrl: env.BUILD_URL,
      runId: env.BUILD_TAG || env.BUILD_ID,
      workflow: env.JOB_NAME,
      job: env.STAGE_NAME,
      actor: env.BUILD_USER_ID || env.CHANGE_AUTHOR,
    }),
  },
];

const notTag = (ref: string | undefined): string | undefined =>
  ref?.startsWith('refs/tags/') ? undefined : ref;

/** Buildkite may say "HEAD". */
const readCommit = (text: string | null): string | null =>
  text !== null && /^[0-9a-f]{7,64}$/i.test(text) ? text.toLowerCase() : null;

const readUrl = (text: string | null): string | null => {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  return url.href;
};

/** Azure writes a space where ISO 8601 has a T. */
const readInstant = (text: string | null): string | null => {
  const time = text === null ? NaN : Date.parse(text.replace(' ', 'T'));
  return text !== null && /(?:Z|[+-]\d\d:?\d\d)$/.test(text) && Number.isFinite(time)
    ? new Date(time).toISOString()
    : null;
};
