import { homedir } from 'node:os';
import { relative } from 'node:path';
import { renderProblems } from '../exports/problems.ts';
import { claimOutput } from '../io/claim-output.ts';
import type { Problem } from '../model/problem.ts';
import { countProblems, isError } from './problem-report.ts';
import type { Settled } from './settle-options.ts';
import { createProgress, say } from './terminal.ts';

export type Published =
  | { kind: 'built'; folder: string; problems: Problem[] }
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
    return { kind: 'built', folder: claim.folder, problems };
  } finally {
    progress.end();
  }
};

/** Says what was built, and which of its documents have errors. */
export const reportPublished = ({ folder, problems }: Published & { kind: 'built' }): void => {
  process.stderr.write(renderProblems(problems.filter(isError), 'text'));
  const below = relative(process.cwd(), folder);
  const place = below.startsWith('..') ? folder : below;
  say(`Built \`${place}\`. ${countProblems(problems)}`);
};
