import { expect, test } from 'vitest';
import { stripPrompts } from '../../src/browser/runbook/strip-prompts.ts';

test.each([
  ['$ systemctl stop app\n', 'systemctl stop app\n'],
  ['# stop it\n$ stop\n  $ start\n', '# stop it\nstop\n  start\n'],
  ['echo "$ 5" $HOME\n', 'echo "$ 5" $HOME\n'],
  ['$HOME/bin/stop\n', '$HOME/bin/stop\n'],
])('of %j a shell gets %j', (shown, copied) => {
  expect(stripPrompts(shown)).toBe(copied);
});
