import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMPILED, findMadePages } from '../../src/io/find-pages.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seaworthy-test-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const RENDERER = join('lib/pages', COMPILED.renderer);

/** A package whose files were changed at the given seconds. */
const makePackage = async (root: string, files: Record<string, number>): Promise<void> => {
  for (const [name, time] of Object.entries({ 'public/icon.svg': 1, 'src/page.ts': 1, ...files })) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), '');
    await utimes(join(root, name), time, time);
  }
};

test('pages that are newer than every source are taken as they are', async () => {
  await makePackage(folder, { [RENDERER]: 20 });
  for (const name of ['src', 'public']) await utimes(join(folder, name), 10, 10);
  expect(findMadePages(folder)).toBe(join(folder, 'lib/pages'));
});

test.each(['src/page.ts', 'public/icon.svg'])('pages older than %s are not', async (source) => {
  await makePackage(folder, { [RENDERER]: 20, [source]: 30 });
  expect(findMadePages(folder)).toBeNull();
});

test('where none were made there are none', async () => {
  await makePackage(folder, {});
  expect(findMadePages(folder)).toBeNull();
});

test('an installed package is as it was packed, whatever its times say', async () => {
  const root = join(folder, 'node_modules/seaworthy');
  await makePackage(root, { [RENDERER]: 20, 'src/page.ts': 30 });
  expect(findMadePages(root)).toBe(join(root, 'lib/pages'));
});
