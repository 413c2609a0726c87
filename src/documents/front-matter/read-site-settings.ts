import { z } from 'zod';
import { SEVERITIES } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { Weights } from '../../model/site.ts';
import { DEFAULT_WEIGHTS } from '../../model/site-options.ts';
import type { YamlEntry } from './parse-yaml.ts';

/** What `site.md` may change, beside its title. */
export interface SiteSettings {
  /** `#rrggbb`, or null for the site's own. */
  accent: string | null;
  weights: Weights;
  /** Where the content folder lies on the web, for links to lines of files; null: nowhere. */
  source: string | null;
  /** Whether version control is asked who edited what. */
  edits: boolean;
  problems: Problem[];
}

/**
 * Settings of the whole site. A value that is not valid is a problem, and the default stands in for it.
 * @param data front matter of `site.md`, as YAML gave it
 * @param file its path, for problems
 * @param entries where its keys stand
 */
export function readSiteSettings(
  data: unknown,
  file: string,
  entries: readonly YamlEntry[] = [],
): SiteSettings {
  const problems: Problem[] = [];
  const read = <T>(schema: z.ZodType<T>, key: string, value: unknown): T | null => {
    if (value === undefined || value === null) return null;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const values = { key, expected: schema.description ?? '', found: renderValue(value) };
    const { line, column } = entries.find(({ path }) => path.join('.') === key) ?? START;
    problems.push(problem('front-matter-value', { file, line, column }, values));
    return null;
  };
  const settings = anyObject.safeParse(data).data ?? {};
  const accent = read(accentSchema, 'accent', settings.accent);
  const given = read(anyObject, 'weights', settings.weights) ?? {};
  const weights = { ...DEFAULT_WEIGHTS };
  for (const name of SEVERITIES)
    weights[name] = read(weightSchema, `weights.${name}`, given[name]) ?? weights[name];
  const source = read(sourceSchema, 'source', settings.source);
  const edits = read(editsSchema, 'edits', settings.edits) ?? true;
  return { accent, weights, source, edits, problems };
}

const START = { line: 1, column: 1 };

const anyObject = z
  .record(z.string(), z.unknown())
  .meta({ description: `a map of ${SEVERITIES.join(', ')} to numbers` });

const accentSchema = z
  .string()
  .regex(/^#[\da-f]{6}$/i)
  .meta({ description: 'a colour like "#0b559b", in quotes' });

const editsSchema = z.boolean().meta({ description: 'true or false' });

const sourceSchema = z
  .string()
  .regex(/^https?:\/\/[^\s]+$/i)
  .meta({ description: 'an address such as https://example.com/repository/blob/main/content' });

const weightSchema = z
  .number()
  .positive()
  .max(1000)
  .meta({ description: 'a number above 0 and at most 1000' });

const LONGEST_FOUND = 60;

/** YAML may hold maps that contain themselves, so only plain values are quoted. */
const renderValue = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const found = String(value);
  return found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
};
