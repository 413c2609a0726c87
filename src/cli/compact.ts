import type { Command } from 'commander';
import { addContentOptions, type ContentOptions } from './content-options.ts';
import { EXIT, print, refuse, say } from './terminal.ts';

export interface CompactOptions extends ContentOptions {
  before?: string;
  restore?: true;
  dryRun?: true;
}

export const addCompactCommand = (program: Command): void => {
  addContentOptions(program.command('compact').argument('<project>', 'the id of a project'))
    .description('put old records into one small file; every digest stays, and so does every page')
    .option('--before <date>', 'records that were written before this')
    .option('--restore', 'make them files again')
    .option('--dry-run', 'say what would be done and do nothing')
    .addHelpText('after', REST)
    .action(compact);
};

const REST = `
The archive holds the files byte for byte. \`verify\`, the build and anchors read through it: nothing that
they say changes. Where a record was changed or is missing, nothing is compacted.`;

const compact = async (project: string, options: CompactOptions): Promise<void> => {
  const { settleOptions } = await import('./settle-options.ts');
  const settled = await settleOptions({ content: options.content, now: options.now });
  if (settled.kind === 'refused') return refuse(settled.problems);
  const { compactRecords } = await import('./compact-records.ts');
  const done = await compactRecords(project, settled, options);
  if (done.kind === 'refused') return refuse(done.problems);
  if (done.kind === 'broken') {
    print(done.text);
    say('Nothing was compacted: first the records must be whole.');
    process.exitCode = EXIT.findings;
    return;
  }
  print(done.text);
  if (options.dryRun === true) say('Nothing was written.');
};
