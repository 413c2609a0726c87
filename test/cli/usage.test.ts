import { expect, test } from 'vitest';
import { PROBLEMS } from '../../src/model/problem-catalogue.ts';
import { makeFolder } from '../make-folder.ts';
import { runCli } from './run-cli.ts';

const COMMANDS = ['inspect', 'check', 'verify', 'build', 'dev', 'preview', 'explain', 'schema'];

test('help names every command, on stdout', async () => {
  const { code, stdout, stderr } = await runCli(['--help'], { cwd: makeFolder() });
  expect([code, stderr]).toEqual([0, '']);
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
});

test.each(COMMANDS)('%s explains itself', async (command) => {
  const { code, stdout, stderr } = await runCli([command, '--help'], { cwd: makeFolder() });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`Usage: seaworthy ${command}`);
});

test('without a command, help goes to stderr', async () => {
  const { code, stdout, stderr } = await runCli([], { cwd: makeFolder() });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Usage: seaworthy');
});

test('the version is that of the package', async () => {
  const { code, stdout } = await runCli(['--version'], { cwd: makeFolder() });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([
  [['frobnicate'], 'Expected a command, got `frobnicate`.'],
  [['chek'], 'Did you mean `check`?'],
  [['check', '--formt', 'json'], 'Did you mean `--format`?'],
  [['check', '--frob'], 'Expected a known option, got `--frob`.'],
  [['check', '--format', 'xml'], 'to be one of text, json, sarif, github, got `xml`.'],
  [['check', '--format'], 'Expected a value after `--format <format>`, got nothing.'],
  [['inspect'], 'Expected the argument `file|project`, got nothing.'],
  [['inspect', 'a', 'b'], 'Expected at most 1 argument, got 2.'],
  [['schema', 'site'], 'Expected one of document, project, got `site`.'],
  [['build', '--now', 'yesterday'], 'Expected `--now` to be a date or a time with its zone'],
  [['build', '--site', 'example.org'], 'Expected `--site` to be an address such as'],
  [['build', '--base', '/../x/'], 'Expected `--base` to be a path such as'],
  [['build', '--content', 'nowhere'], 'Expected a folder with checklists, got `nowhere`'],
  [['preview'], 'Expected `--out` to be a built site (`--build` makes one), got `dist`.'],
  [['preview', '--build', '--port', '70000'], 'Expected `--port` to be a number from 0 to 65535'],
  [['dev', '--port', 'abc'], 'Expected `--port` to be a number from 0 to 65535, got `abc`.'],
])('%j is refused in one grammar', async (args, message) => {
  const cwd = makeFolder({ 'content/projects/a.md': '- [ ] a' });
  const { code, stdout, stderr } = await runCli(args, { cwd });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('every problem can be explained', async () => {
  const cwd = makeFolder();
  const list = await runCli(['explain'], { cwd });
  expect(list.stdout.trimEnd().split('\n')).toHaveLength(Object.keys(PROBLEMS).length);
  const one = await runCli(['explain', 'parent-done-child-open'], { cwd });
  expect(one.code).toBe(0);
  expect(one.stdout).toContain(PROBLEMS['parent-done-child-open'].explanation);
  expect(one.stdout).not.toMatch(/\{\w+\}/);
});

test.each([
  ['no-item', 'Did you mean `no-items`?'],
  ['threshold-con', 'Did you mean `threshold-conflict`?'],
  ['toString', '`seaworthy explain` lists them.'],
])('the unknown code %s is refused with what may be meant', async (asked, hint) => {
  const { code, stdout, stderr } = await runCli(['explain', asked], { cwd: makeFolder() });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(hint);
});

test.each(['document', 'project'])('the schema of a %s is JSON Schema', async (name) => {
  const { code, stdout, stderr } = await runCli(['schema', name], { cwd: makeFolder() });
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ type: 'object', properties: { items: {} } });
});
