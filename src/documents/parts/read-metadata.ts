/** `Key: value` blocks at the top and the bottom of a document. */
import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import type { MetadataEntry } from '../../model/checklist.ts';
import type { DraftItem } from '../items/draft.ts';
import { hasBlank, readBoldProperty, readProperty, readValue } from '../items/read-properties.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import { hasTaskBelow, type OutlineSection } from '../outline/read-outline.ts';
import { stripLeadingEmoji } from '../outline/strip-decoration.ts';
import { foldText, startPattern } from '../words/match-phrase.ts';
import { METADATA_HEADS, METADATA_KEYS, REMARK_KEYS } from '../words/metadata-keys.ts';
import { isKey, normaliseKey } from '../words/property-keys.ts';
import { namesRole } from './names-role.ts';

const MOST_KEY_WORDS = 5;

/** Roles whose `Key: value` lines mean something else. */
const OTHER_MEANING = new Set([
  'contacts',
  'dependencies',
  'escalation',
  'risks',
  'legend',
  'runbook',
  'rollback',
  'smoke-tests',
]);
const KEY = startPattern(METADATA_KEYS);
const isKnown = (key: string): boolean => KEY.test(normaliseKey(key));
const REMARKS = new Set(REMARK_KEYS);
const HEADS = new Set(METADATA_HEADS);

const LONGEST_VALUE = 120;

/**
 * Entries in document order, duplicates kept. Paragraphs of bold keys and Field | Value tables count
 * at the edges: below the title, at the foot, and in sections of their own; plain keys and those of
 * other sections before the first item and after the last one where they are known words; anywhere
 * else, keys left blank. What signs a document or is an item is none.
 */
export const readMetadata = (
  sections: OutlineSection[],
  items: DraftItem[],
  signed: ReadonlySet<number>,
): MetadataEntry[] => {
  const holding = new Set(items.map(({ sectionId }) => sectionId));
  const taken = new Set([...signed, ...items.map(({ line }) => line)]);
  const cards = new Set(
    items.flatMap(({ source, sectionId }) => (source === 'status' ? [sectionId] : [])),
  );
  const first = sections.findIndex(({ id }) => holding.has(id));
  const last = sections.findLastIndex(({ id }) => holding.has(id));
  return sections.flatMap((section, index) => {
    if (cards.has(section.id)) return [];
    const foot = index === sections.length - 1 ? findFoot(section.nodes) : section.nodes.length;
    const firstItem = section.nodes.findIndex(hasTaskBelow);
    const lastItem = section.nodes.findLastIndex(hasTaskBelow);
    return section.nodes.flatMap((node, at) => {
      // Without items the title and what comes first are all that is before.
      const before =
        index < (first < 0 ? 2 : first) || (index === first && (firstItem < 0 || at < firstItem));
      const after = (last >= 0 && index > last) || (index === last && at > lastItem);
      const top =
        section.level <= 1 || isSubtitle(sections, index) || HEADS.has(foldText(section.title));
      return readNode(node, {
        edge: (top && (before || first < 0)) || at >= foot || (index === last && after),
        known: before || after || section.role === 'timeline',
        taken,
        first: at === 0,
        signing: section.role === 'signoff' && at < foot,
        foreign: OTHER_MEANING.has(section.role) && at < foot,
      });
    });
  });
};

/** "## Payments service" right below the title: in the next line, or with a block of keys below it. */
const isSubtitle = (sections: OutlineSection[], index: number): boolean => {
  const above = sections[index - 1];
  const section = sections[index];
  if (!above?.documentTitle || above.nodes.length > 0 || !section) return false;
  const [first] = section.nodes;
  return section.line === above.line + 1 || (first !== undefined && isKeyBlock(first));
};

const isKeyBlock = (node: RootContent): boolean => {
  const lines =
    node.type === 'paragraph' ? splitLines(node) : node.type === 'list' ? bulletsOf(node) : [];
  return (
    lines.length > 1 &&
    lines.every((line) => line && (readBoldProperty(line) ?? readProperty(line)))
  );
};

const bulletsOf = (list: List): (TextLine | undefined)[] =>
  list.children.map(({ children: [first, ...rest] }) =>
    first?.type === 'paragraph' && rest.length === 0 ? splitLines(first)[0] : undefined,
  );

/** Where the foot of a document begins: behind its last rule, or with its last lines of keys. */
const findFoot = (nodes: RootContent[]): number => {
  const rule = nodes.findLastIndex(({ type }) => type === 'thematicBreak');
  if (rule >= 0 && rule < nodes.length - 1) return rule;
  const last = nodes.at(-1);
  return last?.type === 'paragraph' && splitLines(last).length > 1
    ? nodes.length - 1
    : nodes.length;
};

