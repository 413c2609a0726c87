import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimOutput } from '../../src/io/claim-output.ts';
import { writeMarker } from '../../src/io/output-marker.ts';
import { makeFolder, takeListing } from '../make-folder.ts';

/** home/work/content and what else is given; `out` is relative to home/work. */
const claim = async (out: string, files: Record<string, string> = {}) => {
  const home = makeFolder({ 'work/content/projects/a.md': '- [ ] a', ...files });
  return claimIn(home, out);
};

const claimIn = async (home: string, out: string) => {
  const cwd = join(home, 'work');
  const before = takeListing(home);
  const result = await claimOutput({ out, content: join(cwd, 'content'), cwd, home });
  expect(takeListing(home)).toEqual(before);
  if (result.kind === 'claimed') return 'claimed';
  return result.problems.map(({ code, values }) => `${code} ${values.what ?? values.found}`).join();
};

test.each([
  ['/', 'out-overlaps the content'],
  ['..', 'out-overlaps the content'],
  ['.', 'out-overlaps the content'],
  ['content', 'out-overlaps the content'],
  ['content/', 'out-overlaps the content'],
  ['dist/../content', 'out-overlaps the content'],
  ['content/projects', 'out-overlaps the content'],
  ['content/dist', 'out-overlaps the content'],
  ['content/new/deep', 'out-overlaps the content'],
])('%s overlaps the content', async (out, refusal) => {
  expect(await claim(out)).toBe(refusal);
});

test('the current folder and what lies above it are refused, wherever the content is', async () => {
  const elsewhere = makeFolder({ 'a.md': '' });
  const home = makeFolder({ 'work/here/': '' });
  const ask = (out: string, cwd: string) => claimOutput({ out, content: elsewhere, cwd, home });
  expect(await ask('.', join(home, 'work/here'))).toMatchObject({
    problems: [{ code: 'out-overlaps', values: { what: 'the current folder' } }],
  });
  expect(await ask('..', join(home, 'work/here'))).toMatchObject({
    problems: [{ values: { what: 'the current folder' } }],
  });
  expect(await ask(home, elsewhere)).toMatchObject({
    problems: [{ values: { what: 'the home folder' } }],
  });
});

test.each([
  ['a folder that does not exist', 'new/deep', {}],
  ['an empty folder', 'empty', { 'work/empty/': '' }],
  ['a folder with a file manager’s leavings', 'dist', { 'work/dist/.DS_Store': '' }],
])('%s is granted', async (_, out, files) => {
  expect(await claim(out, files as Record<string, string>)).toBe('claimed');
});

test.each([
  ['another file', { 'work/dist/mine.txt': 'mine' }, 'mine.txt'],
  ['another file far below', { 'work/dist/a/b/mine.txt': 'mine' }, 'a'],
  ['an empty folder of someone’s', { 'work/dist/keep/': '' }, 'keep'],
  ['a marker that is not ours', { 'work/dist/.seaworthy': 'x', 'work/dist/x': '' }, '.seaworthy'],
])('a folder with %s is not ours', async (_, files, found) => {
  expect(await claim('dist', files as Record<string, string>)).toBe(`out-not-ours ${found}`);
});

test('an earlier build is granted until something is added to it', async () => {
  const home = makeFolder({ 'work/content/a.md': '', 'work/site/p/index.html': '<p>' });
  await writeMarker(join(home, 'work/site'));
  expect(await claimIn(home, 'site')).toBe('claimed');
  writeFileSync(join(home, 'work/site/p/CNAME'), 'example.org');
  expect(await claimIn(home, 'site')).toBe('out-not-ours p/CNAME');
});

test('a file, and a folder below a file, cannot be written', async () => {
  const files = { 'work/dist': 'a file' };
  expect(await claim('dist', files)).toBe('out-unwritable dist');
  expect(await claim('dist/site', files)).toBe('out-unwritable dist/site');
});

test('a link does not disguise the content', async () => {
  const home = makeFolder({ 'work/content/projects/a.md': '' });
  symlinkSync('content', join(home, 'work/link'));
  symlinkSync('nowhere', join(home, 'work/broken'));
  expect(await claimIn(home, 'link')).toBe('out-overlaps the content');
  expect(await claimIn(home, 'link/dist')).toBe('out-overlaps the content');
  expect(await claimIn(home, 'broken')).toBe('out-unwritable broken');
});

test('a bare folder may hold its own build in `dist`, and nowhere else', async () => {
  const content = makeFolder({ 'a.md': '- [ ] a' });
  mkdirSync(join(content, 'dist'));
  const ask = async (out: string) =>
    (await claimOutput({ out, content, cwd: content, home: '/' })).kind;
  expect(await ask('dist')).toBe('claimed');
  expect(await ask('site')).toBe('refused');
  expect(await ask('.')).toBe('refused');
});
