/** Sign-offs that are no tasks: tables, bullets, and "Approved by" lines at the end of a document. */
import type { ListItem, RootContent, Table } from 'mdast';
import type { SignOff } from '../../model/checklist.ts';
import { readBox, readStateWord } from '../items/read-box.ts';
import { hasBlank, readBoldProperty, readProperty, readValue } from '../items/read-properties.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import { hasTaskBelow, type OutlineSection } from '../outline/read-outline.ts';
import { isKey } from '../words/property-keys.ts';
import { CELL_BOXES } from '../words/states.ts';
import { isSigningKey, namesRole } from './names-role.ts';
import {
  blankSignOff,
  entryText,
  groupOf,
  keepField,
  readField,
  readSignOffLine,
  takeName,
  takeSigner,
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
    case 'paragraph': {
      const own = splitLines(node);
      const after = next?.type === 'paragraph' ? splitLines(next).slice(0, 1) : [];
      return readLines([...own, ...after], own.length, inside);
    }
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
      takeSigner(last);
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
      takeName(last);
      last.signed = last.name !== null;
      signoffs.push(last);
    } else {
      last = null;
    }
  }
  return signoffs;
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
  const blank = signoff.statement === null && /[:：]\s*\S/u.test(text);
  const filled = fields.filter((line) => readField(signoff, line)).length;
  if (
    filled === 0 &&
    below.length > 0 &&
    signoff.statement === null &&
    !blank &&
    signoff.fields.length === 0
  ) {
    return below.flatMap((child) => readEntry(child, section));
  }
  const signing = isSigningKey(signoff.role);
  if (!signing && !namesRole(signoff.role)) return [];
  if (signing) takeSigner(signoff);
  else takeName(signoff);
  const asked = blank || filled > 0 || signoff.fields.length > 0 || hasBlank(text);
  if (!asked && signoff.name === null) return [];
  if (signoff.fields.length === 0) signoff.statement = null;
  return [{ ...signoff, group: groupOf(section), signed: signoff.name !== null }];
};

/** "[x]", "✅", "Yes" below "Approved". */
const ticks = (cell: string): boolean =>
  (readBox(`${cell} .`)?.claim ?? readStateWord(cell)) === 'done';

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
        const written = cell ? toText(cell) : '';
        const value = CELL_BOXES[written.toLowerCase()] ?? written;
        keepField(signoff, text, readValue(value));
        if (isKey(text, 'signature') && ticks(value)) signoff.ticked = true;
      }
      return { ...signoff, group: groupOf(section), signed: signoff.name !== null };
    });
};
