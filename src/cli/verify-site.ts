import { join } from 'node:path';
import { compareFolders } from '../io/compare-folders.ts';
import { comparePublished } from '../io/compare-published.ts';
import { loadSiteFacts } from '../io/load-site-facts.ts';
import { makeScratchFolder, removeScratchFolder } from '../io/scratch-folder.ts';
import { writeSite } from '../io/write-site.ts';
import { listInputs } from '../list-inputs.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { SiteFacts } from '../model/site-facts.ts';
import type { SiteSources } from '../model/sources.ts';
import type { VerifiedSite } from '../model/verification.ts';
import { prepareSite } from './prepare-site.ts';
import { invalid } from './settle-options.ts';
import { createProgress } from './terminal.ts';

export type SiteVerdict =
  | { kind: 'refused'; problems: Problem[] }
  | { kind: 'checked'; site: VerifiedSite; problems: Problem[] };

interface Against {
  /** Where each record of the content lies in a site that knows it. */
  records: readonly { path: string; published: string; digest: string }[];
  sources: SiteSources;
  /** Absolute. */
  content: string;
  isRebuilt: boolean | undefined;
}

/**
 * Holds a built site against the content it says it was built of: the inputs and the records it publishes by
 * their digests, and, where that is asked for, every byte of it against what a build with the site's own `now` makes of them.
 */
export const verifySite = async (folder: string, against: Against): Promise<SiteVerdict> => {
  const facts = await loadSiteFacts(folder);
  if (facts === null) {
    const option = against.isRebuilt === true ? '--site` with `--rebuild' : '--site';
    return { kind: 'refused', problems: [invalid(option, 'a built site', folder)] };
  }
  const problems = compareInputs(facts, { folder, ...against });
  if (against.isRebuilt !== true) {
    const known = new Set(facts.inputs.map(({ path }) => path));
    const expected = against.records
      .filter(({ path }) => known.has(path))
      .map(({ published, digest }) => ({ path: published, digest }));
    const different = await comparePublished(folder, expected);
    return {
      kind: 'checked',
      site: siteOf(folder, facts, null),
      problems: [...problems, ...different.map((one) => describeFile(folder, one))],
    };
  }
  const rebuilt = await rebuild(folder, facts, against.content);
  return {
    kind: 'checked',
    site: siteOf(folder, facts, rebuilt.files),
    problems: [...problems, ...rebuilt.problems],
  };
};

const siteOf = (name: string, { builtAt }: SiteFacts, rebuilt: number | null): VerifiedSite => ({
  name,
  builtAt,
  rebuilt,
});

const compareInputs = (
  { inputs, builtAt }: SiteFacts,
  { sources, folder }: Against & { folder: string },
): Problem[] => {
  const now = new Map(listInputs(sources).map(({ path, sha256 }) => [path, sha256]));
  const then = new Map(inputs.map(({ path, sha256 }) => [path, sha256]));
  const differ = (path: string, found: string): Problem =>
    problem('site-input-differs', { file: folder, line: 0, column: 0 }, { path, found, builtAt });
  return [
    ...[...then].flatMap(([path, sha256]) => {
      const found = now.get(path);
      if (found === sha256) return [];
      return [differ(path, found === undefined ? 'no such file' : 'a file with other bytes')];
    }),
    ...[...now.keys()]
      .filter((path) => !then.has(path))
      .map((path) => differ(path, 'a file that the site does not know')),
  ];
};

const describeFile = (folder: string, { path, found }: { path: string; found: string }): Problem =>
  problem(
    'site-file-differs',
    { file: `${folder.replace(/\/+$/, '')}/${path}`, line: 0, column: 0 },
    { found },
  );

/** Builds the inputs once more, apart, and compares file by file. */
const rebuild = async (
  folder: string,
  { builtAt, address, generator }: SiteFacts,
  content: string,
): Promise<{ files: number; problems: Problem[] }> => {
  const scratch = await makeScratchFolder();
  const progress = createProgress();
  try {
    progress.step('Reading');
    const { site } = await prepareSite({ content, address, now: builtAt });
    const again = join(scratch, 'site');
    await writeSite(site, again, (step) => progress.step(`Building ${step} again`));
    const { files, different } = await compareFolders(folder, again);
    const other =
      site.generator === generator
        ? []
        : [
            problem(
              'site-generator-differs',
              { file: folder, line: 0, column: 0 },
              { expected: generator, found: site.generator },
            ),
          ];
    return {
      files,
      problems: [...other, ...different.map((one) => describeFile(folder, one))],
    };
  } finally {
    progress.end();
    await removeScratchFolder(scratch);
  }
};
