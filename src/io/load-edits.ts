import type { DocumentEdit, DocumentEdits } from '../model/sources.ts';
import { runGit } from './git.ts';

/**
 * Every version of some files that the main line of the repository around a folder has had, oldest first.
 * Four processes, however many files and commits. A merge counts when it came to the main line.
 * @param paths relative to the folder, forward slashes
 * @param most versions of files; where there are more nothing is loaded
 */
export const loadEdits = async (
  folder: string,
  paths: readonly string[],
  most = Number.POSITIVE_INFINITY,
): Promise<DocumentEdits> => {
  const about = await runGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (about === null) return { kind: 'unknown', why: 'no version control' };
  const printed = await runGit(folder, LOG);
  const versions = readLog(printed?.toString('utf8') ?? '', new Set(paths));
  if (versions.length === 0) return { kind: 'unknown', why: 'not kept in version control by then' };
  if (versions.reduce((sum, { files }) => sum + files.length, 0) > most)
    return { kind: 'unknown', why: 'version control is not asked' };
  const blobs = await loadBlobs(
    folder,
    versions.flatMap(({ files }) => files.flatMap(({ blob }) => blob ?? [])),
  );
  const edits = versions.reverse().map(
    ({ files, ...commit }): DocumentEdit => ({
      ...commit,
      files: files.map(({ path, blob }) => ({
        path,
        bytes: blob === null ? null : (blobs.get(blob) ?? null),
      })),
    }),
  );
  const isShallow = about.toString('utf8').trim() === 'true';
  return { kind: isShallow ? 'shallow' : 'known', edits };
};

const LOG = [
  'log',
  '--first-parent',
  '--diff-merges=first-parent',
  '--raw',
  '--no-abbrev',
  '-z',
  '-M',
  '--relative',
  '--no-show-signature',
  '--format=%x01%H%x02%cI%x02%aN',
  '--',
  '.',
];

interface Version {
  commit: string;
  at: string;
  author: string;
  /** null: deleted. */
  files: { path: string; blob: string | null }[];
}

/** The latest first. Files are followed back through renames, under the names they have now. */
const readLog = (log: string, wanted: ReadonlySet<string>): Version[] => {
  const names = new Map([...wanted].map((path) => [path, path]));
  return log
    .split('\u0001')
    .slice(1)
    .flatMap((entry): Version[] => {
      const [head = '', ...rest] = entry.split('\0');
      const [commit = '', at = '', author = ''] = head.split('\u0002');
      const files = readChanges(rest, names);
      const time = new Date(at);
      return files.length === 0 || Number.isNaN(time.getTime())
        ? []
        : [{ commit, at: time.toISOString(), author, files }];
    });
};

const readChanges = (tokens: readonly string[], names: Map<string, string>): Version['files'] => {
  const files: Version['files'] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [, blob = '', status = ''] =
      /:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/.exec(tokens[at] ?? '') ?? [];
    if (status === '') continue;
    const isMoved = status === 'R' || status === 'C';
    const old = tokens[at + 1] ?? '';
    const path = isMoved ? (tokens[at + 2] ?? '') : old;
    at += isMoved ? 2 : 1;
    const name = names.get(path);
    if (name === undefined) continue;
    files.push({ path: name, blob: status === 'D' ? null : blob });
    if (status === 'R' && !names.has(old)) {
      names.delete(path);
      names.set(old, name);
    }
  }
  return files;
};

const loadBlobs = async (
  folder: string,
  ids: readonly string[],
): Promise<Map<string, Uint8Array>> => {
  const wanted = [...new Set(ids)];
  const printed = await runGit(
    folder,
    ['cat-file', '--batch'],
    wanted.map((id) => `${id}\n`).join(''),
  );
  const blobs = new Map<string, Uint8Array>();
  if (printed === null) return blobs;
  let at = 0;
  for (const id of wanted) {
    const end = printed.indexOf(10, at);
    // `<id> blob <size>`, or `<id> missing` in a partial clone.
    const [, kind, size] = printed.subarray(at, end).toString('latin1').split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    blobs.set(id, printed.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
};
