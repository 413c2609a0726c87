import { Command, CommanderError } from 'commander';
import { loadGenerator } from '../io/load-generator.ts';
import { describeError, isSystemError } from '../io/system-error.ts';
import { exitOnSignals } from './signals.ts';
import { EXIT, say } from './terminal.ts';
import { describeUsageError } from './usage-error.ts';

/**
 * Runs one command to its end, or until it serves. Sets the exit code; never throws.
 * @param argv As `process.argv`.
 */
export const runCommandLine = async (argv: string[]): Promise<void> => {
  exitOnSignals();
  process.stdout.on('error', ignoreClosedPipe);
  process.on('uncaughtException', (error) => {
    reportFailure(error);
    process.exit();
  });
  try {
    const program = createProgram();
    for (const load of listNeeded(argv[2])) (await load())(program);
    await program.parseAsync(argv);
  } catch (error) {
    reportFailure(error);
  }
};

const createProgram = (): Command => {
  const program = new Command('seaworthy')
    .description(
      'Turns production-readiness checklists in markdown into one static site: what is claimed, what is proven, what contradicts.',
    )
    .version(loadGenerator().version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({ outputError: () => {} })
    .addHelpText(
      'after',
      '\nExit codes: 0 fine, 1 something was found, 2 not run, 130 interrupted.',
    )
    .exitOverride();
  return program;
};

/** Each in a module of its own, so that one command does not wait for what the others need. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  inspect: async () => (await import('./inspect.ts')).addInspectCommand,
  check: async () => (await import('./check.ts')).addCheckCommand,
  record: async () => (await import('./record.ts')).addRecordCommand,
  gate: async () => (await import('./gate.ts')).addGateCommand,
  verify: async () => (await import('./verify.ts')).addVerifyCommand,
  compact: async () => (await import('./compact.ts')).addCompactCommand,
  bind: async () => (await import('./bind.ts')).addBindCommand,
  signoff: async () => (await import('./signoff.ts')).addSignoffCommand,
  build: async () => (await import('./build.ts')).addBuildCommand,
  dev: async () => (await import('./dev.ts')).addDevCommand,
  preview: async () => (await import('./preview.ts')).addPreviewCommand,
  export: async () => (await import('./export.ts')).addExportCommand,
  explain: async () => (await import('./explain.ts')).addExplainCommand,
  schema: async () => (await import('./schema.ts')).addSchemaCommand,
};

/** The one that is named; all of them for help, and to say which are near to one that does not exist. */
const listNeeded = (named = ''): (typeof COMMANDS)[string][] => {
  const known = Object.hasOwn(COMMANDS, named) ? COMMANDS[named] : undefined;
  return known === undefined ? Object.values(COMMANDS) : [known];
};

const reportFailure = (error: unknown): void => {
  if (error instanceof CommanderError) {
    const text = describeUsageError(error);
    if (text !== null) say(text);
    process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.refused;
    return;
  }
  process.exitCode = EXIT.refused;
  if (isSystemError(error)) {
    const path = 'path' in error ? ` \`${error.path}\`` : '';
    say(`The system refused (${error.syscall}${path}): ${describeError(error)}.`);
  } else {
    say(`This is a bug in seaworthy: ${describeError(error)}`);
    say('  Run the command again with DEBUG=1 and report what it prints.');
  }
  if (process.env.DEBUG && error instanceof Error) say(error.stack ?? '');
};

/** `seaworthy inspect … | head` has read enough. */
const ignoreClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
};
