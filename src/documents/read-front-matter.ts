/** Front matter: the only use of gray-matter, with its doors closed. */
import matter from 'gray-matter';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type ChecklistSettings, PHASES, SEVERITIES } from '../model/checklist.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { Problem } from '../model/problem.ts';

export interface FrontMatter {
  /** The document with its front matter blanked: lines keep their numbers. */
  body: string;
  settings: ChecklistSettings;
  /** Everything that stands there, as YAML gives it; `{}` when there is none. */
  data: Record<string, unknown>;
  present: boolean;
  problems: Problem[];
}

const text = z.union([z.string(), z.number()]).transform(String).meta({ expected: 'a text' });
const SETTINGS = {
  title: text,
  name: text,
  owner: text,
  repository: text,
  tier: text,
  review: text,
  description: text,
  severity: z.record(z.string(), z.enum(SEVERITIES)).meta({ expected: `item ids with one of ${SEVERITIES.join(', ')}` }),
  phase: z.record(z.string(), z.enum(PHASES)).meta({ expected: `item ids with one of ${PHASES.join(', ')}` }),
};

/** Never throws. Dates stay the text that was written, so that no impossible date becomes another one. */
export const readFrontMatter = (document: string, path: string): FrontMatter => {
  const none = { body: document, settings: {}, data: {}, present: false, problems: [] };
  const lines = document.split('\n');
  const opening = /^---[ \t]*(\w*)[ \t]*$/.exec(lines[0] ?? '');
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  if (!opening || end < 0) return none;
  const body = lines.map((line, index) => (index <= end ? '' : line)).join('\n');
  const language = opening[1] ?? '';
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    return { ...none, body, problems: [problem('front-matter-engine', { file: path, line: 1, column: 4 }, { found: `---${language}` })] };
  }
  if (!startsWithKey(lines.slice(1, end))) return none;
  const block = ['---', ...lines.slice(1, end), '---', ''].join('\n');
  try {
    // Options, even these, keep gray-matter from caching every document it sees.
    const { data } = matter(block, { engines: ENGINES, language: 'yaml' });
    return { body, data, present: true, ...readSettings(data, { path, lines: lines.slice(0, end) }) };
  } catch (error) {
    const { line, column, reason } = error instanceof YamlFault ? error : new YamlFault('text that is none', 1, 1);
    const place = { file: path, line: Math.min(line + 1, end + 1), column };
    return { ...none, body, present: true, problems: [problem('front-matter-invalid', place, { found: reason })] };
  }
};

/** A document may begin with a rule: front matter begins with a key. */
const startsWithKey = (lines: string[]): boolean => {
  const first = lines.find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return first === undefined ? false : /^\s*["']?[\w.][^:]{0,60}:(?:\s|$)|^\s*\{/.test(first);
};

/** Line and column count from the first line below the opening rule. */
class YamlFault extends Error {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
  constructor(reason: string, line: number, column: number) {
    super(reason);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }
}

const refuse = (): never => {
  throw new YamlFault('a program', 1, 1);
};

/** gray-matter would evaluate JavaScript and coffee, and turn 2026-02-31 into a day in March. */
const ENGINES = {
  yaml: (source: string): object => {
    const lineCounter = new LineCounter();
    const document = parseDocument(source.replace(/^\n/, ''), { schema: 'core', prettyErrors: false, lineCounter });
    const [error] = document.errors;
    if (error) {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      throw new YamlFault(error.message, line, col);
    }
    const data: unknown = document.toJS();
    if (data === null || data === undefined) return {};
    if (typeof data !== 'object' || Array.isArray(data)) throw new YamlFault('a single value', 1, 1);
    return data;
  },
  javascript: refuse,
  js: refuse,
  coffee: refuse,
  json: refuse,
  toml: refuse,
};

const readSettings = (
  data: Record<string, unknown>,
  { path, lines }: { path: string; lines: string[] },
): { settings: ChecklistSettings; problems: Problem[] } => {
  const settings: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, schema] of Object.entries(SETTINGS)) {
    if (!Object.hasOwn(data, key) || data[key] === null) continue;
    const parsed = schema.safeParse(data[key]);
    if (parsed.success) {
      settings[key] = parsed.data;
      continue;
    }
    const line = lines.findIndex((text) => new RegExp(`^["']?${key}["']?\\s*:`).test(text)) + 1;
    problems.push(
      problem('front-matter-value', { file: path, line: line || 1, column: 1 }, { key, expected: String(schema.meta()?.expected), found: show(data[key]) }),
    );
  }
  return { settings, problems };
};

const show = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')).slice(0, 60);
