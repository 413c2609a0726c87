import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeJobSummary } from '../../src/io/write-job-summary.ts';
import { makeFolder } from '../make-folder.ts';

const MARKDOWN = '### Recorded: shop';

test('GitHub gets it added to the file that it names', async () => {
  const folder = makeFolder({ 'summary.md': 'before\n' });
  const file = join(folder, 'summary.md');
  expect(await writeJobSummary(MARKDOWN, 'a', { GITHUB_STEP_SUMMARY: file })).toBe('');
  expect(readFileSync(file, 'utf8')).toBe('before\n### Recorded: shop\n');
});

test('Azure gets a file of its own in the folder that it empties, and is told of it', async () => {
  const folder = makeFolder();
  const env = { TF_BUILD: 'True', AGENT_TEMPDIRECTORY: folder };
  const told = await writeJobSummary(MARKDOWN, '20261005T080000Z-abc', env);
  const file = join(folder, '20261005T080000Z-abc.md');
  expect(told).toBe(`##vso[task.uploadsummary]${file}\n`);
  expect(readFileSync(file, 'utf8')).toBe('### Recorded: shop\n');
});

test('Buildkite gets it through its agent, as an annotation of its own', async () => {
  const folder = makeFolder({
    'bin/buildkite-agent': `#!/bin/sh\necho "$@" > "$(dirname "$0")/said"\ncat >> "$(dirname "$0")/said"\n`,
  });
  chmodSync(join(folder, 'bin/buildkite-agent'), 0o755);
  vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env.PATH}`);
  await writeJobSummary(MARKDOWN, 'abc', { BUILDKITE: 'true' });
  vi.unstubAllEnvs();
  expect(readFileSync(join(folder, 'bin/said'), 'utf8')).toBe(
    'annotate --style info --context seaworthy-abc\n### Recorded: shop\n',
  );
});

test.each([
  ['a file that cannot be written', { GITHUB_STEP_SUMMARY: '/none/such' }],
  ['a folder that is not there', { TF_BUILD: 'True', AGENT_TEMPDIRECTORY: '/none/such' }],
  ['no folder', { TF_BUILD: 'True' }],
  ['no agent', { BUILDKITE: 'true' }],
  ['GitLab', { GITLAB_CI: 'true' }],
  ['Jenkins', { JENKINS_URL: 'http://ci' }],
  ['CircleCI', { CIRCLECI: 'true' }],
  ['Bitbucket', { BITBUCKET_BUILD_NUMBER: '1' }],
  ['a terminal', {}],
])('%s: nothing is said, and nothing fails', async (_, env) => {
  expect(await writeJobSummary(MARKDOWN, 'a', env)).toBe('');
  expect(readdirSync(makeFolder())).toEqual([]);
});
