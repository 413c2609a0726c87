import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeMarker } from '../../src/io/output-marker.ts';
import { makeFolder, takeListing } from '../make-folder.ts';
import { runCli, startCli } from './run-cli.ts';

const CHECKLIST = '# Launch\n\n- [x] TLS everywhere\n- [ ] Keys rotated\n';
const CONTENT = { 'content/projects/pay.md': CHECKLIST };
const NOW = ['--now', '2026-06-30'];

test.each([
  ['the content', 'content', 'out-overlaps'],
  ['a folder inside the content', 'content/site', 'out-overlaps'],
  ['the current folder', '.', 'out-overlaps'],
  ['a folder above the content', '..', 'out-overlaps'],
  ['the root of the file system', '/', 'out-overlaps'],
  ['a folder with other files', 'full', 'out-not-ours'],
  ['a link to the content', 'link', 'out-overlaps'],
  ['a file', 'file', 'out-unwritable'],
])('%s as output is refused and stays as it is', async (_, out, code) => {
  const cwd = makeFolder({ ...CONTENT, 'full/mine.txt': 'mine', file: 'mine' });
  symlinkSync('content', join(cwd, 'link'));
  const before = takeListing(cwd);
  const result = await runCli(['build', '--out', out, ...NOW], { cwd });
  expect([result.code, result.stdout]).toEqual([2, '']);
  expect(result.stderr).toContain(`error ${code}\n`);
  expect(takeListing(cwd)).toEqual(before);
});

test.each([
  ['nothing', {}, 'no-content'],
  ['an empty content folder', { 'content/projects/': '' }, 'no-checklists'],
  ['documents without items', { 'a.md': 'Prose.\n' }, 'no-checklists'],
])('%s is refused, and no folder is left behind', async (_, files, code) => {
  const cwd = makeFolder(files as Record<string, string>);
  const before = takeListing(cwd);
  const result = await runCli(['build', ...NOW], { cwd });
  expect([result.code, result.stdout]).toEqual([2, '']);
  expect(result.stderr).toContain(`error ${code}\n`);
  expect(takeListing(cwd)).toEqual(before);
});

test('the same input at the same moment gives the same bytes, and leaves nothing else behind', async () => {
  const cwd = makeFolder({ ...CONTENT, 'tmp/': '' });
  const env = { TMPDIR: join(cwd, 'tmp') };
  const first = await runCli(['build', ...NOW], { cwd, env });
  expect(first).toEqual({ code: 0, stdout: '', stderr: 'Built `dist`. No problems.\n' });
  expect(existsSync(join(cwd, 'dist/index.html'))).toBe(true);
  const listing = takeListing(cwd);
  expect(listing.filter((line) => !/^(content|dist|tmp)\b/.test(line))).toEqual([]);
  expect(listing.filter((line) => line.startsWith('tmp/seaworthy'))).toEqual([]);
  const epoch = { ...env, SOURCE_DATE_EPOCH: '1782777600' };
  await runCli(['build', '--out', 'again'], { cwd, env: epoch });
  expect(takeListing(join(cwd, 'again'))).toEqual(takeListing(join(cwd, 'dist')));
});

test('a project that is gone is gone from the next build', async () => {
  const cwd = makeFolder({ ...CONTENT, 'content/projects/old.md': '# Old\n\n- [ ] Old item\n' });
  await runCli(['build', ...NOW], { cwd });
  expect(takeListing(join(cwd, 'dist')).join()).toContain('Old item');
  writeFileSync(join(cwd, 'content/projects/old.md'), '# New\n\n- [ ] New item\n');
  await runCli(['build', ...NOW], { cwd });
  expect(takeListing(join(cwd, 'dist')).join()).not.toContain('Old item');
});

test('a bare folder is built where it lies, and from anywhere', async () => {
  const cwd = makeFolder({ 'Launch list.md': CHECKLIST });
  expect((await runCli(['build', ...NOW], { cwd })).code).toBe(0);
  const elsewhere = makeFolder();
  const args = ['build', '--content', cwd, '--out', 'site', ...NOW];
  expect((await runCli(args, { cwd: elsewhere })).code).toBe(0);
  expect(takeListing(join(elsewhere, 'site'))).toEqual(takeListing(join(cwd, 'dist')));
});

test('a document with an error is shown, and the exit code says so', async () => {
  const cwd = makeFolder({ ...CONTENT, 'content/projects/empty.md': '' });
  const { code, stderr } = await runCli(['build', ...NOW], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('content/projects/empty.md error empty-document');
  expect(existsSync(join(cwd, 'dist/index.html'))).toBe(true);
});

test('an interrupted build leaves the old site, and nothing else', async () => {
  const cwd = makeFolder({ ...CONTENT, 'dist/index.html': 'old', 'tmp/': '' });
  await writeMarker(join(cwd, 'dist'));
  const before = takeListing(cwd);
  // Node's own cache of compiled code is meant to stay.
  const env = { TMPDIR: join(cwd, 'tmp'), NODE_DISABLE_COMPILE_CACHE: '1' };
  const child = startCli(['build', ...NOW], { cwd, env });
  while (!readdirSync(cwd).some((name) => name.startsWith('.seaworthy-'))) await sleep(20);
  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  expect(code).toBe(130);
  expect(takeListing(cwd)).toEqual(before);
});

const MEMORY = '/dev/shm';
const isOtherDevice = existsSync(MEMORY) && statSync(MEMORY).dev !== statSync(tmpdir()).dev;

test.skipIf(!isOtherDevice)(
  'the output may lie on another file system than the temporary folder',
  async () => {
    const cwd = makeFolder(CONTENT);
    const out = mkdtempSync(join(MEMORY, 'seaworthy-test-'));
    try {
      const { code, stderr } = await runCli(['build', '--out', join(out, 'site')], { cwd });
      expect([code, stderr]).toEqual([0, expect.stringContaining('Built')]);
      expect(readdirSync(out)).toEqual(['site']);
    } finally {
      rmSync(out, { recursive: true });
    }
  },
);
