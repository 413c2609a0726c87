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

const FLEET = { 'content/projects/ferry.md': CHECKLIST, 'content/projects/tug.md': CHECKLIST };

test.each([
  ['where one is found', []],
  ['that is named', ['--content', 'content']],
])('a project of the content folder %s is printed as judged now', async (_, content) => {
  const cwd = makeFolder(FLEET);
  const now = ['--now', '2026-05-01T00:00:00Z'];
  const { code, stdout, stderr } = await runCli(['inspect', 'ferry', ...content, ...now], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 'seaworthy/project/1',
    id: 'ferry',
    score: { verified: 0, claimed: 50 },
    items: [
      { text: 'TLS everywhere', file: 'projects/ferry.md', verdict: 'claimed', weight: 5 },
      { text: 'Keys rotated', verdict: 'open' },
    ],
    builtAt: expect.stringMatching(/^2026-05-01T00:00:00/),
  });
});

test('a file goes before a project of its name', async () => {
  const cwd = makeFolder({ ...FLEET, ferry: CHECKLIST });
  const { stdout } = await runCli(['inspect', 'ferry'], { cwd });
  expect(JSON.parse(stdout).schema).toBe('seaworthy/document/1');
});

test.each([
  ['fery', '`ferry`'],
  ['submarine', '`ferry`, `tug`'],
])('for the unknown project %s the nearest are named', async (id, known) => {
  const { code, stdout, stderr } = await runCli(['inspect', id], { cwd: makeFolder(FLEET) });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    `content error project-unknown\n  Expected a file or the id of a project in this folder, got \`${id}\`.\n` +
      `  Give the id of a project: ${known}.\n`,
  );
});

test('a path that leads nowhere is refused as a file, and a folder that is none as content', async () => {
  const cwd = makeFolder(FLEET);
  const lost = await runCli(['inspect', 'lists/ferry.md'], { cwd });
  expect(lost.stderr).toContain('file-unreadable');
  const { code, stderr } = await runCli(['inspect', 'ferry', '--content', 'nowhere'], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining('no-content')]);
});
