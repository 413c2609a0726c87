import { readPage } from './documents/front-matter/read-page.ts';
import { buildHistory } from './history/timeline/build-history.ts';
import { proposeRenames } from './history/timeline/propose-renames.ts';
import type { Frame } from './model/frame.ts';
import type { ProjectHistory } from './model/history.ts';
import { compareProblems } from './model/problem-catalogue.ts';
import type { Project, Site, Weights } from './model/site.ts';
import type { ProjectSource, SiteSources } from './model/sources.ts';
import { describeToday, frameToday } from './readiness/recall/describe-today.ts';
import { findLate } from './readiness/recall/find-late.ts';
import { findRenamed } from './readiness/recall/find-renamed.ts';
import { createFindReport } from './readiness/recall/find-report.ts';
import { recallFrames } from './readiness/recall/recall-frames.ts';
import { createRecallDay } from './recall-day.ts';
import { recallEditions } from './recall-editions.ts';
import { readSigned } from './records/signed-content.ts';

interface TellContext extends Pick<SiteSources, 'site' | 'digest'> {
  weights: Weights;
  now: string;
}

/**
 * The project with what its records and the edits of its documents tell of its past, each moment by what was
 * known then. One without either has no history and costs nothing.
 */
export const tellHistory = (
  project: Project,
  source: ProjectSource,
  { weights, now, site, digest }: TellContext,
): Project => {
  const { records } = project;
  if (records.length === 0 && source.tellsEdits !== true) return project;
  const today = describeToday(
    project,
    { overview: readPage(source.overview).declared, site: readPage(site).declared },
    weights,
  );
  const { contents } = readSigned(source.signed ?? [], digest);
  const store = { today: project.signoffs, contents, recallDay: createRecallDay(source) };
  const { editions, known } = recallEditions(source, { now, site, store });
  // One edit is no past: it tells no more than the documents as they are.
  if (records.length === 0 && editions.length < 2) return project;
  const frames = recallFrames({ records, editions, today, now });
  const history = buildHistory(withLast(frames, frameToday(project, weights, now)), {
    records,
    renamed: findRenamed(today.items.map(({ item }) => item)),
    late: findLate(records, today, now),
    edits: known,
    now,
    findReport: createFindReport(records),
  });
  const proposed = proposeRenames(history, today.items);
  return proposed.length === 0
    ? { ...project, history }
    : { ...project, history, problems: [...project.problems, ...proposed].sort(compareProblems) };
};

/** A history of one moment, of a project that nothing was recorded of: for exports that ask for one. */
export const tellPresent = (
  project: Project,
  { weights, builtAt: now }: Pick<Site, 'weights' | 'builtAt'>,
): ProjectHistory =>
  buildHistory([frameToday(project, weights, now)], {
    records: [],
    renamed: new Map(),
    late: [],
    edits: { kind: 'unknown', why: 'no version control' },
    now,
    findReport: () => null,
  });

function* withLast(frames: Iterable<Frame>, last: Frame): Generator<Frame> {
  yield* frames;
  yield last;
}
