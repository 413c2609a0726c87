import type { Command } from 'commander';

/** What every command that reads a content folder takes. */
export interface ContentOptions {
  content?: string;
  now?: string;
}

/** What a build takes besides. */
export interface BuildOptions extends ContentOptions {
  out: string;
  site?: string;
  base?: string;
}

export const addContentOptions = (command: Command): Command =>
  command
    .option('--content <dir>', 'the folder with checklists (./content, else the current folder)')
    .option('--now <time>', 'the moment of the build (SOURCE_DATE_EPOCH, else the clock)');

export const addBuildOptions = (command: Command): Command =>
  addContentOptions(command)
    .option('--out <dir>', 'the folder that the build replaces', 'dist')
    .option('--site <url>', 'the address the site will live at; its pages never depend on it')
    .option('--base <path>', 'the path below that address, as in /docs/', '/');
