import { partAnchor } from '../../model/addresses.ts';
import type { Runbook } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { isFolderIndex } from '../../model/runbook.ts';
import type { DocumentSource } from '../../model/sources.ts';
import { readFrontMatter } from '../front-matter/read-front-matter.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { resolveReferences } from '../markdown/render-html.ts';
import { restoreCharacters } from '../markdown/restore-characters.ts';
import { type OutlineSection, readOutline } from '../outline/read-outline.ts';
import { slug } from '../outline/strip-decoration.ts';
import { readLanguage } from '../parts/read-language.ts';
import { decodeText } from '../text/decode-text.ts';
import { listAnchors } from './list-anchors.ts';
import { readRunbook } from './read-runbook.ts';
import { createRenderer, linkSiblings } from './renderer.ts';
import { applySettings, isRunbookKey, readRunbookSettings } from './runbook-settings.ts';

/**
 * One file of a `runbooks` folder as one runbook, whatever its headings are; its id is the name of the
 * file. null where nothing can be read, or where it holds a list of the others (`README.md`) and no step.
 * Never throws.
 * @param siblings names of the files beside it, without folder
 */
export const readRunbookFile = (
  { path, bytes }: DocumentSource,
  siblings: ReadonlySet<string> = new Set(),
): { runbook: Runbook | null; problems: Problem[] } => {
  const decoded = decodeText(bytes, path);
  const front = readFrontMatter(decoded.text, path);
  // A checklist means other things by some of these keys; what they are here is read below.
  const read = [
    ...decoded.problems,
    ...front.problems.filter(({ values }) => !isRunbookKey(String(values.key ?? ''))),
  ];
  if (!decoded.readable) return { runbook: null, problems: read };
  const parsed = parseMarkdown(front.body);
  if ('breach' in parsed) {
    const { line, ...values } = parsed.breach;
    const place = { file: path, line, column: 1 };
    return { runbook: null, problems: [...read, problem('markdown-too-complex', place, values)] };
  }
  resolveReferences(parsed.tree);
  restoreCharacters(parsed.tree);
  const lines = decoded.text.split('\n');
  const { settings, problems } = readRunbookSettings(front.data, (key) => ({
    file: path,
    line: Math.max(1, lines.findIndex((line) => line.startsWith(`${key}:`)) + 1),
    column: 1,
  }));
  const { title: top, below, all } = takeTitle(readOutline(parsed.tree));
  const language = readLanguage(front.body);
  const runbook = readRunbook(top, below, {
    path,
    language,
    anchors: listAnchors(all),
    render: createRenderer(linkSiblings(siblings, partAnchor)),
  });
  const name = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const whole = applySettings(
    {
      ...runbook,
      id: slug(name) || 'runbook',
      title: top.level === 0 ? name : runbook.title,
      alerts: findAlert([top.title, name]),
      origin: 'file',
      section: [],
    },
    settings,
  );
  // Its bullets lead to the others, or say how to write one.
  const isIndex = isFolderIndex(name) && whole.steps.every(({ code }) => code.length === 0);
  return { runbook: isIndex ? null : whole, problems: [...read, ...problems] };
};

/** "KubePodCrashLooping": collections name each file, or its title, by the alert that it is for. */
const ALERT = /^[A-Za-z][a-z0-9]*(?:[A-Z]+[a-z0-9]+)+[A-Z]*$/;

const findAlert = (names: readonly string[]): string[] =>
  names.filter((name) => ALERT.test(name)).slice(0, 1);

/** The section that gives the runbook its title, with what stands before it, and the others in order. */
const takeTitle = (
  sections: OutlineSection[],
): { title: OutlineSection; below: OutlineSection[]; all: OutlineSection[] } => {
  const [preamble, ...rest] = sections as [OutlineSection, ...OutlineSection[]];
  const title = rest.find(({ documentTitle }) => documentTitle);
  if (title === undefined) return { title: preamble, below: rest, all: sections };
  const nodes = [...preamble.nodes, ...title.nodes];
  return {
    title: { ...title, nodes },
    below: rest.filter((section) => section !== title),
    all: sections,
  };
};
