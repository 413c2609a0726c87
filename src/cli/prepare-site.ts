import { buildSite } from '../build-site.ts';
import { loadGenerator } from '../io/load-generator.ts';
import { loadSources, noChecklists } from '../io/load-sources.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import type { SiteSources } from '../model/sources.ts';
import { placeProblems } from './problem-report.ts';
import type { Settled } from './settle-options.ts';

export interface PreparedSite {
  site: Site;
  /** All there are, those of the whole folder as well; paths as seen from the current folder. */
  problems: Problem[];
  /** No document holds an item, so there is nothing to build. */
  empty: boolean;
}

/** Reads a content folder and judges it. Nothing is written. */
export const prepareSite = async (
  settled: Pick<Settled, 'content' | 'address' | 'now'>,
): Promise<PreparedSite> => {
  const { content, address, now } = settled;
  const { name, version } = loadGenerator();
  const sources = await loadSources({ content, address, generator: `${name} ${version}` });
  const site = buildSite(
    { ...sources, formats: await loadFormats(sources), clock: new Date().toISOString() },
    now,
  );
  const empty = site.projects.length === 0;
  const known = site.problems.some(({ code }) => code === 'no-checklists');
  const count = sources.projects.reduce((sum, { documents }) => sum + documents.length, 0);
  const problems = empty && !known ? [...site.problems, noChecklists(count)] : site.problems;
  return { site, problems: placeProblems(problems, content), empty };
};

/** Their readers take a quarter of a second to load, which a site without records need not spend. */
const loadFormats = async ({ projects }: SiteSources): Promise<SiteSources['formats']> =>
  projects.some(({ records }) => records.length > 0)
    ? (await import('../reports/index.ts')).FORMATS
    : [];
