import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../make-folder.ts';
import { runCli } from './run-cli.ts';

const CHECKLIST = '# Launch\n\n## Security\n\n- [x] TLS everywhere\n- [ ] Keys rotated\n';

test.each(['list.md', 'list.txt', 'LIST'])('%s is read, whatever its extension', async (name) => {
  const cwd = makeFolder({ [name]: CHECKLIST });
  const { code, stdout, stderr } = await runCli(['inspect', name], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 'seaworthy/document/1',
    title: 'Launch',
    items: [
      { text: 'TLS everywhere', line: 5, claim: 'done', section: ['Launch', 'Security'] },
      { text: 'Keys rotated', line: 6, claim: 'open' },
    ],
    problems: [],
  });
});

test('a file is found from anywhere', async () => {
  const file = join(makeFolder({ 'list.md': CHECKLIST }), 'list.md');
  const { code, stdout } = await runCli(['inspect', file, '--format', 'json'], {
    cwd: makeFolder(),
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).items).toHaveLength(2);
});

test.each([
  ['nothing', 'no such file or directory'],
  ['folder', 'a folder'],
])('a path to %s is refused', async (path, reason) => {
  const { code, stdout, stderr } = await runCli(['inspect', path], {
    cwd: makeFolder({ 'folder/': '' }),
  });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`${path} error file-unreadable`);
  expect(stderr).toContain(reason);
});

test.each([
  ['an empty file', '', 'empty-document'],
  ['a binary file', Uint8Array.from({ length: 4_000 }, (_, index) => index % 7), 'binary-document'],
  ['a file of five megabytes', '- [ ] item\n'.repeat(480_000), 'document-too-large'],
])('%s is an error among the problems, never a stack trace', async (_, content, problem) => {
  const cwd = makeFolder({ 'list.md': content });
  const { code, stdout, stderr } = await runCli(['inspect', 'list.md'], { cwd });
  expect([code, stderr]).toEqual([1, '']);
  expect(JSON.parse(stdout).problems).toContainEqual(
    expect.objectContaining({ code: problem, severity: 'error' }),
  );
});

test('a warning is no failure', async () => {
  const cwd = makeFolder({ 'list.md': 'Only prose.\n' });
  const { code, stdout } = await runCli(['inspect', 'list.md'], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).problems).toMatchObject([{ code: 'no-items', severity: 'warning' }]);
});
