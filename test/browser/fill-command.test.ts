import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
  ["# don't use <x>\nrun <x>", 'a b', "# don't use 'a b'\nrun 'a b'"],
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

test.each([
  ['expands', 'cat <<EOF\nit is "<x>"\n# <x>\nEOF'],
  ['does not expand', 'cat <<\'EOF\'\nit is "<x>"\n# <x>\nEOF'],
])('a value in a here document that %s stands there as it was typed', (_, command) => {
  fc.assert(
    fc.property(hostile, (value) => {
      expect(run(fill(command, value))).toBe(`it is "${value}"\n# ${value}\n`);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['sh <<EOF\nprintf %s <x> # not <x>\nEOF'],
  ["sh <<'EOF'\nprintf %s <x> # don't <x>\nEOF"],
  ['cat <<-EOF | sh\n\tprintf %s "<x>"\n\tEOF'],
])('a value in a here document that a shell runs is one word of it: %j', (command) => {
  fc.assert(
    fc.property(hostile, (value) => {
      expect(run(fill(command, value)).replace(/\n$/, '')).toBe(value);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ["psql <<'EOF'\n<x>\nEOF\nrun <x>", 'a $1', "psql <<'EOF'\na $1\nEOF\nrun 'a $1'"],
  ["ssh h 'cat > f' <<'EOF'\na = <x>\nEOF", 'b c', "ssh h 'cat > f' <<'EOF'\na = b c\nEOF"],
  ['cat <<EOF\nrun <x>', 'b c', "cat <<EOF\nrun 'b c'"],
  ['cat <<< <x>\nEOF', 'b c', "cat <<< 'b c'\nEOF"],
  ['cat <<EOF\nEOF\nrun <x>', 'b c', "cat <<EOF\nEOF\nrun 'b c'"],
])('here documents: %j with %j is %j', (command, value, expected) => {
  expect(fill(command, value)).toBe(expected);
});

describe('a value is one word and nothing else', () => {
  // `ssh` is what runs its words as one program, and `printf` prints what it is given.
  const ssh = 'ssh() { shift; sh -c "$*"; }; ';
  test.each([
    ['in a substitution', 'printf %s "$(printf %s <x>)"'],
    ['quoted in a substitution', `printf %s "$(printf %s "<x>")$(printf %s '')"`],
    ['between backquotes', 'printf %s "`printf %s <x>`"'],
    ['in a program', "sh -c 'printf %s <x>'"],
    ['quoted in a program', 'sh -c "printf %s \\"<x>\\""'],
    ['in single quotes of a program', `sh -c "printf %s '<x>'"`],
    ['in single quotes of a program in them', `sh -c 'printf %s '\\''<x>'\\'''`],
    ['on another machine', `${ssh}ssh host printf %s <x>`],
    ['in a program for another machine', `${ssh}ssh host 'printf %s "<x>"'`],
    ['behind a program', `sh -c 'true'; printf %s <x>`],
  ])('%s', (_, command) => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(run(fill(command, value)).replace(/\n$/, '')).toBe(value);
      }),
      { numRuns: 25 },
    );
  });

  test('also where a shell lets letters be escaped in quotes', () => {
    expect(fill("echo $'<x>'", `\\'; reboot`)).toBe(`echo $'\\\\\\'; reboot'`);
  });

  test('an option of ssh and the host are words here', () => {
    expect(fill("ssh -i '<x>' host", 'my key')).toBe("ssh -i 'my key' host");
    expect(fill('ssh -p 22 <x>', 'a b')).toBe("ssh -p 22 'a b'");
  });
});
