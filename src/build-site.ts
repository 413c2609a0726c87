import { buildProject, showsSomething } from './judge-project.ts';
import { listInputs } from './list-inputs.ts';
import { compareText } from './model/compare-text.ts';
import { compareProblems } from './model/problem-catalogue.ts';
import type { Site } from './model/site.ts';
import type { SiteSources } from './model/sources.ts';
import { readSite, withoutEdits } from './read-site.ts';
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
  const { page, settings, problems } = readSite(sources.site);
  const defaults = page.declared;
  const { accent, weights, source } = settings;
  const { address } = sources;
  const known = sources.projects.map((one) => setLaterAside(one, { now, clock: sources.clock }));
  const projects = known
    .map((one) => {
      const context = { weights, now, defaults, address, digest: sources.digest };
      const asked = withoutEdits(one.source, settings);
      const { site, digest } = sources;
      return tellHistory(buildProject(asked, context), asked, { weights, now, site, digest });
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
      ...problems,
      ...projects.flatMap((project) => project.problems),
    ].sort(compareProblems),
  };
}

/** What a site without a title of its own is called. */
const UNTITLED = 'Production readiness';
