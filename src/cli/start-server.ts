import type { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { listen, type PortWish } from '../io/listen.ts';
import type { Problem } from '../model/problem.ts';
import type { ServeOptions } from './serve-options.ts';
import { invalid } from './settle-options.ts';
import { expectTermination } from './signals.ts';
import { print, say } from './terminal.ts';

const USUAL_PORT = 4321;

/** Starts a server that runs until the process ends and prints its address, or says why it cannot. */
export const startServer = async (
  server: Server,
  { port, host }: ServeOptions,
  base: string,
): Promise<Problem[]> => {
  const wish = settlePort(port);
  if (wish === null) return checkPort(port);
  const listening = await listen(server, host, wish);
  if (listening.kind === 'taken') {
    return [invalid('--port', 'a port that is free', String(listening.port))];
  }
  expectTermination();
  print(`http://${isIPv6(host) ? `[${host}]` : host}:${listening.port}${base}\n`);
  if (process.stderr.isTTY) say('Press Ctrl+C to stop.');
  return [];
};

/** What is wrong with the port that was asked for, so that nothing is built in vain. */
export const checkPort = (port: string | undefined): Problem[] =>
  settlePort(port) === null ? [invalid('--port', 'a number from 0 to 65535', port ?? '')] : [];

const settlePort = (port: string | undefined): PortWish | null => {
  if (port === undefined) return { kind: 'from', port: USUAL_PORT };
  const valid = /^\d{1,5}$/.test(port) && Number(port) <= 65_535;
  return valid ? { kind: 'exactly', port: Number(port) } : null;
};
