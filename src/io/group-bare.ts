import { dirname, join } from 'node:path';
import { loadDocument } from './load-document.ts';

export interface BareGroup {
  documents: string[];
  runbooks: string[];
  /** The folder that holds its `runbooks`. */
  around: string | null;
}

/** A folder of this name holds runbooks, wherever it lies. */
const RUNBOOK_FOLDER = /^(.*\/)?(?:runbooks?|playbooks?)\/(?!.*\/(?:runbooks?|playbooks?)\/)/i;

/**
 * One document is one project, but runbooks that lie together are one system's: all of a folder `runbooks`,
 * and those of any other folder that show by their content what they are. The system is that of the
 * document with the name of the folder, else one with the name of the folder around it.
 * @param name of the content folder itself, which may be such a folder
 */
export const groupBare = async (
  files: readonly string[],
  { content, name }: { content: string; name: string },
): Promise<Map<string, BareGroup>> => {
  const groups = new Map<string, BareGroup>();
  const isRunbooks = /^(?:runbooks?|playbooks?)$/i.test(name);
  const recognised = isRunbooks ? new Set<string>() : await findRunbooks(files, content);
  for (const file of files) {
    const [folder] = RUNBOOK_FOLDER.exec(file) ?? [];
    if (folder === undefined && !isRunbooks && !recognised.has(file)) {
      const key = withoutExtension(file);
      const known = groups.get(key);
      groups.set(key, { runbooks: [], around: null, ...known, documents: [file] });
      continue;
    }
    const around = recognised.has(file)
      ? folderOf(file)
      : (folder ?? '').replace(/[^/]*\/$/, '').replace(/\/$/, '');
    const key = around === '' ? 'runbooks' : around;
    const known = groups.get(key) ?? { documents: [], runbooks: [], around };
    groups.set(key, { ...known, around, runbooks: [...known.runbooks, file] });
  }
  return groups;
};

export const withoutExtension = (path: string): string => path.replace(/\.md$/i, '');

const folderOf = (file: string): string => {
  const folder = dirname(file);
  return folder === '.' ? '' : folder;
};

/** One alone may as well be a document that happens to have such headings. */
const FEWEST = 2;

/** Files that show that they are runbooks, where at least two lie side by side. */
const findRunbooks = async (files: readonly string[], content: string): Promise<Set<string>> => {
  const asked = files.filter((file) => !RUNBOOK_FOLDER.test(file));
  const folders = [...Map.groupBy(asked, folderOf).values()].filter((own) => own.length >= FEWEST);
  if (folders.length === 0) return new Set();
  const { recogniseRunbook } = await import('../recognise-runbook.ts');
  const found = new Set<string>();
  for (const own of folders) {
    const kinds: { file: string; kind: string }[] = [];
    for (let at = 0; at < own.length; at += AT_ONCE) {
      const some = own.slice(at, at + AT_ONCE).map(async (file) => {
        const loaded = await loadDocument(join(content, file), file);
        const kind = loaded.kind === 'read' ? recogniseRunbook(loaded.document.bytes) : 'unread';
        return { file, kind };
      });
      kinds.push(...(await Promise.all(some)));
    }
    const count = kinds.filter(({ kind }) => kind === 'runbook').length;
    if (count < FEWEST) continue;
    // Among runbooks a page without a task is one too, however short it is.
    const isFolder = count * 2 > own.length;
    for (const { file, kind } of kinds)
      if (kind === 'runbook' || (isFolder && kind === 'prose')) found.add(file);
  }
  return found;
};

/** Files opened together. */
const AT_ONCE = 32;
