import { readAlertRules } from './alerts/read-alert-rules.ts';
import { readPage } from './documents/front-matter/read-page.ts';
import { readSiteSettings } from './documents/front-matter/read-site-settings.ts';
import { readChecklist } from './documents/read-checklist.ts';
import { readRunbookFile } from './documents/runbooks/read-runbook-file.ts';
import { decodeText } from './documents/text/decode-text.ts';
import { viewRecords } from './history/view-records.ts';
import { listInputs } from './list-inputs.ts';
import type { DeclaredEvidence } from './model/binding.ts';
import type { Checklist } from './model/checklist.ts';
import { compareText } from './model/compare-text.ts';
import type { Problem } from './model/problem.ts';
import { compareProblems, problem } from './model/problem-catalogue.ts';
import type { StoredRecord } from './model/record.ts';
import type { Project, Site, Weights } from './model/site.ts';
import type { DocumentSource, ProjectSource, SiteSources } from './model/sources.ts';
import { readHistory } from './read-history.ts';
import { assembleProject } from './readiness/assemble-project.ts';
import { tellApart } from './readiness/name-project.ts';
import { watchFleet } from './readiness/watch/watch-fleet.ts';
import { setLaterAside } from './records/set-later-aside.ts';
import { tellHistory } from './tell-history.ts';

/**
 * The whole flow: documents are read, judged and scored, and come out as what the pages print.
 * Projects with nothing to show are left out; their problems are kept. Never throws.
 * @param now ISO 8601, the moment at which everything is judged
 */
export function buildSite(sources: SiteSources, now: string): Site {
  const page = readPage(sources.site);
  const defaults = page.declared;
  const { accent, weights, source, edits, problems } = readSiteSettings(
    page.data,
    sources.site?.path ?? '',
  );
  const { address } = sources;
  const known = sources.projects.map((one) => setLaterAside(one, { now, clock: sources.clock }));
  const projects = known
    .map((one) => {
      const context = { weights, now, defaults, address, digest: sources.digest };
      const asked = edits ? one.source : { ...one.source, edits: NOT_ASKED };
      return tellHistory(buildProject(one.source, context), asked, { weights, now, defaults });
    })
    .sort((a, b) => compareText(a.id, b.id));
  const shown = tellApart(projects.filter(showsSomething));
  return {
    title: page.settings.title ?? UNTITLED,
    introduction: page.introduction,
    accent,
    builtAt: now,
    generator: sources.generator,
    address: sources.address,
    weights,
    source,
    formats: sources.formats,
    inputs: listInputs({ ...sources, projects: known.map(({ source }) => source) }),
    projects: shown,
    watch: watchFleet(shown, now),
    later: known.reduce((sum, { later }) => sum + later, 0),
    problems: [
      ...sources.problems,
      ...page.problems,
      ...problems,
      ...refuseBindings(page.declared),
      ...projects.flatMap((project) => project.problems),
    ].sort(compareProblems),
  };
}

/** A site has defaults; what binds or waives is its project's own affair, and must not leak to others. */
const refuseBindings = ({ bindings, waivers }: DeclaredEvidence): Problem[] => [
  ...bindings
    .slice(0, 1)
    .map(({ binding: { place } }) =>
      problem('binding-invalid', place, { key: 'evidence', ...OF_PROJECTS }),
    ),
  ...waivers
    .slice(0, 1)
    .map(({ place }) => problem('waiver-invalid', place, { key: 'waivers', ...OF_PROJECTS })),
];

const OF_PROJECTS = { expected: 'nothing', found: 'what each project declares for itself' };

/** `site.md` says that version control is not to be asked. */
const NOT_ASKED = { kind: 'unknown', why: 'version control is not asked' } as const;

/** What a site without a title of its own is called. */
const UNTITLED = 'Production readiness';

/**
 * One project as its site would judge it, with records that are not in its folder yet.
 * @param site `site.md`, or null
 */
export const judgeProject = (
  source: ProjectSource,
  site: DocumentSource | null,
  context: Omit<BuildContext, 'weights' | 'defaults'>,
): { project: Project; weights: Weights } => {
  const { data, declared: defaults } = readPage(site);
  const { weights } = readSiteSettings(data, site?.path ?? '');
  return { project: buildProject(source, { ...context, weights, defaults }), weights };
};

interface BuildContext {
  weights: Weights;
  now: string;
  /** Absolute address of the site, or null. */
  address?: string | null;
  digest: SiteSources['digest'];
  /** What `site.md` says of the gate, of levels and of validity. */
  defaults: DeclaredEvidence;
  added?: readonly StoredRecord[];
}

function buildProject(
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
  const problems = [
    ...page.problems,
    ...prose.flatMap((checklist) => checklist.problems),
    ...kept.problems,
    ...[...files, ...rules].flatMap((one) => one.problems),
  ];
  const checklists = read.filter(holdsAnything);
  const own = files.flatMap(({ runbook }) => (runbook === null ? [] : [runbook]));
  if (overview !== null && checklists.length + own.length === 0)
    problems.push(problem('empty-project', { file: overview.path, line: 0, column: 0 }, { id }));
  const views = viewRecords([...kept.stored, ...added]);
  return assembleProject(
    {
      ...page,
      id,
      checklists,
      runbooks: own,
      rules: rules.flatMap((one) => one.rules),
      address,
      records: views,
      now,
      defaults,
      problems,
    },
    weights,
  );
}

const showsSomething = ({ checklists, runbooks }: Project): boolean =>
  checklists.length + runbooks.length > 0;

/** A file of runbooks or sign-offs belongs to its project too; plain prose has nothing to show. */
const holdsAnything = ({ items, runbooks, signoffs, smokeTests }: Checklist): boolean =>
  items.length + runbooks.length + signoffs.length + smokeTests.length > 0;
