import { type DeclaredEvidence, NO_EVIDENCE } from '../../model/binding.ts';
import type { ChecklistSettings } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { DocumentSource } from '../../model/sources.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { renderBlocks, resolveReferences } from '../markdown/render-html.ts';
import { restoreCharacters } from '../markdown/restore-characters.ts';
import { decodeText } from '../text/decode-text.ts';
import type { YamlEntry } from './parse-yaml.ts';
import { readFrontMatter } from './read-front-matter.ts';

/** A page of prose with settings on top: `project.md`, `site.md`. */
export interface Page {
  settings: ChecklistSettings;
  /** Bindings, waivers and the gate. */
  declared: DeclaredEvidence;
  /** The settings as YAML gave them, for keys that only one kind of page has. */
  data: unknown;
  /** Where each of their keys stands. */
  entries: readonly YamlEntry[];
  /** The body as safe HTML; empty when there is none. */
  introduction: string;
  problems: Problem[];
}

/** Reads a page of prose; null gives the empty page. Never throws. */
export function readPage(source: DocumentSource | null): Page {
  const nothing = { settings: {}, declared: NO_EVIDENCE, data: {}, entries: [], introduction: '' };
  if (source === null) return { ...nothing, problems: [] };
  const { text, readable, problems } = decodeText(source.bytes, source.path);
  if (!readable) return { ...nothing, problems };
  const { body, problems: mistakes, ...front } = readFrontMatter(text, source.path);
  const { data, entries, settings, declared } = front;
  const parsed = parseMarkdown(body);
  if ('tree' in parsed) {
    resolveReferences(parsed.tree);
    restoreCharacters(parsed.tree);
    const introduction = renderBlocks(parsed.tree.children);
    return {
      settings,
      declared,
      data,
      entries,
      introduction,
      problems: [...problems, ...mistakes],
    };
  }
  const { line, ...values } = parsed.breach;
  const place = { file: source.path, line, column: 1 };
  const breach = problem('markdown-too-complex', place, values);
  return {
    ...nothing,
    settings,
    declared,
    data,
    entries,
    problems: [...problems, ...mistakes, breach],
  };
}
