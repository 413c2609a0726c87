import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareText } from '../model/compare-text.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { readArchiveName } from '../model/record-archive.ts';
import type { Anchor } from '../model/verification.ts';
import { type FoundFile, readArchive } from './archive/load-archives.ts';
import { listCommit, resolveCommit } from './git.ts';
import { digestBytes } from './load-records.ts';

export type LoadedAnchor =
  | { kind: 'loaded'; anchor: Anchor }
  | { kind: 'refused'; problems: Problem[] };

/**
 * What an anchor knew: the digest or the name of a record, a folder with records (a site, a packet, a
 * copy of the content), or a commit of the repository that holds the content.
 */
export const loadAnchor = async (name: string, content: string): Promise<LoadedAnchor> => {
  const [, id, digits] =
    /^(?:sha256:)?(?:(\d{8}T\d{6}Z)-)?([0-9a-f]{16}|[0-9a-f]{64})$/.exec(name) ?? [];
  if (digits !== undefined && (id !== undefined || digits.length === 64)) {
    const known = [{ project: null, name, digest: digits }];
    return { kind: 'loaded', anchor: { name, moment: null, known } };
  }
  const found = await stat(name).catch(() => null);
  if (found?.isDirectory()) return loadFolder(name);
  return loadCommit(name, content);
};

/** Of `projects/shop/records/x.json` the project; null where no folder stands above. */
const projectOf = (path: string): string | null =>
  /([^/]+)\/records\/[^/]+$/.exec(path)?.[1] ?? null;

const IS_KEPT =
  /(?:^|\/)records\/(?:[^/]+\/)?\d{8}T\d{6}Z-[0-9a-f]{16}\.json(?:(?:\.[\w@+-]+)?\.(?:sig|sigstore\.json|sigstore))?$|(?:^|\/)records\/(?:[^/]+\/)?[\dTZ]+--[\w-]+\.tar\.br$/;

/** A record or a signature, or all that an archive holds. */
const listKnown = (file: FoundFile): Anchor['known'][number][] => {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return readArchiveName(name) === null
    ? [{ project: projectOf(file.path), name, digest: digestBytes(file.bytes) }]
    : readArchive(file).flatMap(listKnown);
};

const loadFolder = async (folder: string): Promise<LoadedAnchor> => {
  const entries = await readdir(folder, { recursive: true });
  const paths = entries
    .map((path) => path.split(sep).join('/'))
    .filter((path) => IS_KEPT.test(path));
  if (paths.length === 0) return refuse('a folder that holds records', folder);
  const known: Anchor['known'][number][] = [];
  for (const path of paths.sort(compareText))
    known.push(...listKnown({ path, bytes: await readFile(join(folder, path)) }));
  const facts = await readFile(join(folder, 'site.json'), 'utf8').catch(() => '');
  const moment = /"builtAt": ?"([^"]+)"/.exec(facts)?.[1] ?? null;
  return { kind: 'loaded', anchor: { name: folder, moment, known } };
};

const loadCommit = async (name: string, content: string): Promise<LoadedAnchor> => {
  const commit = await resolveCommit(content, name);
  if (commit === null)
    return refuse('a digest of 64 digits, the name of a record, a folder, or a commit', name);
  const files = await listCommit(content, commit.id, (path) => IS_KEPT.test(path));
  if (files.length === 0) return refuse('a commit that holds records of this folder', name);
  const known = files.flatMap(listKnown);
  return { kind: 'loaded', anchor: { name, moment: commit.committedAt, known } };
};

const refuse = (expected: string, found: string): LoadedAnchor => ({
  kind: 'refused',
  problems: [problem('anchor-unknown', { file: '', line: 0, column: 0 }, { expected, found })],
});
