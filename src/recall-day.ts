import { readPage } from './documents/front-matter/read-page.ts';
import { readChecklist } from './documents/read-checklist.ts';
import { NO_EVIDENCE } from './model/binding.ts';
import { endOfDay } from './model/history-lookup.ts';
import type { DocumentEdit, ProjectSource } from './model/sources.ts';
import { settleChecklists } from './readiness/settle-checklists.ts';
import { describeWords } from './readiness/signoffs/describe-content.ts';
import type { RecallDay } from './readiness/signoffs/find-basis.ts';
import { foldRole, uniteSignoffs } from './readiness/signoffs/unite-signoffs.ts';

type RecalledSource = Pick<ProjectSource, 'overview' | 'documents' | 'edits'>;

/**
 * The documents as version control had them at the end of the day of a sign-off. Where the sign-off came
 * later than that, with the commit it came with: what was committed together was signed together. Nothing
 * of a shallow clone, nor where the sign-off was never committed.
 */
export const createRecallDay = (source: RecalledSource): RecallDay => {
  const { edits, overview, documents } = source;
  if (edits === undefined || edits.kind !== 'known') return () => null;
  const own = new Set(
    [...documents, ...(overview === null ? [] : [overview])].map(({ path }) => path),
  );
  const versions = listVersions(edits.edits, own);
  const read = new Map<Version, ReturnType<typeof readVersion>>();
  const readOnce = (version: Version) => {
    const found = read.get(version) ?? readVersion(version, source);
    read.set(version, found);
    return found;
  };
  return ({ day, role, name }) => {
    const end = Date.parse(endOfDay(day));
    const first = versions.findLastIndex(({ at }) => Date.parse(at) <= end);
    for (const version of versions.slice(Math.max(first, 0))) {
      const { content, signoffs } = readOnce(version);
      const holds = signoffs.some(
        (one) => one.name === name && foldRole(one.role) === foldRole(role),
      );
      if (holds) return { content, commit: version.commit, at: version.at };
    }
    return null;
  };
};

interface Version extends Pick<DocumentEdit, 'commit' | 'at'> {
  /** By path, as they stood then. */
  files: ReadonlyMap<string, Uint8Array>;
}

const listVersions = (edits: readonly DocumentEdit[], own: ReadonlySet<string>): Version[] => {
  let files = new Map<string, Uint8Array>();
  return edits.flatMap(({ commit, at, files: edited }) => {
    const mine = edited.filter(({ path }) => own.has(path));
    if (mine.length === 0) return [];
    files = new Map(files);
    for (const { path, bytes } of mine)
      if (bytes === null) files.delete(path);
      else files.set(path, bytes);
    return [{ commit, at, files }];
  });
};

const readVersion = ({ files }: Version, { overview, documents }: RecalledSource) => {
  const read = documents.flatMap(({ path }) => {
    const bytes = files.get(path);
    return bytes === undefined ? [] : [readChecklist(bytes, path)];
  });
  const bytes = overview === null ? undefined : files.get(overview.path);
  const page = overview === null || bytes === undefined ? null : { path: overview.path, bytes };
  const { settings, declared } = page === null ? NO_PAGE : readPage(page);
  const { checklists } = settleChecklists(read, settings);
  const entries = [declared, ...checklists.map((one) => one.declared)].flatMap(
    ({ signoffs }) => signoffs,
  );
  return {
    // What the site asked for then is not known, so rules and bindings are not compared.
    content: { ...describeWords(checklists), rules: null, bindings: null, whole: true },
    signoffs: uniteSignoffs(checklists, entries),
  };
};

const NO_PAGE = { settings: {}, declared: NO_EVIDENCE };
