import type { Command } from 'commander';

export interface ServeOptions {
  port?: string;
  host: string;
}

export const addServeOptions = (command: Command): Command =>
  command
    .option('--port <number>', 'the port, 0 for any (4321, else the next free one)')
    .option(
      '--host <address>',
      'the address to listen on; this machine only by default',
      '127.0.0.1',
    );
