/** Contacts, external dependencies and escalation levels. */
import type { List, ListItem, RootContent, Table } from 'mdast';
import type { Contact, EscalationLevel } from '../../model/checklist.ts';
import { isBlank, readBoldProperty, readProperty } from '../items/read-properties.ts';
import { splitLines, toText } from '../markdown/plain-text.ts';
import { isTask, type OutlineSection } from '../outline/read-outline.ts';
import { isKey } from '../words/property-keys.ts';

/** Contacts of sections with that role; `role` "dependencies" reads external services the same way. */
export const readContacts = (
  sections: OutlineSection[],
  role: 'contacts' | 'dependencies',
): Contact[] =>
  sections
    .filter((section) => section.role === role)
    .flatMap((section) => aboveRule(section).flatMap((node) => readNode(node, groupOf(section))));

/** What follows a rule is the foot of the document. */
const aboveRule = ({ nodes }: OutlineSection): RootContent[] => {
  const rule = nodes.findIndex((node) => node.type === 'thematicBreak');
  return rule > 0 ? nodes.slice(0, rule) : nodes;
};

const groupOf = (section: OutlineSection): string | null =>
  section.parent && section.parent.role === section.role && !section.parent.documentTitle
    ? section.title
    : null;

const readNode = (node: RootContent, group: string | null): Contact[] => {
  if (node.type === 'list')
    return node.children
      .filter((entry) => !isTask(entry))
      .flatMap((entry) => readEntry(entry, group));
  if (node.type === 'table') return readTable(node, group);
  if (node.type !== 'paragraph') return [];
  return splitLines(node).flatMap((line) => {
    const property = readBoldProperty(line);
    const announces = property?.value === null && /[:：]\s*$/u.test(line.text);
    return property && !announces
      ? [contact({ group, role: property.key, value: property.value, line: line.line })]
      : [];
  });
};

const readEntry = (entry: ListItem, group: string | null): Contact[] => {
  const first = entry.children[0];
  const line = first?.type === 'paragraph' ? splitLines(first)[0] : undefined;
  const property = line ? (readBoldProperty(line) ?? readProperty(line)) : null;
  return property
    ? [contact({ group, role: property.key, value: property.value, line: property.line })]
    : [];
};

const readTable = (table: Table, group: string | null): Contact[] => {
  const [head, ...rows] = table.children;
  const heads = (head?.children ?? []).map((cell) => toText(cell));
  const role = Math.max(
    0,
    heads.findIndex(
      (text) => isKey(text, 'role') || /^(?:service|provider|name|contact)$/iu.test(text),
    ),
  );
  return rows
    .map((row) => row.children.map((cell) => toText(cell)))
    .filter((cells) => (cells[role] ?? '') !== '')
    .map((cells, index) => {
      const rest = cells.filter((text, at) => at !== role && !isBlank(text));
      return contact({
        group,
        role: cells[role] ?? '',
        value: rest.join(' · ') || null,
        line: rows[index]?.position?.start.line ?? 1,
      });
    });
};

const contact = (given: Contact): Contact => ({
  ...given,
  role: given.role.replace(/[:：]\s*$/, '').trim(),
});

const LEVEL = /^(.{1,40}?)\s*(?:[:：]|\s[–—-]|→)\s*(.+)$/su;

/** "P0 (Critical): page on-call", "**INFO**: log and monitor", ordered steps. */
export const readEscalation = (sections: OutlineSection[]): EscalationLevel[] =>
  sections
    .filter((section) => section.role === 'escalation')
    .flatMap((section) => section.nodes)
    .flatMap((node) => {
      if (node.type === 'table') return rowsOf(node);
      return node.type === 'list' ? levelsOf(node) : [];
    });

/** Level | Time | Contact: the first column is the level, the others say what happens. */
const rowsOf = (table: Table): EscalationLevel[] => {
  const [head, ...rows] = table.children;
  const first = head?.children[0];
  if (!first || !LEVEL_HEAD.test(toText(first))) return [];
  return rows.flatMap((row) => {
    const [level = '', ...rest] = row.children.map((cell) => toText(cell));
    const action = rest.filter((text) => !isBlank(text)).join(' · ');
    return level === '' || action === ''
      ? []
      : [{ level, action, line: row.position?.start.line ?? 1 }];
  });
};

const LEVEL_HEAD =
  /level|severity|priority|tier|stage|\bsev\b|niveau|gravité|priorité|nivel|nível|severidad|prioridad|stufe|schwere|livello|gravità|レベル|重大度|优先级|级别|레벨|심각도/iu;

const levelsOf = (list: List): EscalationLevel[] =>
  list.children
    .filter((entry) => !isTask(entry))
    .map((entry, index) => {
      const text = toText(entry.children.slice(0, 1));
      const match = LEVEL.exec(text);
      const line = entry.position?.start.line ?? 1;
      return match
        ? { level: match[1] ?? '', action: match[2] ?? '', line }
        : { level: String((list.start ?? 1) + index), action: text, line };
    })
    .filter((level) => level.action !== '');
