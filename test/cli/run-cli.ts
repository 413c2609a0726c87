import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const LAUNCHER = fileURLToPath(new URL('../../src/cli/seaworthy.mjs', import.meta.url));

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
  node?: string;
}

/** Starts the command line as a user does: a process, arguments, a folder. */
export const startCli = (
  args: string[],
  { cwd, env = {}, node = process.execPath }: RunOptions,
) => {
  const { PATH = '', TMPDIR } = process.env;
  const kept = { PATH, HOME: cwd, ...(TMPDIR === undefined ? {} : { TMPDIR }) };
  const child = spawn(node, [LAUNCHER, ...args], { cwd, env: { ...kept, ...env } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
};

/** Runs a command to its end. */
export const runCli = async (args: string[], options: RunOptions): Promise<Finished> => {
  const child = startCli(args, options);
  child.stdin.end();
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
};
