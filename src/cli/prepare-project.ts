import { buildSite } from '../build-site.ts';
import { listContent } from '../io/list-content.ts';
import { loadGenerator } from '../io/load-generator.ts';
import { loadSources } from '../io/load-sources.ts';
import type { Problem } from '../model/problem.ts';
import type { Project, Site } from '../model/site.ts';
import type { SiteSources } from '../model/sources.ts';
import { describeUnknown } from './describe-unknown.ts';
import { placeProblems } from './problem-report.ts';
import type { Settled } from './settle-options.ts';

export type PreparedProject =
  | { kind: 'prepared'; project: Project; site: Site; sources: SiteSources }
  | { kind: 'refused'; problems: Problem[] };

/** Reads and judges one project, as its page would show it, without reading the others. */
export const prepareProject = async (
  id: string,
  { content, address, now }: Pick<Settled, 'content' | 'address' | 'now'>,
): Promise<PreparedProject> => {
  const { projects } = await listContent(content);
  const known = projects.map((one) => one.id);
  if (!known.includes(id))
    return { kind: 'refused', problems: describeUnknown(id, known, content) };
  const { name, version } = loadGenerator();
  const generator = `${name} ${version}`;
  const sources = await loadSources({ content, address, generator, only: id });
  const site = buildSite({ ...sources, clock: new Date().toISOString() }, now);
  const [project] = site.projects;
  return project === undefined
    ? { kind: 'refused', problems: placeProblems(site.problems, content) }
    : { kind: 'prepared', project, site, sources };
};
