import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePages } from '../../src/io/write-pages.ts';
import { holdPart, takeParts } from '../../src/long-parts.ts';
import type { PageRequest } from '../../src/page-renderer.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seaworthy-test-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const pageOf = (file: string, print: (page: string) => string, status = 200): PageRequest => ({
  file,
  page: `/${file}`,
  render: async () => new Response(print(`/${file}`), { status }),
});

const readPage = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');

test('what a page held out stands where its mark was, in any script, several times', async () => {
  const print = (page: string) => {
    const first = holdPart(page, ['<p>“ready”', ' ✓</p>']);
    const second = holdPart(page, ['準備完了'.repeat(60_000)]);
    return `<main>é ${first}<hr>${second} ü</main>`;
  };
  await writePages(folder, [pageOf('held/a.html', print)]);
  expect(await readPage('held/a.html')).toBe(
    `<main>é <p>“ready” ✓</p><hr>${'準備完了'.repeat(60_000)} ü</main>`,
  );
  expect(takeParts('/held/a.html')).toEqual([]);
});

test('each page gets its own parts, and one that holds nothing out is left as it is', async () => {
  const files = Array.from({ length: 40 }, (_, index) => `own/${index}/index.html`);
  await writePages(folder, [
    ...files.map((file) => pageOf(file, (page) => `[${holdPart(page, [`part of ${page}`])}]`)),
    pageOf('plain.html', () => 'plain'),
  ]);
  expect(await Promise.all(files.map(readPage))).toEqual(files.map((file) => `[part of /${file}]`));
  expect(await readPage('plain.html')).toBe('plain');
});

test('a page that does not print what it held out is a failure, not half a page', async () => {
  const lost = pageOf('lost.html', (page) => holdPart(page, ['lost']).slice(1));
  await expect(writePages(folder, [lost])).rejects.toThrow('does not print');
});

test('a page that cannot be rendered is a failure that names it', async () => {
  const broken = pageOf('broken.html', () => 'Internal error', 500);
  await expect(writePages(folder, [broken])).rejects.toThrow('broken.html');
});

test('the page of what is not there is written like any other', async () => {
  await writePages(folder, [pageOf('404.html', () => 'not here', 404)]);
  expect(await readPage('404.html')).toBe('not here');
});
