import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { normalizeSpawnCommand } from 'tinyexec';

export interface CommandResult {
  /** As a shell would give it: 127 where the command is not found, 128 and more for a signal. */
  exitCode: number;
  startedAt: Date;
  /** Milliseconds. */
  duration: number;
  /** What kept it from starting, or null. */
  error: Error | null;
}

export interface RunOptions {
  /** Where its standard output goes. */
  output: 'stdout' | 'stderr';
  /** Hands over the signals that ask this process to end, until the function it returns is called. */
  divertSignals: (to: (signal: 'SIGINT' | 'SIGTERM') => void) => () => void;
}

/**
 * Runs a command with this terminal's input and output, to its end. No shell stands between, but where
 * Windows needs one to start a script. Asked to end, it asks the command to, and waits: whatever the
 * command then says of itself, its exit code is that of the signal.
 */
export const runCommand = (
  argv: readonly string[],
  { output, divertSignals }: RunOptions,
): Promise<CommandResult> =>
  new Promise((resolve) => {
    const startedAt = new Date();
    const began = performance.now();
    const [name = '', ...rest] = argv;
    const { command, args, options } = normalizeSpawnCommand(name, rest, {
      env: process.env,
      stdio: ['inherit', output === 'stdout' ? 'inherit' : 2, 'inherit'],
    });
    const child = spawn(command, args, options);
    let asked: NodeJS.Signals | null = null;
    const takeBack = divertSignals((signal) => {
      asked ??= signal;
      // A terminal sends Ctrl-C to all that runs in it: twice would cut short how the command ends.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
    const finish = (code: number, error: Error | null): void => {
      takeBack();
      const exitCode = asked === null ? code : codeOf(asked);
      resolve({ exitCode, startedAt, duration: Math.round(performance.now() - began), error });
    };
    child.once('error', (error: NodeJS.ErrnoException) =>
      finish(error.code === 'ENOENT' ? 127 : 126, error),
    );
    child.once('close', (code, signal) =>
      finish(code ?? (signal === null ? 128 : codeOf(signal)), null),
    );
  });

const codeOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];
