/** Archives of old records: their files as they were, in one. Reading, digests and links know no difference. */

/**
 * The moments of the first and the last record in it, and the beginning of its own digest.
 * @param files names of records and their signatures
 */
export const nameArchive = (files: readonly string[], digest: string): string => {
  const moments = files.map((name) => name.slice(0, name.indexOf('-'))).sort();
  return `${moments[0]}--${moments.at(-1)}-${digest.slice(0, 16)}.tar.br`;
};

/** The beginning of the digest that a name carries; null where it is no archive's name. */
export const readArchiveName = (name: string): string | null =>
  /^\d{8}T\d{6}Z--\d{8}T\d{6}Z-([0-9a-f]{16})\.tar\.br$/.exec(name)?.[1] ?? null;
