import { execFile } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeFolder } from '../make-folder.ts';

const MODULE = new URL('../../src/io/run-command.ts', import.meta.url).href;

test('on Windows a script that is named without its ending is found and started by its shell', async () => {
  const folder = makeFolder({
    'tool.CMD': '@echo off\r\n',
    shell: '#!/bin/sh\nprintf "%s " "$@"\nexit 7\n',
  });
  chmodSync(join(folder, 'shell'), 0o755);
  const script = `
    Object.defineProperty(process, 'platform', { value: 'win32' });
    const { runCommand } = await import('${MODULE}');
    const options = { output: 'stdout', divertSignals: () => () => {} };
    process.exitCode = (await runCommand(['tool', 'a b'], options)).exitCode;`;
  const env = { PATH: `${folder}:${process.env.PATH}`, comspec: join(folder, 'shell') };
  const ended = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env,
  });
  await expect(ended).rejects.toMatchObject({
    code: 7,
    stdout: '/d /s /c "tool ^"a^ b^"" ',
  });
});
