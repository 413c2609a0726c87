import type { ChecklistSettings } from '../model/checklist.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { DocumentSource } from '../model/sources.ts';
import { decodeText } from './decode-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { renderBlocks } from './render-html.ts';

/** A page of prose with settings on top: `project.md`, `site.md`. */
export interface Page {
  settings: ChecklistSettings;
  /** The body as safe HTML; empty when there is none. */
  introduction: string;
  problems: Problem[];
}

/** Reads a page of prose; null gives the empty page. Never throws. */
export function readPage(source: DocumentSource | null): Page {
  if (source === null) return { settings: {}, introduction: '', problems: [] };
  const { text, readable, problems } = decodeText(source.bytes, source.path);
  if (!readable) return { settings: {}, introduction: '', problems };
  const { body, settings, problems: mistakes } = readFrontMatter(text, source.path);
  const parsed = parseMarkdown(body);
  if ('tree' in parsed)
    return {
      settings,
      introduction: renderBlocks(parsed.tree.children),
      problems: [...problems, ...mistakes],
    };
  const { line, ...values } = parsed.breach;
  const place = { file: source.path, line, column: 1 };
  const breach = problem('markdown-too-complex', place, values);
  return { settings, introduction: '', problems: [...problems, ...mistakes, breach] };
}
