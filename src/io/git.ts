import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';

/** What a git command printed; null where there is no git, no repository, or it failed. */
export const runGit = async (
  folder: string,
  args: readonly string[],
  input = '',
): Promise<Buffer | null> => {
  // A folder's own configuration can name programs that git would run.
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
  const child = spawn('git', ['-C', folder, ...safe, ...args], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
  });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [printed, code] = await Promise.all([buffer(child.stdout).catch(() => null), ended]);
  return code === 0 ? printed : null;
};

/** A commit by any name that git knows for it; null where there is none. */
export const resolveCommit = async (
  folder: string,
  name: string,
): Promise<{ id: string; committedAt: string } | null> => {
  const printed = await runGit(folder, [
    'log',
    '-1',
    '--format=%H %cI',
    '--end-of-options',
    `${name}^{commit}`,
    '--',
  ]);
  const [id, time] = printed?.toString('utf8').trim().split(' ') ?? [];
  if (id === undefined || time === undefined) return null;
  return { id, committedAt: new Date(time).toISOString() };
};

/** The files of a commit below a folder, with paths relative to it. Two processes, however many files. */
export const listCommit = async (
  folder: string,
  commit: string,
  isWanted: (path: string) => boolean,
): Promise<{ path: string; bytes: Uint8Array }[]> => {
  const tree = await runGit(folder, ['ls-tree', '-r', '-z', commit, '--', '.']);
  const entries = (tree?.toString('utf8') ?? '').split('\0').flatMap((line) => {
    const [, id, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return id === undefined || path === undefined || !isWanted(path) ? [] : [{ id, path }];
  });
  if (entries.length === 0) return [];
  const wanted = entries.map(({ id }) => `${id}\n`).join('');
  const printed = await runGit(folder, ['cat-file', '--batch'], wanted);
  return printed === null ? [] : readBatch(printed, entries);
};

/** `<id> blob <size>`, a line feed, the bytes, a line feed; one after the other. */
const readBatch = (
  printed: Buffer,
  entries: readonly { path: string }[],
): { path: string; bytes: Uint8Array }[] => {
  let at = 0;
  return entries.map(({ path }) => {
    const end = printed.indexOf(10, at);
    const size = Number(printed.subarray(at, end).toString('latin1').split(' ')[2]);
    const bytes = printed.subarray(end + 1, end + 1 + size);
    at = end + size + 2;
    return { path, bytes };
  });
};
