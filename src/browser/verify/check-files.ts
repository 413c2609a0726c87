/** Files of records as a reader's browser has them. */
export interface RecordFile {
  /** As in the list of the page, with its ending. */
  name: string;
  /** SHA-256 of its bytes, in hex. */
  digest: string;
  text: string;
}

export interface Listed {
  names: readonly string[];
  /** Digests that the page prints as heads. */
  heads: readonly string[];
  /** By the reader's clock, milliseconds. */
  now: number;
}

export interface Finding {
  name: string;
  text: string;
}

/** Clocks of machines differ a little. */
const TOLERANCE = 5 * 60_000;

/**
 * What is wrong with the files of a page's records: bytes that are not those of the name, one that is gone,
 * one that another follows and that is not there, one written before what it follows, one of a later
 * moment than now. The same laws as `verify`, in few words: a reader loads no catalogue.
 */
export const checkFiles = (files: readonly RecordFile[], listed: Listed): Finding[] => {
  const byName = new Map(files.map((file) => [file.name, file]));
  const links = files.map((file) => ({ file, link: readLink(file.text) }));
  const written = new Map(links.map(({ file, link }) => [file.digest, link?.recordedAt ?? 0]));
  return [
    ...listed.names
      .filter((name) => !byName.has(name))
      .map((name) => ({ name, text: 'is on this page, and its file is not there' })),
    ...listed.heads
      .filter((digest) => !written.has(digest))
      .map((digest) => ({
        name: `sha256:${digest}`,
        text: 'is a head, and no file has that digest',
      })),
    ...links.flatMap(({ file: { name, digest }, link }) => {
      const say = (text: string): Finding => ({ name, text });
      if (!name.endsWith(`-${digest.slice(0, 16)}.json`))
        return [say('was changed: its bytes are not those that its name was made of')];
      if (link === null) return [say('holds no record that can be read')];
      const { recordedAt, previous } = link;
      return [
        ...previous
          .filter((one) => !written.has(one))
          .map((one) => say(`follows …-${one.slice(0, 16)}.json, which is not there`)),
        ...(previous.some((one) => (written.get(one) ?? 0) > recordedAt + TOLERANCE)
          ? [say('was written before one that it follows')]
          : []),
        ...(recordedAt > listed.now + TOLERANCE ? [say('is of a moment that has not come')] : []),
      ];
    }),
  ];
};

interface Link {
  /** Milliseconds. */
  recordedAt: number;
  previous: readonly string[];
}

const readLink = (text: string): Link | null => {
  try {
    const { recordedAt, previous } = JSON.parse(text) as Record<string, unknown>;
    const isLink =
      typeof recordedAt === 'string' &&
      Array.isArray(previous) &&
      previous.every((one) => typeof one === 'string');
    return isLink ? { recordedAt: Date.parse(recordedAt), previous } : null;
  } catch {
    return null;
  }
};
