import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listen } from '../../src/io/listen.ts';
import { createFolderServer } from '../../src/io/serve-folder.ts';

export interface Demonstration {
  /** The folder that was built, absolute. */
  folder: string;
  /** Where the same folder is served; ends in `/`. */
  address: string;
}

const CLI = 'src/cli/seaworthy.mjs';
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
/** Not the root: a site that only works there would be noticed. */
const BASE = '/some/base/';

export type ServedSite = Demonstration & { stop(): Promise<void> };

/** Builds the demonstration content as a user does, and serves it on this machine until stopped. */
export const serveDemonstration = (): Promise<ServedSite> => serveContent('content');

/** The same for any folder of content. @param options of the command, beyond content, out and now */
export const serveContent = async (
  content: string,
  options: readonly string[] = [],
): Promise<ServedSite> => {
  const temporary = await mkdtemp(join(tmpdir(), 'seaworthy-test-'));
  const folder = join(temporary, 'site');
  await promisify(execFile)(
    process.execPath,
    [CLI, 'build', '--content', content, '--out', folder, '--now', NOW, ...options],
    { cwd: PACKAGE },
  );
  const server = createFolderServer({ folder, base: BASE });
  const { port } = await listen(server, '127.0.0.1', { kind: 'exactly', port: 0 });
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
    await rm(temporary, { recursive: true, force: true });
  };
  return { folder, address: `http://127.0.0.1:${port}${BASE}`, stop };
};

/** The moment that every site of the tests is judged at. */
export const NOW = '2026-11-21T00:00:00Z';
