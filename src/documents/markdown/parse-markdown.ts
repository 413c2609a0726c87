import type { Nodes, Root } from 'mdast';
import { unified } from 'unified';
import { satteriParse } from './satteri-parse.ts';

/** What a document exceeds; fills the slots of `markdown-too-complex`. */
export interface Breach {
  what: string;
  limit: number;
  found: number;
  /** 1-based line where the offending block starts. */
  line: number;
}

/** Anything that reads mdast from text: a frozen unified processor with a parser fits. */
export interface MarkdownParser {
  parse(text: string): Root;
}

export type ParsedMarkdown = { tree: Root } | { breach: Breach };

/** Longest document that is read, in bytes of the file and in UTF-16 units of its text. */
export const LARGEST_DOCUMENT = 1_000_000;

const MOST_ENTITY_WORK = 3e7;
const MOST_EMPHASIS_MARKS = 20_000;
const MOST_LEADING_MARKERS = 100;
const DEEPEST_TREE = 100;
const MOST_TABLE_CELLS = 50_000;

const satteri: MarkdownParser = unified().use(satteriParse).freeze();

/**
 * Reads GFM (tables, tasks, strikethrough, autolinks, footnotes; no front matter) into an mdast tree
 * with a position on every node. Lines, columns and offsets are those of `text` where it has LF line
 * ends only, columns and offsets in UTF-16 units. Never throws: a document beyond what can be parsed
 * safely gives the breach instead of a tree.
 *
 * Take the line of a list item from the item, not from its first paragraph, which starts on the next
 * line when the box stands alone.
 */
export const parseMarkdown = (text: string, parser: MarkdownParser = satteri): ParsedMarkdown => {
  const source = normaliseText(text);
  const breach = findBreach(source);
  if (breach) return { breach };
  const tree = parser.parse(source);
  const overgrowth = findOvergrowth(tree);
  return overgrowth ? { breach: overgrowth } : { tree };
};

/** Lone surrogates, NUL and CR are each read differently by different parsers. */
const normaliseText = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n');

/**
 * The limits keep parsing linear: the parser's time and memory grow with the square of entities and
 * emphasis marks in one block, and of the containers opened on one line. Real documents stay at a
 * tenth of each limit or less.
 */
const findBreach = (source: string): Breach | null => {
  if (source.length > LARGEST_DOCUMENT) {
    return {
      what: 'a document length in characters',
      limit: LARGEST_DOCUMENT,
      found: source.length,
      line: 1,
    };
  }
  if (isHarmless(source)) return null;
  let block = { line: 1, length: 0, entities: 0, emphasis: 0 };
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() === '') {
      block = { line: index + 2, length: 0, entities: 0, emphasis: 0 };
      continue;
    }
    block.length += line.length + 1;
    block.entities += countMatches(line, /&/g);
    block.emphasis += countMatches(line, /[_*~]/g);
    if (block.entities * block.length > MOST_ENTITY_WORK) {
      return {
        what: 'a number of `&` in one block',
        limit: Math.floor(MOST_ENTITY_WORK / block.length),
        found: block.entities,
        line: block.line,
      };
    }
    if (block.emphasis > MOST_EMPHASIS_MARKS) {
      return {
        what: 'a number of emphasis marks in one block',
        limit: MOST_EMPHASIS_MARKS,
        found: block.emphasis,
        line: block.line,
      };
    }
    const markers = countLeadingMarkers(line);
    if (markers > MOST_LEADING_MARKERS) {
      return {
        what: 'a number of quote and list marks at the start of a line',
        limit: MOST_LEADING_MARKERS,
        found: markers,
        line: index + 1,
      };
    }
  }
  return null;
};

/** No block holds more marks than the whole document, which is quick to ask; most need no closer look. */
const isHarmless = (source: string): boolean =>
  countMatches(source, /&/g) * (source.length + 1) <= MOST_ENTITY_WORK &&
  (source.length <= MOST_EMPHASIS_MARKS || countMatches(source, /[_*~]/g) <= MOST_EMPHASIS_MARKS) &&
  !MANY_MARKERS.test(source);

/** Counts a little more than `countLeadingMarkers` does. */
const MANY_MARKERS = new RegExp(
  `^(?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])){${MOST_LEADING_MARKERS + 1}}`,
  'm',
);

const countMatches = (line: string, pattern: RegExp): number => line.match(pattern)?.length ?? 0;

/** A marker of a list needs white space behind it: `-----` is a rule. */
const countLeadingMarkers = (line: string): number => {
  const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
  let count = 0;
  while (marker.test(line)) count += 1;
  return count;
};

/**
 * Whatever walks the tree later may recurse, and fills short table rows up to the width of the header.
 * Hence a loop with its own stack here, which counts cells that are not even there.
 */
const findOvergrowth = (tree: Root): Breach | null => {
  let cells = 0;
  const pending: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    const { node, depth } = entry;
    const line = node.position?.start.line ?? 1;
    if (depth > DEEPEST_TREE) {
      return { what: 'a nesting depth', limit: DEEPEST_TREE, found: depth, line };
    }
    if (node.type === 'table') cells += node.children.length * (node.align?.length ?? 1);
    if (cells > MOST_TABLE_CELLS) {
      return { what: 'a number of table cells', limit: MOST_TABLE_CELLS, found: cells, line };
    }
    if (!('children' in node)) continue;
    for (const child of node.children) {
      if ('children' in child || depth === DEEPEST_TREE)
        pending.push({ node: child, depth: depth + 1 });
    }
  }
  return null;
};
