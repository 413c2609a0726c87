import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../make-folder.ts';
import { runCli, startCli } from './run-cli.ts';

const RECORDS = 'c/projects/shop/records';
const CHECKLIST = { 'c/projects/shop/checklist.md': '# Shop\n\n- [x] Unit tests passing\n' };
const JUNIT = '<testsuite name="u" tests="1"><testcase classname="u" name="adds"/></testsuite>';
const RECORD = ['record', 'shop', '--content', 'c'];

const readKept = (cwd: string) => {
  const [name = ''] = readdirSync(join(cwd, RECORDS));
  return JSON.parse(readFileSync(join(cwd, RECORDS, name), 'utf8'));
};

describe('a command behind `--` that is asked to end', () => {
  /** Writes a green report, says so, and then waits. */
  const waits = (onSignal: string): string[] => [
    process.execPath,
    '-e',
    `process.once('SIGINT', () => ${onSignal});
    process.once('SIGTERM', () => ${onSignal});
    require('fs').writeFileSync('unit.xml', ${JSON.stringify(JUNIT)});
    console.log('ready');
    setInterval(() => {}, 1000);`,
  ];

  test.each([
    ['SIGTERM', 143, 'process.exit(3)'],
    ['SIGINT', 130, 'process.exit(3)'],
    ['SIGTERM', 143, 'process.exit(0)'],
  ] as const)(
    'by %s gets the signal, is recorded with exit code %i, and proves nothing (%s)',
    async (signal, code, onSignal) => {
      const cwd = makeFolder(CHECKLIST);
      const child = startCli([...RECORD, 'unit.xml', '--', ...waits(onSignal)], { cwd });
      const said = text(child.stderr);
      await once(child.stdout, 'data');
      child.kill(signal);
      expect(await once(child, 'close')).toEqual([code, null]);
      expect(await said).toBe('');
      const kept = readKept(cwd);
      expect(kept.envelope.command.exitCode).toBe(code);
      expect(kept.problems).toMatchObject([{ code: 'command-failed' }]);
    },
  );

  test('by a signal that it sends itself is recorded with the code of that signal', async () => {
    const cwd = makeFolder(CHECKLIST);
    const dies = [process.execPath, '-e', 'process.kill(process.pid, "SIGKILL")'];
    expect((await runCli([...RECORD, '--', ...dies], { cwd })).code).toBe(137);
    expect(readKept(cwd).envelope.command.exitCode).toBe(137);
  });
});

test('what a command prints goes to stderr where stdout holds the record', async () => {
  const cwd = makeFolder(CHECKLIST);
  const prints = [process.execPath, '-e', 'console.log("noise")'];
  const dry = await runCli([...RECORD, '--dry-run', '--', ...prints], { cwd });
  expect(JSON.parse(dry.stdout)).toMatchObject({ project: 'shop' });
  expect(dry.stderr).toContain('noise');
  const kept = await runCli([...RECORD, '--', ...prints], { cwd });
  expect(kept.stdout).toMatch(/^noise\n/);
});

test('a command that is not there is recorded as the shell would have it', async () => {
  const cwd = makeFolder(CHECKLIST);
  const { code, stdout } = await runCli([...RECORD, '--', 'no-such-command'], { cwd });
  expect(code).toBe(127);
  expect(stdout).toContain('Expected exit code 0 of `no-such-command`, got 127.');
});
