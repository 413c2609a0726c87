import { readPage } from './documents/front-matter/read-page.ts';
import { readChecklist } from './documents/read-checklist.ts';
import type { DeclaredEvidence } from './model/binding.ts';
import type { Checklist } from './model/checklist.ts';
import type { EditsKnown } from './model/history.ts';
import type { ProjectSource } from './model/sources.ts';
import type { Edition } from './readiness/recall/apply-edition.ts';
import { settleChecklists } from './readiness/settle-checklists.ts';
import { uniteDeclared } from './readiness/unite-declared.ts';

/**
 * The documents of a project as each commit up to a moment left them, in the order of time. A `project.md`
 * that was never committed is taken as it is, and so is what the site says.
 */
export const recallEditions = (
  { overview, documents, edits }: Pick<ProjectSource, 'overview' | 'documents' | 'edits'>,
  { now, defaults }: { now: string; defaults: DeclaredEvidence },
): { editions: Edition[]; known: EditsKnown } => {
  if (edits === undefined || edits.kind === 'unknown')
    return { editions: [], known: edits ?? { kind: 'unknown', why: 'no version control' } };
  const own = new Set(
    [...documents, ...(overview === null ? [] : [overview])].map(({ path }) => path),
  );
  const checklists = new Map<string, Checklist>();
  const isKept = edits.edits.some(({ files }) => files.some(({ path }) => path === overview?.path));
  let page = readPage(isKept ? null : overview);
  const editions = edits.edits.flatMap(({ at, commit, author, files }): Edition[] => {
    const mine = files.filter(({ path }) => own.has(path));
    if (mine.length === 0 || Date.parse(at) > Date.parse(now)) return [];
    for (const { path, bytes } of mine) {
      if (path === overview?.path) page = readPage(bytes === null ? null : { path, bytes });
      else if (bytes === null) checklists.delete(path);
      else checklists.set(path, readChecklist(bytes, path));
    }
    const settled = settleChecklists([...checklists.values()], page.settings).checklists;
    const items = settled.flatMap((one) =>
      one.items.filter(({ leaf }) => leaf).map((item) => ({ item, path: one.path })),
    );
    if (items.length === 0) return [];
    return [{ at, commit, author, items, declared: uniteDeclared([page, ...settled], defaults) }];
  });
  const [first] = editions;
  const known: EditsKnown =
    first === undefined
      ? { kind: 'unknown', why: 'not kept in version control by then' }
      : { kind: edits.kind, commits: editions.length, since: first.at };
  return { editions, known };
};
