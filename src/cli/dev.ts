import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Command } from 'commander';
import { addContentOptions, type ContentOptions } from './content-options.ts';
import { addServeOptions, type ServeOptions } from './serve-options.ts';
import { EXIT, refuse, say } from './terminal.ts';

interface DevOptions extends ContentOptions, ServeOptions {}

export const addDevCommand = (program: Command): void => {
  addServeOptions(addContentOptions(program.command('dev')))
    .description('serve the site and rebuild it whenever a document changes')
    .action(dev);
};

const dev = async (options: DevOptions): Promise<void> => {
  const { settleOptions } = await import('./settle-options.ts');
  const settled = await settleOptions(options);
  if (settled.kind === 'refused') return refuse(settled.problems);
  const { checkPort, startServer } = await import('./start-server.ts');
  const wrong = checkPort(options.port);
  if (wrong.length > 0) return refuse(wrong);
  const { createFolderServer } = await import('../io/serve-folder.ts');
  const { createLiveReload } = await import('../io/live-reload.ts');
  const { makeScratchFolder } = await import('../io/scratch-folder.ts');
  const { watchContent } = await import('../io/watch-content.ts');

  const folder = join(await makeScratchFolder(), 'site');
  const { appendix, intercept, announce } = createLiveReload();
  let serving = false;
  for await (const _ of watchContent(settled.content)) {
    const built = await buildApart(settled.content, folder, options.now);
    if (serving && built) announce();
    if (serving && !built) say('The last good site stays on screen.');
    if (serving) continue;
    if (!built) {
      process.exitCode = EXIT.refused;
      return;
    }
    const server = createFolderServer({ folder, base: '/', appendix, intercept });
    const problems = await startServer(server, options, '/');
    if (problems.length > 0) return refuse(problems);
    serving = true;
  }
};

/**
 * Builds in a process of its own: a day of edits costs no memory here, and what goes wrong there
 * leaves the last good site on screen. True when there is a site.
 */
const buildApart = async (content: string, out: string, now: string | undefined) => {
  const launcher = process.argv[1] as string;
  const time = now === undefined ? [] : ['--now', now];
  const child = spawn(
    process.execPath,
    [launcher, 'build', '--content', content, '--out', out, ...time],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const stop = () => child.kill();
  process.once('exit', stop);
  const [code] = await once(child, 'exit');
  process.off('exit', stop);
  return code === EXIT.fine || code === EXIT.findings;
};
