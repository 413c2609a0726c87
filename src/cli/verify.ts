import { type Command, Option } from 'commander';
import { PROBLEM_FORMATS, type ProblemFormat } from '../exports/problems.ts';
import { addContentOptions, type ContentOptions } from './content-options.ts';
import { EXIT, print, refuse } from './terminal.ts';

export interface VerifyOptions extends ContentOptions {
  format: ProblemFormat;
  anchor: string[];
  allowedSigners?: string;
  trust?: string;
  site?: string;
  rebuild?: true;
}

const collect = (value: string, known: string[]): string[] => [...known, value];

export const addVerifyCommand = (program: Command): void => {
  addContentOptions(
    program.command('verify').argument('[project]', 'the id of a project (all of them)'),
  )
    .description('check that no record was changed, removed or dated back; exits 1 where one was')
    .addOption(new Option('--format <format>', 'the form').choices(PROBLEM_FORMATS).default('text'))
    .option(
      '--anchor <what>',
      'what knew the records earlier: a digest, a commit, a folder (a site, a packet)',
      collect,
      [],
    )
    .option(
      '--allowed-signers <file>',
      'whose ssh signatures count, as OpenSSH writes it (trust/allowed_signers of the content)',
    )
    .option('--trust <dir>', 'a folder in place of `trust` of the content')
    .option('--site <dir>', 'a built site: its inputs and its records must be those of the content')
    .option('--rebuild', 'build it again with its own `now`: every byte must be the same')
    .addHelpText('after', REST)
    .action(verify);
};

const REST = `
Each record holds the digests of those before it, so that a changed, removed or inserted one is named. That
the latest is gone only an anchor can show: keep a head digest, a commit or a site somewhere else.`;

const verify = async (project: string | undefined, options: VerifyOptions): Promise<void> => {
  const { settleOptions } = await import('./settle-options.ts');
  const settled = await settleOptions({ content: options.content, now: options.now });
  if (settled.kind === 'refused') return refuse(settled.problems);
  const { verifyContent } = await import('./verify-content.ts');
  const verified = await verifyContent(project ?? null, { settled, options });
  if (verified.kind === 'refused') return refuse(verified.problems);
  const { renderVerification } = await import('../exports/verification.ts');
  print(renderVerification(verified.verification, options.format));
  process.exitCode = verified.isWhole ? EXIT.fine : EXIT.findings;
};
