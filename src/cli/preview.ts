import type { Command } from 'commander';
import { addBuildOptions, type BuildOptions } from './content-options.ts';
import { addServeOptions, type ServeOptions } from './serve-options.ts';
import { refuse } from './terminal.ts';

interface PreviewOptions extends BuildOptions, ServeOptions {
  build?: true;
}

export const addPreviewCommand = (program: Command): void => {
  addServeOptions(addBuildOptions(program.command('preview')))
    .option('--build', 'build the site first')
    .description('serve a built site and print its address')
    .action(preview);
};

const preview = async (options: PreviewOptions): Promise<void> => {
  const { invalid, settleBase } = await import('./settle-options.ts');
  const base = settleBase(options.base ?? '/');
  if (base === null) {
    return refuse([invalid('--base', 'a path such as `/docs/`', options.base ?? '')]);
  }
  const { checkPort, startServer } = await import('./start-server.ts');
  const wrong = checkPort(options.port);
  if (wrong.length > 0) return refuse(wrong);
  if (options.build && !(await buildFirst(options))) return;
  const { findBuiltSite } = await import('../io/output-marker.ts');
  const folder = await findBuiltSite(options.out);
  if (folder === null)
    return refuse([invalid('--out', 'a built site (`--build` makes one)', options.out)]);
  const { createFolderServer } = await import('../io/serve-folder.ts');
  const problems = await startServer(createFolderServer({ folder, base }), options, base);
  if (problems.length > 0) refuse(problems);
};

/** False when there is nothing to serve; why has then been said. */
const buildFirst = async (options: PreviewOptions): Promise<boolean> => {
  const { settleOptions } = await import('./settle-options.ts');
  const settled = await settleOptions(options);
  if (settled.kind === 'refused') {
    refuse(settled.problems);
    return false;
  }
  const { publishSite, reportPublished } = await import('./publish-site.ts');
  const published = await publishSite(settled, options.out);
  if (published.kind === 'refused') refuse(published.problems);
  else reportPublished(published);
  return published.kind === 'built';
};
