/**
 * The text of a record: JSON with one entry of each list on a line of its own, so that it can be read,
 * compared and searched with plain tools. The same record has the same bytes.
 */
export const renderRecord = (record: object): string => `${renderMap(record)}\n`;

const renderMap = (map: object): string => {
  const lines = Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}: ${renderValue(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
};

const renderValue = (value: unknown): string => {
  if (Array.isArray(value) && value.length > 0)
    return `[\n${value.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]`;
  return holdsLists(value) ? renderMap(value) : JSON.stringify(value);
};

/** What was judged is written like the record itself. */
const holdsLists = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).some(Array.isArray);

/** Hexadecimal digits of the digest that a record's name carries. */
const DIGITS = 16;

/** The name of a record's file: its moment, so that names sort, and the beginning of its digest. */
export const nameRecord = (at: string, digest: string): string =>
  `${at.replace(/[-:]|\.\d+/g, '')}-${digest.slice(0, DIGITS)}.json`;

/** The beginning of the digest that a name carries, or null where it is no record's name. */
export const readRecordName = (name: string): string | null =>
  /^\d{8}T\d{6}Z-([0-9a-f]{16})\.json$/.exec(name)?.[1] ?? null;
