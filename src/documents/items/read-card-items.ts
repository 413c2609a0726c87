/** Sections that are items: a heading with a status line of its own below it, one beside another. */
import type { ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import type { Claim, SectionRole } from '../../model/checklist.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { readKeyKind } from '../words/property-keys.ts';
import { describeItem } from './describe-item.ts';
import type { Draft, DraftItem } from './draft.ts';
import { readStateWord } from './read-box.ts';
import { readChoice } from './read-choice.ts';
import { readBoldProperty, readProperty } from './read-properties.ts';

/** One such section alone may as well state how far its document is. */
const LEAST_CARDS = 2;

const CARD_ROLES = new Set<SectionRole>(['checklist', 'follow-up', 'rollout']);

/**
 * The sections of a document that are items, and what each of them states: at least two beside one
 * another whose state is known. A state that no list knows counts as open beside them.
 */
export const findCards = (sections: OutlineSection[]): Map<OutlineSection, Claim> => {
  const cards = new Map<OutlineSection, Claim>();
  const beside = new Map<OutlineSection | null, OutlineSection[]>();
  for (const section of sections)
    if (mayBeCard(section))
      beside.set(section.parent, [...(beside.get(section.parent) ?? []), section]);
  for (const siblings of beside.values()) {
    const stated = siblings.map((section) => ({ section, claim: readStated(section) }));
    if (stated.filter(({ claim }) => claim !== null && claim !== 'unknown').length < LEAST_CARDS)
      continue;
    for (const { section, claim } of stated)
      if (claim !== null) cards.set(section, claim === 'unknown' ? 'open' : claim);
  }
  return cards;
};

/** A section as an item: its table of fields, its lines and bullets are what stands below the title. */
export const readCard = (draft: Draft, section: OutlineSection, claim: Claim): DraftItem => {
  const fields = section.nodes.flatMap((node) => (isFieldTable(node) ? fieldsOf(node) : []));
  const body = section.nodes.filter((node) => !isFieldTable(node) && node.type !== 'thematicBreak');
  const title = { type: 'text', value: section.title } as const;
  const first = { type: 'paragraph', children: [title] } as const;
  return describeItem(draft, {
    section,
    parent: null,
    entry: { type: 'listItem', children: [first, ...body] as ListItem['children'] },
    title: {
      line: section.line,
      column: 1,
      text: section.title,
      nodes: [title],
      rest: fields,
      claim,
      source: 'status',
      problem: null,
    },
  });
};

const mayBeCard = (section: OutlineSection): boolean =>
  section.level > 1 &&
  !section.hasTasks &&
  section.children.length === 0 &&
  CARD_ROLES.has(section.role);

/** What the status line of a section states: "**Status:** ✅ Done", "- Status: open", `Status | Done`. */
const readStated = ({ nodes }: OutlineSection): Claim | 'unknown' | null => {
  for (const line of nodes.flatMap(linesOf)) {
    if (!STATES.test(line.text)) continue;
    const property = readBoldProperty(line) ?? readProperty(line);
    if (!property?.value || readKeyKind(property.key) !== 'status') continue;
    return readChoice(property.value) ?? readStateWord(property.value) ?? 'unknown';
  }
  return null;
};

/** A key and a value in one line: most lines have no colon. */
const STATES = /[:：]/u;

const linesOf = (node: RootContent): TextLine[] => {
  if (node.type === 'paragraph') return splitLines(node);
  if (node.type === 'list')
    return node.children.flatMap(({ children: [first] }) =>
      first?.type === 'paragraph' ? splitLines(first).slice(0, 1) : [],
    );
  return isFieldTable(node) ? fieldsOf(node) : [];
};

/** Two columns, a field and its value a row. */
const isFieldTable = (node: Nodes): node is Table =>
  node.type === 'table' &&
  node.children[0]?.children.length === 2 &&
  node.children.some(({ children: [key] }) => key && readKeyKind(toText(key)) === 'status');

/** The head is a field too, where it is no head of fields ("Field | Value"). */
const fieldsOf = (table: Table): TextLine[] =>
  table.children.flatMap((row, index) => {
    const [key, value] = row.children;
    if (!key || !value || (index === 0 && readKeyKind(toText(key)) === null)) return [];
    const nodes: PhrasingContent[] = [
      { type: 'strong', children: [{ type: 'text', value: toText(key) }] },
      { type: 'text', value: ': ' },
      ...value.children,
    ];
    return [{ nodes, text: toText(nodes), line: row.position?.start.line ?? 1 }];
  });
