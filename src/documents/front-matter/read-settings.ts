import { z } from 'zod';
import { type ChecklistSettings, PHASES, SEVERITIES } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { YamlEntry, YamlReading } from './parse-yaml.ts';

/**
 * The settings of a checklist or project among the keys of its front matter. Keys that are not known
 * are kept out; a value that is not valid is kept out with a problem at its key. So is a date that no
 * calendar has, under any key, since it would be shifted to another day sooner or later.
 */
export const readSettings = (
  yaml: Extract<YamlReading, { kind: 'map' }>,
  path: string,
): { settings: ChecklistSettings; problems: Problem[] } => {
  const problems: Problem[] = [];
  const report = (keys: string[], expected: string, found: unknown): void => {
    const entry = findEntry(yaml.entries, keys);
    const place = { file: path, line: entry?.line ?? 1, column: entry?.column ?? 1 };
    const values = { key: keys.join('.'), expected, found: renderValue(found) };
    problems.push(problem('front-matter-value', place, values));
  };

  const impossible = yaml.entries.filter(({ scalar }) => isImpossibleDate(scalar));
  for (const { path: keys, scalar } of impossible) report(keys, 'a date that exists', scalar);

  const settings: Record<string, unknown> = {};
  const read = (keys: string[], schema: z.ZodType, value: unknown): unknown => {
    if (findEntry(impossible, keys)) return undefined;
    const result = schema.safeParse(value);
    if (!result.success) report(keys, schema.description ?? '', value);
    return result.data;
  };
  for (const [key, schema] of Object.entries(SETTINGS)) {
    if (!Object.hasOwn(yaml.data, key)) continue;
    const value = yaml.data[key];
    if (value === null) continue;
    const whole = read([key], schema.value, value);
    if (whole === undefined) continue;
    settings[key] = schema.member ? readMembers(key, whole as object, schema.member, read) : whole;
  }
  const places = yaml.entries
    .filter(({ path: [key] }) => key === 'severity' || key === 'phase')
    .filter(({ path: keys }) => keys.length === 2)
    .map(({ path: keys, line, column }) => [keys.join('.'), { file: path, line, column }]);
  if (places.length > 0) settings.places = Object.fromEntries(places);
  return { settings, problems };
};

const readMembers = (
  key: string,
  map: object,
  member: z.ZodType,
  read: (keys: string[], schema: z.ZodType, value: unknown) => unknown,
): Record<string, unknown> => {
  const kept = Object.entries(map).map(([name, value]) => [name, read([key, name], member, value)]);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
};

const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform(String)
  .pipe(z.string().trim().min(1))
  .meta({ description: 'a text' });

const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words).meta({ description: `one of ${words.join(', ')}` });

const mapTo = (words: readonly string[]) =>
  z
    .record(z.string(), z.unknown())
    .meta({ description: `a map of items or sections to one of ${words.join(', ')}` });

const SETTINGS: Record<
  Exclude<keyof ChecklistSettings, 'places'>,
  { value: z.ZodType; member?: z.ZodType }
> = {
  title: { value: text },
  name: { value: text },
  owner: { value: text },
  repository: { value: text },
  tier: { value: text },
  review: { value: text },
  description: { value: text },
  severity: { value: mapTo(SEVERITIES), member: oneOf(SEVERITIES) },
  phase: { value: mapTo(PHASES), member: oneOf(PHASES) },
};

const findEntry = (entries: YamlEntry[], keys: string[]): YamlEntry | undefined =>
  entries.find(
    ({ path }) => path.length === keys.length && path.every((key, index) => key === keys[index]),
  );

const isImpossibleDate = (value: unknown): boolean => {
  if (typeof value !== 'string') return false;
  const date = /^(\d{4}-\d{2}-\d{2})(?:$|[T ]\d)/.exec(value.trim())?.[1];
  return date !== undefined && !z.iso.date().safeParse(date).success;
};

const LONGEST_FOUND = 60;

/** YAML may hold maps that contain themselves, so only plain values are quoted. */
const renderValue = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  const found = String(value);
  return found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
};
