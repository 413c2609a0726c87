import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/records/read-environment.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';

const CASES: [string, Record<string, string>, object][] = [
  [
    'github',
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_SHA: SHA,
      GITHUB_REF_NAME: 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'team/shop',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_ACTOR: 'ann',
      GITHUB_JOB: 'test',
    },
    {
      commit: SHA,
      branch: 'main',
      runUrl: 'https://github.com/team/shop/actions/runs/42/attempts/2',
      attempt: 2,
      actor: 'ann',
      job: 'test',
    },
  ],
  [
    'gitlab',
    {
      GITLAB_CI: 'true',
      CI_COMMIT_SHA: SHA,
      CI_COMMIT_BRANCH: 'main',
      CI_JOB_URL: 'https://gitlab.example.org/team/shop/-/jobs/7',
      CI_PIPELINE_ID: '9',
      CI_JOB_STARTED_AT: '2026-10-05T09:30:00+02:00',
      GITLAB_USER_LOGIN: 'ann',
    },
    {
      commit: SHA,
      branch: 'main',
      runId: '9',
      startedAt: '2026-10-05T07:30:00.000Z',
      actor: 'ann',
    },
  ],
  [
    'azure',
    {
      TF_BUILD: 'True',
      BUILD_SOURCEVERSION: SHA,
      BUILD_SOURCEBRANCH: 'refs/heads/main',
      SYSTEM_COLLECTIONURI: 'https://dev.azure.com/team/',
      SYSTEM_TEAMPROJECT: 'My shop',
      BUILD_BUILDID: '5',
      SYSTEM_PIPELINESTARTTIME: '2026-10-05 07:30:00+00:00',
    },
    {
      branch: 'main',
      runUrl: 'https://dev.azure.com/team/My%20shop/_build/results?buildId=5',
      startedAt: '2026-10-05T07:30:00.000Z',
    },
  ],
  [
    'jenkins',
    {
      JENKINS_URL: 'https://ci.example.org/',
      GIT_COMMIT: SHA,
      GIT_BRANCH: 'origin/main',
      GIT_URL: 'git@example.org:team/shop.git',
      BUILD_URL: 'https://ci.example.org/job/shop/3/',
    },
    { commit: SHA, branch: 'main', repository: 'team/shop' },
  ],
  [
    'circleci',
    {
      CIRCLECI: 'true',
      CIRCLE_SHA1: SHA,
      CIRCLE_TAG: 'v1',
      CIRCLE_BUILD_URL: 'https://circleci.com/gh/team/shop/3',
    },
    { commit: SHA, tag: 'v1', branch: null },
  ],
  [
    'buildkite',
    {
      BUILDKITE: 'true',
      BUILDKITE_COMMIT: 'HEAD',
      BUILDKITE_PULL_REQUEST: 'false',
      BUILDKITE_RETRY_COUNT: '1',
      BUILDKITE_BUILD_URL: 'https://buildkite.com/team/shop/builds/3',
      BUILDKITE_JOB_ID: 'j1',
    },
    {
      commit: null,
      pullRequest: null,
      attempt: 2,
      runUrl: 'https://buildkite.com/team/shop/builds/3#j1',
    },
  ],
  [
    'bitbucket',
    {
      BITBUCKET_BUILD_NUMBER: '12',
      BITBUCKET_COMMIT: SHA,
      BITBUCKET_REPO_FULL_NAME: 'team/shop',
      BITBUCKET_PR_ID: '4',
    },
    {
      pullRequest: '4',
      runUrl: 'https://bitbucket.org/team/shop/pipelines/results/12',
    },
  ],
];

test.each(CASES)('%s says what ran', (provider, env, expected) => {
  expect(readEnvironment(env, null)).toMatchObject({ provider, ...expected });
});

describe('what an environment says', () => {
  test('is nothing outside of CI', () => {
    const facts = readEnvironment({ HOME: '/x' }, null);
    expect(Object.values(facts).every((value) => value === null)).toBe(true);
  });

  test('names the head of a pull request, not the merge that nobody wrote', () => {
    const head = 'fedcba9876543210fedcba9876543210fedcba98';
    const event = { pull_request: { number: 5, head: { sha: head } } };
    const env = { GITHUB_ACTIONS: 'true', GITHUB_SHA: SHA, GITHUB_HEAD_REF: 'fix' };
    expect(readEnvironment(env, event)).toMatchObject({
      commit: head,
      branch: 'fix',
      pullRequest: '5',
    });
  });

  test('is no address where it is none, and never carries a password', () => {
    const run = (url: string) =>
      readEnvironment({ CIRCLECI: '1', CIRCLE_BUILD_URL: url }, null).runUrl;
    expect(run('javascript:alert(1)')).toBeNull();
    expect(run('https://ann:secret@ci.example.org/1')).toBe('https://ci.example.org/1');
  });
});
