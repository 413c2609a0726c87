import { type AnchoredProject, checkAnchor } from '../history/chain/check-anchor.ts';
import { viewChain } from '../history/chain/link-records.ts';
import { type ListedProject, listContent } from '../io/list-content.ts';
import { loadAnchor } from '../io/load-anchor.ts';
import { loadGenerator } from '../io/load-generator.ts';
import { loadSources } from '../io/load-sources.ts';
import { recordFile } from '../model/addresses.ts';
import { type ChainLink, recordIdOf } from '../model/chain.ts';
import type { Problem } from '../model/problem.ts';
import { PROBLEMS } from '../model/problem-catalogue.ts';
import { countSignatures } from '../model/signature.ts';
import type { SiteSources } from '../model/sources.ts';
import type { Anchor, Verification, VerifiedProject } from '../model/verification.ts';
import { readHistory } from '../read-history.ts';
import { describeUnknown } from './describe-unknown.ts';
import { placeProblems } from './problem-report.ts';
import type { Settled } from './settle-options.ts';
import type { VerifyOptions } from './verify.ts';
import { verifySite } from './verify-site.ts';

export type VerifiedContent =
  | { kind: 'refused'; problems: Problem[] }
  | { kind: 'verified'; verification: Verification; isWhole: boolean };

interface Asked {
  settled: Settled;
  options: VerifyOptions;
}

/** Checks the records of one project or of all, against themselves and whatever else is given. */
export const verifyContent = async (
  id: string | null,
  { settled, options }: Asked,
): Promise<VerifiedContent> => {
  const { content, now } = settled;
  const { projects: listed } = await listContent(content);
  const known = listed.map((one) => one.id);
  if (id !== null && !known.includes(id))
    return { kind: 'refused', problems: describeUnknown(id, known, content) };
  const { name, version } = loadGenerator();
  const { allowedSigners: signers, trust: folder } = options;
  const read = {
    content,
    address: null,
    generator: `${name} ${version}`,
    trust: {
      ...(folder === undefined ? {} : { folder }),
      ...(signers === undefined ? {} : { signers }),
    },
  };
  const sources = await loadSources(id === null ? read : { ...read, only: id });
  const anchors = await loadAnchors(options.anchor, content);
  if (anchors.kind === 'refused') return anchors;
  const projects = sources.projects.map((source) => verifyProject(source, { sources, now }));
  const anchored = projects.map(({ links, files, project }): AnchoredProject => {
    const folder = listed.find((one) => one.id === project.id)?.recordsFolder ?? '.';
    return { id: project.id, folder, links, files };
  });
  const site =
    options.site === undefined && options.rebuild === undefined
      ? null
      : await verifySite(options.site ?? 'dist', {
          // What a site is made of is what its content says.
          sources:
            id === null && folder === undefined && signers === undefined
              ? sources
              : await loadSources({ ...read, trust: {} }),
          content,
          isRebuilt: options.rebuild,
          records: projects.flatMap(({ project, links }) =>
            links.map(({ path, digest }) => ({
              path,
              digest,
              published: recordFile(project.id, recordIdOf(path)),
            })),
          ),
        });
  if (site?.kind === 'refused') return site;
  const held = anchors.anchors.map((anchor) => ({
    name: anchor.name,
    known: anchor.known.length,
    problems: checkAnchor(onlyOf(anchor, id), anchored),
  }));
  const problems = [
    ...sources.problems.filter(({ code }) => code !== 'no-checklists'),
    ...projects.flatMap(({ project }) => project.problems),
    ...held.flatMap((one) => one.problems),
  ];
  const placed = [...placeProblems(problems, content), ...(site?.problems ?? [])];
  const verification: Verification = {
    projects: projects.map(({ project }) => project).filter(hasRecords(listed)),
    anchors: held.map((one) => ({ ...one, problems: one.problems.length })),
    site: site?.site ?? null,
    problems: placed,
  };
  return {
    kind: 'verified',
    verification,
    isWhole: placed.every(({ code }) => PROBLEMS[code].severity === 'note'),
  };
};

const hasRecords =
  (listed: readonly ListedProject[]) =>
  ({ id, problems }: VerifiedProject): boolean =>
    problems.length > 0 ||
    listed.some((one) => one.id === id && one.records.length + one.archives.length > 0);

/** Of one project only what speaks of it. */
const onlyOf = (anchor: Anchor, id: string | null): Anchor => ({
  ...anchor,
  known: anchor.known.filter(({ project }) => id === null || project === null || project === id),
});

const loadAnchors = async (
  names: readonly string[],
  content: string,
): Promise<{ kind: 'loaded'; anchors: Anchor[] } | { kind: 'refused'; problems: Problem[] }> => {
  const anchors: Anchor[] = [];
  for (const name of names) {
    const loaded = await loadAnchor(name, content);
    if (loaded.kind === 'refused') return loaded;
    anchors.push(loaded.anchor);
  }
  return { kind: 'loaded', anchors };
};

const verifyProject = (
  source: SiteSources['projects'][number],
  { sources, now }: { sources: SiteSources; now: string },
): { project: VerifiedProject; links: ChainLink[]; files: AnchoredProject['files'] } => {
  const { stored, links, problems } = readHistory(source, { now, digest: sources.digest });
  const times = links.map(({ recordedAt }) => recordedAt).sort();
  const [first] = times;
  const last = times.at(-1);
  const span = first === undefined || last === undefined ? null : { first, last };
  const signed = countSignatures(stored);
  const project = { id: source.id, chain: viewChain(links), span, signed, problems };
  const files = source.records.flatMap((one) => [one, ...(one.signatures ?? [])]);
  return { project, links, files };
};
