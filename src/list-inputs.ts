import { compareText } from './model/compare-text.ts';
import type { SiteInput } from './model/site-facts.ts';
import type { ProjectSource, SiteSources } from './model/sources.ts';

/** Every file that a site is built of, by its digest, in the order of their paths. */
export const listInputs = ({ site, trust = [], projects, digest }: SiteSources): SiteInput[] =>
  [
    ...[site, ...trust, ...projects.flatMap(listDocuments)].flatMap((source) =>
      source === null ? [] : [{ path: source.path, sha256: digest(source.bytes) }],
    ),
    ...projects.flatMap(({ records, signed = [] }) =>
      [...records, ...signed]
        .flatMap((record) => [record, ...(record.signatures ?? [])])
        .map(({ path, digest: sha256 }) => ({ path, sha256 })),
    ),
  ].sort((a, b) => compareText(a.path, b.path));

const listDocuments = ({ overview, documents, runbooks, alerts }: ProjectSource) => [
  overview,
  ...documents,
  ...runbooks,
  ...alerts,
];
