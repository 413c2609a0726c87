import type { Command } from 'commander';
import { addBuildOptions, type BuildOptions } from './content-options.ts';
import { EXIT, refuse } from './terminal.ts';

export const addBuildCommand = (program: Command): void => {
  addBuildOptions(program.command('build'))
    .description('build the site; exits 1 when it was built and documents have errors')
    .action(build);
};

const build = async (options: BuildOptions): Promise<void> => {
  const { settleOptions } = await import('./settle-options.ts');
  const settled = await settleOptions(options);
  if (settled.kind === 'refused') return refuse(settled.problems);
  const { publishSite, reportPublished } = await import('./publish-site.ts');
  const { isError } = await import('./problem-report.ts');
  const published = await publishSite(settled, options.out);
  if (published.kind === 'refused') return refuse(published.problems);
  reportPublished(published);
  process.exitCode = published.problems.some(isError) ? EXIT.findings : EXIT.fine;
};