interface Where {
  /** Bold keys and tables count, whatever they say. */
  edge: boolean;
  /** Keys that are known words count. */
  known: boolean;
  /** Lines that are items, or that somebody signs or is asked to sign. */
  taken: ReadonlySet<number>;
  /** Nothing stands between the heading and this. */
  first: boolean;
  /** Roles and their fields belong to sign-offs. */
  signing: boolean;
  foreign: boolean;
}

const readNode = (node: RootContent, where: Where): MetadataEntry[] => {
  switch (node.type) {
    case 'paragraph':
      return where.foreign ? [] : readLines(splitLines(node), where);
    case 'blockquote':
      return where.foreign ? [] : node.children.flatMap((child) => readNode(child, where));
    case 'list':
      return where.foreign || hasTaskBelow(node) ? [] : readList(node, where);
    case 'table':
      return where.edge && !where.foreign ? readTable(node) : [];
    default:
      return [];
  }
};

/** Bullets of known keys; right below a heading at an edge, a list of nothing but keys. */
const readList = (list: List, { edge, known, taken, first }: Where): MetadataEntry[] => {
  const read = bulletsOf(list).map((line) =>
    line ? (readBoldProperty(line) ?? readProperty(line)) : null,
  );
  const pure = edge && first && read.every((entry) => entry?.value != null);
  return read.flatMap((entry): MetadataEntry[] =>
    entry !== null &&
    !taken.has(entry.line) &&
    (pure || (known && isKnown(entry.key))) &&
    isShort(entry)
      ? [{ ...entry, key: dropEmoji(entry.key) }]
      : [],
  );
};

const isShort = ({ key, value }: MetadataEntry): boolean =>
  key.split(/\s+/).length <= MOST_KEY_WORDS && (value?.length ?? 0) <= LONGEST_VALUE;

/** "**Version:** 2 | **Date:** today" is two lines in one. */
const splitFields = (line: TextLine): TextLine[] => {
  if (!SEVERAL.test(line.text)) return [line];
  const parts: PhrasingContent[][] = [[]];
  for (const [index, node] of line.nodes.entries()) {
    const ends = node.type === 'text' && line.nodes[index + 1]?.type === 'strong';
    const bare = ends && node.type === 'text' ? node.value.replace(FIELD_END, '') : '';
    if (node.type === 'text' && ends && bare !== node.value) {
      parts.at(-1)?.push({ ...node, value: bare });
      parts.push([]);
    } else parts.at(-1)?.push(node);
  }
  return parts.map((nodes) => ({ nodes, text: toText(nodes), line: line.line }));
};

const SEVERAL = /[:：].*[|•·].*[:：]/u;
const FIELD_END = /\s*[|•·]\s*$/u;

const readLines = (whole: TextLine[], { edge, known, taken, signing }: Where): MetadataEntry[] => {
  const lines = whole.flatMap(splitFields);
  const read = lines.map((line) => {
    const bold = readBoldProperty(line);
    return { line, bold, entry: bold ?? readProperty(line) };
  });
  const pure = read.every(({ line, entry }) => line.text === '' || entry !== null);
  return read.flatMap(({ line, bold, entry }): MetadataEntry[] => {
    if (!entry || taken.has(line.line) || /[:：]\s*$/.test(line.text)) return [];
    if (signing && (namesRole(entry.key) || isField(entry.key))) return [];
    if (entry.key.split(/\s+/).length > MOST_KEY_WORDS || REMARKS.has(normaliseKey(entry.key)))
      return [];
    const placed = pure && ((edge && bold !== null) || ((edge || known) && isKnown(entry.key)));
    const blank = hasBlank(line.text) && (bold !== null || lines.length === 1);
    return (placed && isShort(entry)) || blank
      ? [{ key: dropEmoji(entry.key), value: entry.value, line: line.line }]
      : [];
  });
};

const isField = (key: string): boolean =>
  isKey(key, 'name') || isKey(key, 'date') || isKey(key, 'signature');

const dropEmoji = (key: string): string => stripLeadingEmoji(key) || key;

const readTable = (table: Table): MetadataEntry[] => {
  const [head, ...rows] = table.children;
  const heads = (head?.children ?? []).map((cell) => toText(cell).toLowerCase());
  const known =
    /^(?:field|key|property|attribute|item|champ|campo|feld|項目|字段|항목|)$/u.test(
      heads[0] ?? '',
    ) && /^(?:value|details?|valeur|valor|wert|内容|値|值|내용|값|)$/u.test(heads[1] ?? '');
  if (heads.length !== 2 || !known) return [];
  return rows
    .map((row) => ({
      key: toText(row.children[0] ?? { type: 'text', value: '' }),
      value: readValue(toText(row.children[1] ?? { type: 'text', value: '' })),
      line: row.position?.start.line ?? 1,
    }))
    .filter((entry) => entry.key !== '' && /\p{L}/u.test(entry.key));
};
