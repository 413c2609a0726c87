import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports are tried after the usual one. */
const ATTEMPTS = 100;

/** The port asked for, or the first free one from `from` on. */
export type PortWish = { kind: 'exactly'; port: number } | { kind: 'from'; port: number };

export type Listening = { kind: 'listening'; port: number } | { kind: 'taken'; port: number };

/** Starts a server. Port 0 is any free one. Throws what the system refuses for other reasons. */
export const listen = async (server: Server, host: string, wish: PortWish): Promise<Listening> => {
  const last = wish.kind === 'exactly' ? wish.port : Math.min(wish.port + ATTEMPTS, 65_535);
  for (let port = wish.port; port <= last; port += 1) {
    try {
      server.listen(port, host);
      await once(server, 'listening');
      return { kind: 'listening', port: (server.address() as AddressInfo).port };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  return { kind: 'taken', port: wish.port };
};
