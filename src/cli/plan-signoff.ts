import { buildSite } from '../build-site.ts';
import { describeSignable } from '../describe-signable.ts';
import { addEntries } from '../documents/front-matter/add-bindings.ts';
import { renderSignoff } from '../documents/signing/render-signoff.ts';
import { signLine } from '../documents/signing/sign-line.ts';
import { digestBytes } from '../io/load-records.ts';
import { signedFolder } from '../io/load-signed.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { JudgedSignOff } from '../model/signed.ts';
import { countSignoffs } from '../model/signoff-wording.ts';
import type { Project } from '../model/site.ts';
import type { DocumentSource, ProjectSource, SiteSources } from '../model/sources.ts';
import { signedName } from '../readiness/signoffs/judge-signoffs.ts';
import { foldRole } from '../readiness/signoffs/unite-signoffs.ts';
import { renderSigned } from '../records/signed-content.ts';
import { findNear } from './find-near.ts';
import type { PreparedProject } from './prepare-project.ts';

export interface AskedSignoff {
  role: string;
  name: string;
  statement: string | null;
  /** ISO 8601. */
  now: string;
}

export type SignoffPlan =
  | { kind: 'refused'; problems: Problem[] }
  | { kind: 'taken'; problem: Problem }
  | { kind: 'current'; says: string }
  | {
      kind: 'planned';
      /** Lines that go and lines that come. */
      shown: string;
      notes: string[];
      /** What is written, in this order. */
      files: DocumentSource[];
      /** Where the sign-off stands, and the file that says what was signed. */
      place: string;
      signed: string;
    };

type Prepared = Extract<PreparedProject, { kind: 'prepared' }>;

/**
 * What signing comes to, without writing anything. It is tried in memory first: nothing is planned that would
 * not read back as signed and current.
 */
export const planSignoff = (prepared: Prepared, asked: AskedSignoff): SignoffPlan => {
  const { project, site, sources } = prepared;
  const own = project.signoffs.filter(({ role }) => foldRole(role) === foldRole(asked.role));
  const source = sources.projects.find(({ id }) => id === project.id);
  if (source === undefined) throw new Error('a project that was read has its source');
  const near = own.length > 0 ? [] : findTypo(asked.role, project);
  if (near.length > 0) return refuseRole(asked.role, near);
  const target = own.find(({ state }) => state !== 'current') ?? own[0] ?? null;
  const held = describeHeld(target, asked);
  if (held !== null) return held;

  const content = describeSignable(project, sources, site);
  const text = renderSigned(content);
  const digest = digestBytes(text);
  const by = { ...asked, date: asked.now.slice(0, 10), digest };
  const signed = {
    path: `${signedFolder(source.recordsFolder ?? '')}/${signedName(digest)}`,
    bytes: new TextEncoder().encode(text),
  };
  for (const document of proposeDocuments(source, project, { target, by })) {
    const after = trySignoff(sources, source, [signed, document], asked.now);
    const is = after?.signoffs.find(
      (one) => foldRole(one.role) === foldRole(asked.role) && one.digest === digest,
    );
    if (after === null || is?.state !== 'current' || is.name !== asked.name) continue;
    const before = findDocument(source, document.path)?.bytes ?? new Uint8Array();
    return {
      kind: 'planned',
      shown: `${showChange(document.path, before, document.bytes)}+ ${signed.path}  sha256:${digest}\n`,
      notes: listNotes(target, asked, after),
      files: [signed, document],
      place: document.path,
      signed: signed.path,
    };
  }
  const entry = renderSignoff({ ...by, digest });
  const place = { file: target?.path ?? '', line: target?.line ?? 0, column: 0 };
  return {
    kind: 'refused',
    problems: [problem('signoff-unwritable', place, { role: asked.role, found: entry })],
  };
};

/** A short role is near to too many; one that the gate names is meant. */
const findTypo = (role: string, { signoffs }: Project): string[] =>
  role.length < 5 ? [] : findNear(role, [...new Set(signoffs.map((one) => one.role))]);

const refuseRole = (found: string, near: readonly string[]): SignoffPlan => {
  const known = near.map((role) => `\`${role}\``).join(' or ');
  const place = { file: '', line: 0, column: 0 };
  return { kind: 'refused', problems: [problem('role-unknown', place, { found, known })] };
};

