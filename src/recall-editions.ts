import { readPage } from './documents/front-matter/read-page.ts';
import { readChecklist } from './documents/read-checklist.ts';
import { NO_EVIDENCE } from './model/binding.ts';
import type { Checklist } from './model/checklist.ts';
import { compareText } from './model/compare-text.ts';
import type { EditsKnown } from './model/history.ts';
import type { ProjectSource } from './model/sources.ts';
import { findWaivers } from './readiness/apply-waivers.ts';
import type { Edition } from './readiness/recall/apply-edition.ts';
import { uniteDeclared } from './readiness/unite-declared.ts';
import { uniteIds } from './readiness/unite-ids.ts';

/** The documents of a project as each commit up to a moment left them, in the order of time. */
export const recallEditions = (
  { overview, documents, edits }: Pick<ProjectSource, 'overview' | 'documents' | 'edits'>,
  now: string,
): { editions: Edition[]; known: EditsKnown } => {
  if (edits === undefined || edits.kind === 'unknown')
    return { editions: [], known: edits ?? { kind: 'unknown', why: 'no version control' } };
  const own = new Set(
    [...documents, ...(overview === null ? [] : [overview])].map(({ path }) => path),
  );
  const checklists = new Map<string, Checklist>();
  let declared = NO_EVIDENCE;
  const editions = edits.edits.flatMap(({ at, commit, author, files }): Edition[] => {
    const mine = files.filter(({ path }) => own.has(path));
    if (mine.length === 0 || Date.parse(at) > Date.parse(now)) return [];
    for (const { path, bytes } of mine) {
      if (path === overview?.path)
        declared = bytes === null ? NO_EVIDENCE : readPage({ path, bytes }).declared;
      else if (bytes === null) checklists.delete(path);
      else checklists.set(path, readChecklist(bytes, path));
    }
    const sorted = [...checklists.values()].sort((a, b) => compareText(a.path, b.path));
    const { checklists: united } = uniteIds(sorted);
    const items = united.flatMap((one) => one.items).filter(({ leaf }) => leaf);
    if (items.length === 0) return [];
    const { waivers } = uniteDeclared([{ declared }, ...united], NO_EVIDENCE);
    return [{ at, commit, author, items, waivers: findWaivers(items, waivers, at).holding }];
  });
  const [first] = editions;
  const known: EditsKnown =
    first === undefined
      ? { kind: 'unknown', why: 'not kept in version control by then' }
      : { kind: edits.kind, commits: editions.length, since: first.at };
  return { editions, known };
};
