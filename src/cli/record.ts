import type { Command } from 'commander';
import { addContentOptions, type ContentOptions } from './content-options.ts';
import { EXIT, print, refuse, say } from './terminal.ts';

export interface RecordOptions extends ContentOptions {
  at?: string;
  commit?: string;
  branch?: string;
  runUrl?: string;
  actor?: string;
  environment?: string;
  as?: string;
  measure: string[];
  check: string[];
  exercise: string[];
  sign?: string;
  dryRun?: true;
}

const collect = (value: string, known: string[]): string[] => [...known, value];

export const addRecordCommand = (program: Command): void => {
  addContentOptions(
    program
      .command('record')
      .argument('<project>', 'the id of a project')
      .argument('[files...]', 'reports that CI wrote, or patterns of them; behind `--` a command'),
  )
    .usage('[options] <project> [files...] [-- command...]')
    .description('keep what one CI run showed, as one file that is never changed again')
    .option('--at <time>', 'the moment of the run (what CI or the reports say, else now)')
    .option('--commit <sha>', 'the commit that was tested')
    .option('--branch <name>', 'its branch')
    .option('--run-url <url>', 'where the run can be seen')
    .option('--actor <name>', 'who started it')
    .option('--environment <name>', 'where it ran, as in staging')
    .option('--as <format>', 'what the files are, where their content does not say (an empty list)')
    .option('--measure <name=value:unit>', 'a measure, as in latency.p95=412:ms', collect, [])
    .option('--check <name=conclusion>', 'a check, as in migrations=success', collect, [])
    .option(
      '--exercise <runbook>',
      'the id of a runbook that was gone through; `=failure` where it failed',
      collect,
      [],
    )
    .option('--sign <key>', 'sign the record with this ssh key; the signature lies beside it')
    .option('--dry-run', 'print the record and write nothing')
    .addHelpText('after', REST)
    .action(record);
};

const REST = `
With a command behind \`--\` the command is run first; its exit code is kept and passed on, and reports
older than its start are not believed. Run, commit and branch are taken from the environment of GitHub
Actions, GitLab, Azure, Jenkins, CircleCI, Buildkite and Bitbucket.`;

const record = async (
  project: string,
  named: string[],
  options: RecordOptions,
  command: Command,
): Promise<void> => {
  const { files, argv } = splitCommand(named, command);
  const { settleRecord } = await import('./settle-record.ts');
  const settled = await settleRecord(project, { files, argv, options });
  if (settled.kind === 'refused') return refuse(settled.problems);
  const { makeRecord } = await import('./make-record.ts');
  const made = await makeRecord(settled);
  if (made.kind === 'refused') {
    refuse(made.problems);
    if (made.exitCode) process.exitCode = made.exitCode;
    return;
  }
  print(made.text);
  for (const line of made.remarks) say(line);
  process.exitCode = made.exitCode || (made.isSound ? EXIT.fine : EXIT.findings);
};

/** What stands behind `--` is a command with options of its own; commander adds it to the files. */
const splitCommand = (named: string[], command: Command): { files: string[]; argv: string[] } => {
  const typed = (command.parent as (Command & { rawArgs?: string[] }) | null)?.rawArgs ?? [];
  const at = typed.indexOf('--');
  const argv = at < 0 ? [] : typed.slice(at + 1);
  return { files: named.slice(0, named.length - argv.length), argv };
};
