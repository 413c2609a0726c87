import { Command, CommanderError } from 'commander';
import { loadGenerator } from '../io/load-generator.ts';
import { describeError, isSystemError } from '../io/system-error.ts';
import { addBindCommand } from './bind.ts';
import { addBuildCommand } from './build.ts';
import { addCheckCommand } from './check.ts';
import { addDevCommand } from './dev.ts';
import { addExplainCommand } from './explain.ts';
import { addExportCommand } from './export.ts';
import { addGateCommand } from './gate.ts';
import { addInspectCommand } from './inspect.ts';
import { addPreviewCommand } from './preview.ts';
import { addRecordCommand } from './record.ts';
import { addSchemaCommand } from './schema.ts';
import { exitOnSignals } from './signals.ts';
import { EXIT, say } from './terminal.ts';
import { describeUsageError } from './usage-error.ts';
import { addVerifyCommand } from './verify.ts';

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
    await createProgram().parseAsync(argv);
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
  addInspectCommand(program);
  addCheckCommand(program);
  addRecordCommand(program);
  addGateCommand(program);
  addVerifyCommand(program);
  addBindCommand(program);
  addBuildCommand(program);
  addDevCommand(program);
  addPreviewCommand(program);
  addExportCommand(program);
  addExplainCommand(program);
  addSchemaCommand(program);
  return program;
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
