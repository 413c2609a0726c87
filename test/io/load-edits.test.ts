import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadEdits } from '../../src/io/load-edits.ts';
import { makeFolder } from '../make-folder.ts';

const git = (folder: string, args: string[], at = '2026-05-01T10:00:00Z'): void => {
  execFileSync('git', ['-c', 'user.name=Ann Ö', '-c', 'user.email=ann@example.org', ...args], {
    cwd: folder,
    env: { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at },
    stdio: 'ignore',
  });
};

const commit = (folder: string, path: string, text: string, at: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
  git(folder, ['add', '-A']);
  git(folder, ['commit', '-m', 'An edit'], at);
};

/** A file that was written, renamed and ticked, below a folder of a repository. */
const makeRepository = async (): Promise<string> => {
  const folder = await makeFolder({});
  git(folder, ['init', '-b', 'main']);
  commit(folder, 'content/old.md', '- [ ] TLS\n', '2026-05-01T10:00:00Z');
  renameSync(join(folder, 'content/old.md'), join(folder, 'content/shop é.md'));
  git(folder, ['add', '-A']);
  git(folder, ['commit', '-m', 'A rename'], '2026-05-02T10:00:00Z');
  commit(folder, 'content/shop é.md', '- [x] TLS\n', '2026-05-03T12:00:00+02:00');
  commit(folder, 'other.md', 'else\n', '2026-05-04T10:00:00Z');
  return folder;
};

const textOf = (bytes: Uint8Array | null | undefined): string =>
  new TextDecoder().decode(bytes ?? new Uint8Array());

describe('edits of documents', () => {
  it('are told with author and time, oldest first, through renames', async () => {
    const folder = await makeRepository();
    const loaded = await loadEdits(join(folder, 'content'), ['shop é.md']);
    if (loaded.kind === 'unknown') throw new Error(loaded.why);
    expect(loaded.kind).toBe('known');
    expect(
      loaded.edits.map(({ at, author, files }) => [at, author, textOf(files[0]?.bytes)]),
    ).toEqual([
      ['2026-05-01T10:00:00.000Z', 'Ann Ö', '- [ ] TLS\n'],
      ['2026-05-02T10:00:00.000Z', 'Ann Ö', '- [ ] TLS\n'],
      ['2026-05-03T10:00:00.000Z', 'Ann Ö', '- [x] TLS\n'],
    ]);
  });

  it('say what a shallow clone has cut off', async () => {
    const folder = await makeRepository();
    const clone = await makeFolder({});
    git(clone, ['clone', '--depth', '2', pathToFileURL(folder).href, 'clone']);
    const loaded = await loadEdits(join(clone, 'clone/content'), ['shop é.md']);
    expect(loaded.kind).toBe('shallow');
  });

  it('are not known outside of version control, nor of a file that is not in it', async () => {
    const outside = await makeFolder({ 'shop.md': '- [ ] TLS\n' });
    expect(await loadEdits(outside, ['shop.md'])).toMatchObject({ kind: 'unknown' });
    const folder = await makeRepository();
    expect(await loadEdits(folder, ['nowhere.md'])).toEqual({
      kind: 'unknown',
      why: 'not kept in version control by then',
    });
  });
});
