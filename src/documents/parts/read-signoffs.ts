/** Sign-offs that are no tasks: tables, bullets, and "Approved by" lines at the end of a document. */
import type { ListItem, RootContent, Table } from 'mdast';
import type { SignOff } from '../../model/checklist.ts';
import { hasBlank, readBoldProperty, readProperty, readValue } from '../items/read-properties.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import { hasTaskBelow, type OutlineSection } from '../outline/read-outline.ts';
import { isKey, normaliseKey } from '../words/property-keys.ts';
import { SIGNING_KEYS } from '../words/sign-off-roles.ts';
import { namesRole } from './names-role.ts';
import {
  blankSignOff,
  entryText,
  groupOf,
  keepField,
  readField,
  readSignOffLine,
} from './read-signoff-task.ts';

export const readSignOffs = (sections: OutlineSection[]): SignOff[] =>
  sections.flatMap((section) =>
    section.nodes.flatMap((node, index) => readNode(node, section, section.nodes[index + 1])),
  );

const readNode = (
  node: RootContent,
  section: OutlineSection,
  next: RootContent | undefined,
): SignOff[] => {
  const inside = section.role === 'signoff';
  switch (node.type) {
    case 'table':
      return readTable(node, section);
    case 'list':
      return inside
        ? node.children
            .filter((entry) => !hasTaskBelow(entry))
            .flatMap((entry) => readEntry(entry, section))
        : [];
    case 'paragraph':
      return readLines(
        [...splitLines(node), ...(next?.type === 'paragraph' ? splitLines(next).slice(0, 1) : [])],
        splitLines(node).length,
        inside,
      );
    default:
      return [];
  }
};

/** "Approved By: ____" and, in sign-off sections, any role with a blank; a `Date:` line belongs to the line above it. */
const readLines = (lines: TextLine[], own: number, inside: boolean): SignOff[] => {
  const signoffs: SignOff[] = [];
  let last: SignOff | null = null;
  for (const [index, line] of lines.entries()) {
    const property = readBoldProperty(line) ?? readProperty(line);
    if (property && isSigningKey(property.key)) {
      if (index >= own) break;
      last = {
        ...readSignOffLine(
          `${property.key}: ${line.text.slice(line.text.indexOf(property.key) + property.key.length).replace(/^\**\s*[:：]\s*/u, '')}`,
          line.line,
        ),
        role: property.key,
      };
      last.statement = null;
      last.name ??=
        property.value && !hasBlank(line.text) && last.fields.length === 0 ? property.value : null;
      last.signed = last.name !== null;
      signoffs.push(last);
    } else if (property && last && keepField(last, property.key, property.value)) {
      last.signed = last.name !== null;
    } else if (
      index < own &&
      inside &&
      property &&
      (hasBlank(line.text) || line.nodes[0]?.type === 'strong') &&
      namesRole(property.key) &&
      !isKey(property.key, 'name')
    ) {
      last = { ...readSignOffLine(line.text, line.line) };
      last.name ??= last.statement;
      last.statement = null;
      last.signed = last.name !== null;
      signoffs.push(last);
    } else {
      last = null;
    }
  }
  return signoffs;
};

const isSigningKey = (key: string): boolean => {
  const word = normaliseKey(key);
  return SIGNING_KEYS.some((known) => word === known || word.endsWith(` ${known}`));
};

/** "- **Lead:** ____ Date: ____", or a role with its fields as children. */
const readEntry = (entry: ListItem, section: OutlineSection): SignOff[] => {
  const text = entryText(entry);
  const below = entry.children
    .slice(1)
    .flatMap((node) => (node.type === 'list' ? node.children : []));
  const fields = below.flatMap((child) =>
    child.children[0]?.type === 'paragraph' ? splitLines(child.children[0]) : [],
  );
  const signoff = readSignOffLine(text, entry.position?.start.line ?? section.line);
  const filled = fields.filter((line) => readField(signoff, line)).length;
  if (
    filled === 0 &&
    below.length > 0 &&
    signoff.statement === null &&
    signoff.fields.length === 0
  ) {
    return below.flatMap((child) => readEntry(child, section));
  }
  if (!namesRole(signoff.role) && !isSigningKey(signoff.role)) return [];
  if (
    filled === 0 &&
    signoff.fields.length === 0 &&
    !hasBlank(text) &&
    readValue(signoff.statement ?? 'x') !== null
  )
    return [];
  if (signoff.fields.length === 0) signoff.statement = null;
  return [{ ...signoff, group: groupOf(section), signed: signoff.name !== null }];
};

/** Role | Name | Signature | Date, and its relatives. */
const readTable = (table: Table, section: OutlineSection): SignOff[] => {
  const [head, ...rows] = table.children;
  const heads = (head?.children ?? []).map((cell) => toText(cell));
  const role = heads.findIndex((text) => isKey(text, 'role'));
  const fields = heads
    .map((text, index) => ({ text, index }))
    .filter(
      ({ text, index }) =>
        index !== role && (isKey(text, 'name') || isKey(text, 'date') || isKey(text, 'signature')),
    );
  const signs = fields.some(({ text }) => isKey(text, 'signature'));
  if (role < 0 || fields.length === 0 || !(section.role === 'signoff' || signs)) return [];
  return rows
    .filter((row) => toText(row.children[role] ?? { type: 'text', value: '' }) !== '')
    .map((row) => {
      const signoff = blankSignOff(
        toText(row.children[role] ?? { type: 'text', value: '' }),
        row.position?.start.line ?? section.line,
      );
      for (const { text, index } of fields) {
        const cell = row.children[index];
        keepField(
          signoff,
          text,
          readValue((cell ? toText(cell) : '').replace(/^[☐□⬜]$|^\[ ?\]$/u, '')),
        );
      }
      return { ...signoff, group: groupOf(section), signed: signoff.name !== null };
    });
};
