import { readAlertRules } from './alerts/read-alert-rules.ts';
import { readPage } from './documents/front-matter/read-page.ts';
import { readChecklist } from './documents/read-checklist.ts';
import { readRunbookFile } from './documents/runbooks/read-runbook-file.ts';
import { decodeText } from './documents/text/decode-text.ts';
import { viewRecords } from './history/view-records.ts';
import type { DeclaredEvidence } from './model/binding.ts';
import type { Problem } from './model/problem.ts';
import { problem } from './model/problem-catalogue.ts';
import type { StoredRecord } from './model/record.ts';
import type { SignedContent } from './model/signed.ts';
import type { Project, Weights } from './model/site.ts';
import type { DocumentSource, ProjectSource, SiteSources } from './model/sources.ts';
import { readHistory } from './read-history.ts';
import { readSite, withoutEdits } from './read-site.ts';
import { assembleProject } from './readiness/assemble-project.ts';
import { holdsAnything } from './readiness/settle-checklists.ts';
import { createRecallDay } from './recall-day.ts';
import { readSigned, renderSigned } from './records/signed-content.ts';

/**
 * One project as its site would judge it, without its history, with records that are not in its folder yet.
 * @param site `site.md`, or null
 */
export const judgeProject = (
  source: ProjectSource,
  site: DocumentSource | null,
  context: Omit<BuildContext, 'weights' | 'defaults'>,
): { project: Project; weights: Weights; problems: Problem[] } => {
  const { page, settings, problems } = readSite(site);
  const { weights } = settings;
  const project = buildProject(withoutEdits(source, settings), {
    ...context,
    weights,
    defaults: page.declared,
  });
  return { project, weights, problems };
};

export interface BuildContext {
  weights: Weights;
  now: string;
  /** Absolute address of the site, or null. */
  address?: string | null;
  digest: SiteSources['digest'];
  /** What `site.md` says of the gate, of levels and of validity. */
  defaults: DeclaredEvidence;
  added?: readonly StoredRecord[];
}

/** A project without its history, judged by settings of its site that are read already. */
export function buildProject(
  source: ProjectSource,
  { weights, now, defaults, digest, address = null, added = [] }: BuildContext,
): Project {
  const { id, overview, documents, runbooks, alerts } = source;
  const page = readPage(overview);
  const read = documents.map(({ bytes, path }) => readChecklist(bytes, path));
  const prose = read.filter((checklist) => !holdsAnything(checklist));
  const siblings = new Set(runbooks.map(({ path }) => path.replace(/^.*\//, '')));
  const files = runbooks.map((file) => readRunbookFile(file, siblings));
  const rules = alerts.map(({ bytes, path }) => readAlertRules(decodeText(bytes, path).text, path));
  const kept = readHistory(source, { now, digest });
  const signed = readSigned(source.signed ?? [], digest);
  const problems = [
    ...page.problems,
    ...prose.flatMap((checklist) => checklist.problems),
    ...kept.problems,
    ...signed.problems,
    ...[...files, ...rules].flatMap((one) => one.problems),
  ];
  const checklists = read.filter(holdsAnything);
  const own = files.flatMap(({ runbook }) => (runbook === null ? [] : [runbook]));
  if (overview !== null && checklists.length + own.length === 0)
    problems.push(problem('empty-project', { file: overview.path, line: 0, column: 0 }, { id }));
  const views = viewRecords([...kept.stored, ...added]);
  const project = assembleProject(
    {
      ...page,
      id,
      checklists,
      runbooks: own,
      rules: rules.flatMap((one) => one.rules),
      address,
      records: views,
      signed: {
        contents: signed.contents,
        digestOf: (content) => digest(renderSigned(content)),
        recallDay: createRecallDay(source),
      },
      now,
      defaults,
      problems,
    },
    weights,
  );
  return { ...project, signed: keepSigned(project, signed.contents) };
}

/** Of those that a sign-off names: what is signed later than now is nobody's yet. */
const keepSigned = (
  { signoffs }: Pick<Project, 'signoffs'>,
  contents: ReadonlyMap<string, SignedContent>,
): Project['signed'] => {
  const named = signoffs.flatMap(({ digest, state }) => (state === 'open' ? [] : [digest]));
  return [...new Set(named)].flatMap((digest) => {
    const content = digest === null ? undefined : contents.get(digest);
    return digest === null || content === undefined
      ? []
      : [{ digest, text: renderSigned(content) }];
  });
};

export const showsSomething = ({ checklists, runbooks }: Project): boolean =>
  checklists.length + runbooks.length > 0;
