import { homedir } from 'node:os';
import { relative } from 'node:path';
import { renderProblems } from '../exports/problems.ts';
import { claimOutput } from '../io/claim-output.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { countOf } from '../model/wording.ts';
import { countProblems, isError } from './problem-report.ts';
import type { Settled } from './settle-options.ts';
import { createProgress, say } from './terminal.ts';

export type Published =
  | { kind: 'built'; folder: string; problems: Problem[]; site: Pick<Site, 'later' | 'builtAt'> }
  | { kind: 'refused'; problems: Problem[] };

/** Builds a site into a folder, if that folder may be replaced and there is anything to build. */
export const publishSite = async (settled: Settled, out: string): Promise<Published> => {
  const { content } = settled;
  const claim = await claimOutput({ out, content, cwd: process.cwd(), home: homedir() });
  if (claim.kind === 'refused') return claim;
  const progress = createProgress();
  try {
    progress.step('Reading');
    const { prepareSite } = await import('./prepare-site.ts');
    const { site, problems, empty } = await prepareSite(settled);
    if (empty) return { kind: 'refused', problems };
    const { writeSite } = await import('../io/write-site.ts');
    await writeSite(site, claim.folder, (step) => progress.step(`Writing ${step}`));
    return { kind: 'built', folder: claim.folder, problems, site };
  } finally {
    progress.end();
  }
};

const describeLater = ({ later, builtAt }: Pick<Site, 'later' | 'builtAt'>): string =>
  `${countOf(later, 'record')} of after ${builtAt} ${later === 1 ? 'is' : 'are'} not known to this build.`;

/** Says what was built, and which of its documents have errors. */
export const reportPublished = ({
  folder,
  problems,
  site,
}: Published & { kind: 'built' }): void => {
  process.stderr.write(renderProblems(problems.filter(isError), 'text'));
  if (site.later > 0) say(describeLater(site));
  const below = relative(process.cwd(), folder);
  const place = below.startsWith('..') ? folder : below;
  say(`Built \`${place}\`. ${countProblems(problems)}`);
};
