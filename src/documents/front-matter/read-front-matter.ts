import matter from 'gray-matter';
import { type DeclaredEvidence, NO_EVIDENCE } from '../../model/binding.ts';
import type { ChecklistSettings, MetadataEntry } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { readValue } from '../items/read-properties.ts';
import { parseYaml, type YamlEntry, type YamlReading } from './parse-yaml.ts';
import { readDeclared } from './read-declared.ts';
import { readSettings } from './read-settings.ts';

export interface FrontMatter {
  /** The text with its front matter blanked, so that every line keeps its number. */
  body: string;
  settings: ChecklistSettings;
  declared: DeclaredEvidence;
  /** Every key as YAML gave it, dates as text, for settings that only some pages have. */
  data: Record<string, unknown>;
  /** Where each of its keys stands. */
  entries: readonly YamlEntry[];
  /** Its plain values at the top level, as written. */
  metadata: MetadataEntry[];
  present: boolean;
  problems: Problem[];
}

/**
 * Reads YAML between a first line `---` and the next one. Where the second is missing, or where what
 * stands between is no mapping, the first is a thematic break and there is no front matter. A block
 * that was begun and never closed is reported, and nothing of the document is lost to it. Never
 * throws, never evaluates anything; expects LF line ends.
 */
export const readFrontMatter = (text: string, path: string): FrontMatter => {
  const nothing = {
    settings: {},
    declared: NO_EVIDENCE,
    data: {},
    entries: [],
    metadata: [],
    problems: [],
  };
  const none: FrontMatter = { body: text, ...nothing, present: false };
  const report = (found: string, { line, column } = { line: 1, column: 1 }): Problem =>
    problem('front-matter-invalid', { file: path, line, column }, { found });
  // It may have asked for anything.
  const unread = { ...NO_EVIDENCE, unread: 1 };
  const unclosed = {
    ...none,
    declared: unread,
    problems: [report('a block that no `---` closes')],
  };

  const block = findBlock(text);
  if (!block) return OPENED.test(text) ? unclosed : none;
  const body = block.source.replace(/[^\n]+/g, '') + text.slice(block.source.length);

  if (!/^(?:ya?ml)?$/i.test(block.language)) {
    const place = { file: path, line: 1, column: 1 };
    const values = { found: `---${block.language}` };
    const problems = [problem('front-matter-engine', place, values)];
    return { ...none, declared: unread, body, present: true, problems };
  }
  const yaml = readYaml(block.source);
  if (yaml.kind === 'other') return none;
  if (yaml.kind === 'broken') {
    if (!startsLikeMapping(block.source)) return none;
    if (CHECKLIST.test(block.source)) return unclosed;
    return {
      ...none,
      declared: unread,
      body,
      present: true,
      problems: [report(yaml.reason, yaml)],
    };
  }
  const metadata = yaml.entries.filter(isPlain).map(readEntry);
  const { settings, problems } = readSettings(yaml, path);
  const { declared, problems: mistakes } = readDeclared(yaml.data, yaml.entries, path);
  return {
    body,
    present: true,
    data: yaml.data,
    entries: yaml.entries,
    metadata,
    settings,
    declared: countUnread(declared, [...problems, ...mistakes]),
    problems: [...problems, ...mistakes],
  };
};

/** What cannot be read in a rule is asked for at its strictest; of these nobody knows what they ask. */
const countUnread = (
  declared: DeclaredEvidence,
  problems: readonly Problem[],
): DeclaredEvidence => {
  const unread = problems.filter(
    ({ code, values }) =>
      code === 'binding-invalid' ||
      (code === 'front-matter-value' && /^severity\b/.test(String(values.key))),
  ).length;
  return unread === 0 ? declared : { ...declared, unread };
};

/** Maps and lists are settings of ours or of another tool, never facts about the document. */
const isPlain = ({ path, scalar }: YamlEntry): boolean => path.length === 1 && scalar !== undefined;

const readEntry = ({ path: [key = ''], text, line }: YamlEntry): MetadataEntry => ({
  key,
  value: readValue(text.replace(/\s+/g, ' ').trim()),
  line,
});

/** A first `---` with a key right below it. */
const OPENED = /^---[ \t]*(?:ya?ml)?[ \t]*\n["']?[\w$][\w$.-]*["']?:(?:\s|$)/i;

/** A box, or a heading below an empty line, which a comment of YAML seldom is. */
const CHECKLIST = /\n[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\][ \t]|\n[ \t]*\n#{1,6}[ \t]/;

/** Other words behind the first dashes are prose. */
const OPENING =
  /^---[ \t]*(|ya?ml|json5?|toml|js|javascript|ts|typescript|coffee|coffeescript|cson)[ \t]*\n/i;

const findBlock = (text: string): { source: string; language: string } | null => {
  const opening = OPENING.exec(text);
  const close = text.indexOf('\n---', 3);
  if (!opening || close === -1) return null;
  const lineEnd = text.indexOf('\n', close + 1);
  const source = text.slice(0, lineEnd === -1 ? text.length : lineEnd);
  return source.slice(close).trim() === '---' ? { source, language: opening[1] ?? '' } : null;
};

/** Broken YAML that was meant as YAML; anything else between two thematic breaks is prose. */
const startsLikeMapping = (source: string): boolean => {
  const first = source.split('\n').find((line, index) => index > 0 && !/^\s*(?:#|$)/.test(line));
  return first !== undefined && /^["']?[\w$][^:]*:(?:\s|$)/.test(first);
};

/**
 * The one use of gray-matter. Options are always given, since without them it keeps every text for
 * good, and each engine that it ships is replaced, since one of them evaluates programs.
 */
const readYaml = (source: string): YamlReading => {
  let reading: YamlReading | null = null;
  const parse = (yaml: string): object => {
    reading = parseYaml(yaml);
    return {};
  };
  const refuse = (): object => ({});
  const engines = { yaml: parse, yml: parse, json: refuse, javascript: refuse };
  const { matter: content } = matter(source, { engines });
  if (reading) return reading;
  return content.trim() === '' ? { kind: 'map', data: {}, entries: [] } : { kind: 'other' };
};
