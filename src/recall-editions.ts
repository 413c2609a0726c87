import { readPage } from './documents/front-matter/read-page.ts';
import { readChecklist } from './documents/read-checklist.ts';
import type { Checklist } from './model/checklist.ts';
import type { EditsKnown } from './model/history.ts';
import type { KnownContent, SignedContent } from './model/signed.ts';
import type { Weights } from './model/site.ts';
import type { DocumentSource, ProjectSource } from './model/sources.ts';
import { readSite } from './read-site.ts';
import type { Edition } from './readiness/recall/apply-edition.ts';
import { settleChecklists } from './readiness/settle-checklists.ts';
import { describeContent } from './readiness/signoffs/describe-content.ts';
import { type GivenStore, recallGiven } from './readiness/signoffs/recall-given.ts';
import { uniteSignoffs } from './readiness/signoffs/unite-signoffs.ts';
import { uniteDeclared } from './readiness/unite-declared.ts';

interface EditionContext {
  now: string;
  /** `site.md` as it is, or null. */
  site: DocumentSource | null;
  store: GivenStore;
}

/**
 * The documents of a project as each commit up to a moment left them, in the order of time. A `project.md`
 * or `site.md` that was never committed is taken as it is.
 */
export const recallEditions = (
  source: Pick<ProjectSource, 'id' | 'overview' | 'documents' | 'edits'>,
  { now, site, store }: EditionContext,
): { editions: Edition[]; known: EditsKnown } => {
  const { id, overview, documents, edits } = source;
  if (edits === undefined || edits.kind === 'unknown')
    return { editions: [], known: edits ?? { kind: 'unknown', why: 'no version control' } };
  const checklists = new Map<string, Checklist>();
  const own = new Set(
    [...documents, ...[overview, site].filter((one) => one !== null)].map(({ path }) => path),
  );
  const kept = new Set(edits.edits.flatMap(({ files }) => files.map(({ path }) => path)));
  const orNone = (one: DocumentSource | null) => (one !== null && kept.has(one.path) ? null : one);
  let page = readPage(orNone(overview));
  let asked = readSite(orNone(site));
  const editions = edits.edits.flatMap(({ at, commit, author, files }): Edition[] => {
    const mine = files.filter(({ path }) => own.has(path));
    if (mine.length === 0 || Date.parse(at) > Date.parse(now)) return [];
    for (const { path, bytes } of mine) {
      const file = bytes === null ? null : { path, bytes };
      if (path === overview?.path) page = readPage(file);
      else if (path === site?.path) asked = readSite(file);
      else if (file === null) checklists.delete(path);
      else checklists.set(path, readChecklist(file.bytes, path));
    }
    const settled = settleChecklists([...checklists.values()], page.settings).checklists;
    const items = settled.flatMap((one) =>
      one.items.filter(({ leaf }) => leaf).map((item) => ({ item, path: one.path })),
    );
    if (items.length === 0) return [];
    const declared = uniteDeclared([page, ...settled], asked.page.declared);
    const signoffs = recallGiven(uniteSignoffs(settled, declared.signoffs), store);
    const describe = describeOnce((weights) =>
      describeContent({ id, checklists: settled, items: new Map(), declared, weights }),
    );
    const { weights } = asked.settings;
    return [{ at, commit, author, items, declared, weights, signoffs, describe }];
  });
  const [first] = editions;
  const known: EditsKnown =
    first === undefined
      ? { kind: 'unknown', why: 'not kept in version control by then' }
      : { kind: edits.kind, commits: editions.length, since: first.at };
  return { editions, known };
};

/** Most moments are never asked for it, and those of one edition ask alike. */
const describeOnce = (describe: (weights: Weights) => SignedContent): Edition['describe'] => {
  const found = new Map<string, KnownContent>();
  return (weights) => {
    const key = JSON.stringify(weights);
    const content = found.get(key) ?? { ...describe(weights), whole: true };
    found.set(key, content);
    return content;
  };
};
