import { spawn } from 'node:child_process';
import { constants } from 'node:os';

export interface CommandResult {
  /** As a shell would give it: 127 where the command is not found, 128 and more for a signal. */
  exitCode: number;
  startedAt: Date;
  /** Milliseconds. */
  duration: number;
  /** What kept it from starting, or null. */
  error: Error | null;
}

/** Runs a command with this terminal's input and output, to its end. No shell stands between. */
export const runCommand = (argv: readonly string[]): Promise<CommandResult> =>
  new Promise((resolve) => {
    const startedAt = new Date();
    const began = performance.now();
    const [command = '', ...rest] = argv;
    const finish = (exitCode: number, error: Error | null): void =>
      resolve({ exitCode, startedAt, duration: Math.round(performance.now() - began), error });
    const child = spawn(command, rest, { stdio: 'inherit' });
    child.once('error', (error: NodeJS.ErrnoException) =>
      finish(error.code === 'ENOENT' ? 127 : 126, error),
    );
    child.once('close', (code, signal) =>
      finish(code ?? 128 + (signal === null ? 0 : constants.signals[signal]), null),
    );
  });
