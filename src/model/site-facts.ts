/** What a built site says of itself in `site.json`: enough to build it again and to hold it against its inputs. */
export const SITE_SCHEMA = 'seaworthy/site/1';

/** A file that a site was built of: its path in the content folder, and SHA-256 of its bytes. */
export interface SiteInput {
  path: string;
  sha256: string;
}

export interface SiteFacts {
  schema: typeof SITE_SCHEMA;
  /** The explicit `now` of the build, ISO 8601. */
  builtAt: string;
  generator: string;
  address: string | null;
  inputs: readonly SiteInput[];
  /** By project the digests of the records that no other follows: keep them somewhere else, as an anchor. */
  heads: Readonly<Record<string, readonly string[]>>;
}
