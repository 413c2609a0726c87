import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillCommand } from '../../src/browser/runbook/fill-command.ts';

const fill = (command: string, value: string) => fillCommand(command, new Map([['<x>', value]]));
const run = (command: string) => execFileSync('sh', ['-c', command], { encoding: 'utf8' });

const hostile = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/[\0\n\r]/.test(text));

test.each([
  ['bare', 'printf %s <x>'],
  ['in double quotes', 'printf %s "<x>"'],
  ['in single quotes', "printf %s '<x>'"],
  ['after an escaped quote', 'printf %s%s \\" <x> | cut -c2-'],
])('a value is one word of the shell and nothing else: %s', (_, command) => {
  fc.assert(
    fc.property(hostile, (value) => {
      expect(run(fill(command, value)).replace(/\n$/, '')).toBe(value);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['git checkout <x>', 'v1.0.0', 'git checkout v1.0.0'],
  ['git checkout <x>', '', 'git checkout <x>'],
  ["# don't use <x>\nrun <x>", 'a b', "# don't use a b\nrun 'a b'"],
  ['curl https://<x>/health', 'api.example.com', 'curl https://api.example.com/health'],
])('%j with %j is %j', (command, value, expected) => {
  expect(fill(command, value)).toBe(expected);
});

test.each([
  ['powershell', 'Stop-Pod <x>', `a'b $c`, `Stop-Pod 'a''b $c'`],
  ['powershell', 'Write "<x>"', 'a"b $c `d', 'Write "a`"b `$c ``d"'],
  ['sql', "SELECT 1 WHERE a = '<x>'", "O'Neil; DROP", "SELECT 1 WHERE a = 'O''Neil; DROP'"],
  ['sql', 'SELECT <x> -- not <x>', 'a b', 'SELECT a b -- not a b'],
  ['json', '{"a": "<x>", "b": 1}', 'say "no" \\', '{"a": "say \\"no\\" \\\\", "b": 1}'],
  ['yaml', 'host: <x>', 'a b', 'host: a b'],
  ['promql', 'up{job="<x>"}', '$(reboot)', 'up{job="$(reboot)"}'],
  ['bash', 'echo "<x>"', 'no!history', `echo "no"'!'"history"`],
  ['console', '$ rm <x>', '`reboot` $(reboot)', "$ rm '`reboot` $(reboot)'"],
])('in %s: %j with %j is %j', (language, command, value, expected) => {
  expect(fillCommand(command, new Map([['<x>', value]]), language)).toBe(expected);
});
