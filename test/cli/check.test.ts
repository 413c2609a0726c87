import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../make-folder.ts';
import { runCli } from './run-cli.ts';

const CLEAN = '# Launch\n\n- [x] TLS everywhere\n- [ ] Keys rotated\n';
const WARNING = '# Launch\n\n- [x] Group\n  - [ ] TLS everywhere\n';
const NOTE = '# Launch\n\n- [ ] Group\n  - [x] TLS everywhere\n';

const check = (files: Record<string, string | Uint8Array>, ...args: string[]) =>
  runCli(['check', ...args], { cwd: makeFolder(files) });

test('clean documents exit with 0 and say so on stderr', async () => {
  expect(await check({ 'content/projects/a.md': CLEAN })).toEqual({
    code: 0,
    stdout: '',
    stderr: 'No problems.\n',
  });
});

test('a problem is printed with the place where an editor finds it', async () => {
  const { code, stdout, stderr } = await check({ 'content/projects/a.md': WARNING });
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^content\/projects\/a\.md:3:\d+ warning parent-done-child-open\n {2}Expected/,
  );
  expect(stderr).toBe('1 warning.\n');
});

test('notes alone fail nothing', async () => {
  const { code, stdout } = await check({ 'content/projects/a.md': NOTE });
  expect(code).toBe(0);
  expect(stdout).toContain('note children-done-parent-open');
});

test('what is below the severity asked for is neither printed nor counted', async () => {
  expect(await check({ 'a.md': WARNING }, '--severity', 'error')).toEqual({
    code: 0,
    stdout: '',
    stderr: 'No problems.\n',
  });
});

test('paths are those seen from the current folder', async () => {
  const cwd = makeFolder({ 'docs/a.md': WARNING, 'work/': '' });
  const { stdout } = await runCli(['check', '--content', '../docs'], { cwd: join(cwd, 'work') });
  expect(stdout).toMatch(/^\.\.\/docs\/a\.md:3:/);
});

test('every format is what its readers expect', async () => {
  const files = { 'a.md': WARNING };
  const json = JSON.parse((await check(files, '--format', 'json')).stdout);
  expect(JSON.stringify(json)).toContain('parent-done-child-open');
  const sarif = JSON.parse((await check(files, '--format', 'sarif')).stdout);
  expect(sarif).toMatchObject({
    version: '2.1.0',
    runs: [{ results: [{ ruleId: 'parent-done-child-open', level: 'warning' }] }],
  });
  const github = await check(files, '--format', 'github');
  expect(github.stdout).toMatch(/^::warning file=a\.md,line=3,/);
  expect([github.code, github.stderr]).toEqual([1, '']);
});

test('no documents, and documents without items, are refused', async () => {
  const none = await check({});
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('error no-content');
  const empty = await check({ 'content/': '' });
  expect(empty.code).toBe(2);
  expect(empty.stdout).toContain('content error no-checklists');
  const prose = await check({ 'a.md': 'Only prose.\n', 'b.md': '' });
  expect(prose.code).toBe(2);
  expect(prose.stdout).toContain('found 2 and none with items');
});

test('one bad document does not hide the others', async () => {
  const { code, stdout } = await check({
    'a.md': CLEAN,
    'b.md': '',
    'c.md': Uint8Array.from({ length: 4_000 }, (_, index) => index % 7),
    'd.md': '- [ ] item\n'.repeat(480_000),
    'e.md': '---\na: [\n---\n\n- [ ] a\n',
    'f.md': '- [ ] a <!-- id: x -->\n- [ ] b <!-- id: x -->\n',
  });
  expect(code).toBe(1);
  for (const found of [
    'b.md error empty-document',
    'c.md error binary-document',
    'd.md error document-too-large',
    'error front-matter-invalid',
    'error duplicate-id',
  ]) {
    expect(stdout).toContain(found);
  }
});