/** Nothing to do, or nothing that may be done. */
const describeHeld = (
  target: JudgedSignOff | null,
  { name, statement }: AskedSignoff,
): SignoffPlan | null => {
  if (target === null || target.state === 'open' || target.state === 'changed') return null;
  const { role, path, line, state, date } = target;
  const isSame = target.name === name;
  const says = statement === null || statement === target.statement;
  if (state === 'current' && isSame && says)
    return {
      kind: 'current',
      says: `${name} has signed as ${role} on ${date}, and what was signed still stands (${path}:${line}). Nothing was written.`,
    };
  if (isSame) return null;
  const found = `the sign-off of ${target.name}, which ${state === 'current' ? 'is current' : 'stands'}`;
  return {
    kind: 'taken',
    problem: problem('signoff-taken', { file: path, line, column: 0 }, { role, found }),
  };
};

/** The block of the document first, then front matter. */
function* proposeDocuments(
  source: ProjectSource,
  { checklists }: Project,
  {
    target,
    by,
  }: { target: JudgedSignOff | null; by: AskedSignoff & { date: string; digest: string } },
): Generator<DocumentSource> {
  const document = source.documents.find(({ path }) => path === target?.path);
  const lines = checklists.find(({ checklist }) => checklist.path === document?.path)?.checklist
    .signoffs;
  if (target !== null && document !== undefined && lines !== undefined) {
    const at = lines.findIndex(({ line }) => line === target.line);
    const signed = signLine(document.bytes, { path: document.path, at }, by);
    if (signed !== null) yield { path: document.path, bytes: signed };
  }
  const [first] = source.documents;
  const isFolder = source.overview !== null || (first !== undefined && isBelow(first.path, source));
  const path = source.overview?.path ?? (isFolder ? `${folderOf(source)}/project.md` : first?.path);
  if (path === undefined) return;
  const bytes = findDocument(source, path)?.bytes ?? new Uint8Array();
  const added = addEntries(bytes, 'signoffs', [renderSignoff(by)]);
  if (added !== null) yield { path, bytes: added };
}

const folderOf = ({ recordsFolder = '' }: ProjectSource): string =>
  recordsFolder.replace(/\/?[^/]*$/, '');

const isBelow = (path: string, source: ProjectSource): boolean => {
  const folder = folderOf(source);
  return folder.startsWith('projects/') && path.startsWith(`${folder}/`);
};

const findDocument = (
  { overview, documents }: ProjectSource,
  path: string,
): DocumentSource | undefined =>
  [overview, ...documents].find((one) => one?.path === path) ?? undefined;

/** The project as it would be judged with these files. */
const trySignoff = (
  sources: SiteSources,
  source: ProjectSource,
  [signed, document]: readonly [DocumentSource, DocumentSource],
  now: string,
): Project | null => {
  const isOverview =
    document.path === source.overview?.path || document.path.endsWith('/project.md');
  const changed: ProjectSource = {
    ...source,
    overview: isOverview ? document : source.overview,
    documents: source.documents.map((one) => (one.path === document.path ? document : one)),
    signed: [...(source.signed ?? []), { ...signed, digest: digestBytes(signed.bytes) }],
  };
  return buildSite({ ...sources, projects: [changed] }, now).projects[0] ?? null;
};

const listNotes = (
  target: JudgedSignOff | null,
  { role, name }: AskedSignoff,
  { signoffs }: Project,
): string[] => [
  ...(target === null ? [`No line asks for \`${role}\`: it goes to front matter.`] : []),
  ...(target?.state === 'changed'
    ? [
        `${target.name === name ? 'Signed again' : `In place of ${target.name}`}: what was signed on ${target.date ?? 'an unknown day'} has changed since.`,
      ]
    : []),
  `Then ${countSignoffs(signoffs)}.`,
];

/** The lines that go and the lines that come, as `diff` marks them. */
const showChange = (path: string, before: Uint8Array, after: Uint8Array): string => {
  const [old, written] = [before, after].map((bytes) =>
    new TextDecoder().decode(bytes).split(/\r?\n/),
  ) as [string[], string[]];
  let start = 0;
  while (start < old.length && old[start] === written[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < written.length - start &&
    old[old.length - 1 - end] === written[written.length - 1 - end]
  )
    end += 1;
  return [
    `${path}:${start + 1}`,
    ...old.slice(start, old.length - end).map((line) => `- ${line}`),
    ...written.slice(start, written.length - end).map((line) => `+ ${line}`),
    '',
  ].join('\n');
};
