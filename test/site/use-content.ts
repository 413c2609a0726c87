import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Demonstration, type ServedSite, serveContent } from './serve-demonstration.ts';

/**
 * Builds and serves content of its own for the tests of a file.
 * @returns where it lies, filled in before the first test
 */
export const useContent = (
  files: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Readonly<Demonstration> => {
  const place: Demonstration = { folder: '', address: '' };
  let content = '';
  let served: ServedSite | undefined;
  beforeAll(async () => {
    content = await mkdtemp(join(tmpdir(), 'seaworthy-test-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text);
    }
    served = await serveContent(content, options);
    place.folder = served.folder;
    place.address = served.address;
  });
  afterAll(async () => {
    await served?.stop();
    await rm(content, { recursive: true, force: true });
  });
  return place;
};
