/** Sign-offs that are no tasks: tables, bullets, and "Approved by" lines at the end of a document. */
import type { List, ListItem, RootContent, Table } from 'mdast';
import type { SignOff } from '../../model/checklist.ts';
import { readBox, readStateWord } from '../items/read-box.ts';
import { hasBlank, readBoldProperty, readProperty, readValue } from '../items/read-properties.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import { hasTaskBelow, type OutlineSection } from '../outline/read-outline.ts';
import { stripLeadingEmoji } from '../outline/strip-decoration.ts';
import { isKey } from '../words/property-keys.ts';
import { CELL_BOXES } from '../words/state-marks.ts';
import { announces, announcesSignOff } from './announces-signoff.ts';
import { isSignerKey, isSigningKey, namesRole } from './names-role.ts';
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

/** Sign-offs that are no tasks, and the lines of the document that they stand in. */
export interface ReadSignOffs {
  signoffs: SignOff[];
  lines: ReadonlySet<number>;
}

export const readSignOffs = (sections: OutlineSection[]): ReadSignOffs => {
  const lines = new Set<number>();
  const signoffs = sections.flatMap((section) => {
    let announced = false;
    return section.nodes.flatMap((node, index) => {
      if (node.type === 'paragraph' && announces(node)) announced = announcesSignOff(node);
      const inside = (section.role === 'signoff' || announced) && !isFoot(section, index);
      return readNode(node, { section, inside, lines, next: section.nodes[index + 1] });
    });
  });
  return { signoffs, lines };
};

/** What follows the last rule of a document says who keeps it, unless there is something to fill in. */
const isFoot = ({ nodes, children }: OutlineSection, index: number): boolean => {
  const rule = nodes.findLastIndex(({ type }) => type === 'thematicBreak');
  const node = nodes[index];
  return (
    children.length === 0 &&
    rule > 0 &&
    index > rule &&
    node !== undefined &&
    !hasBlank(toText(node))
  );
};

interface Where {
  section: OutlineSection;
  /** Roles with a blank, a name or a date sign here. */
  inside: boolean;
  lines: Set<number>;
  next: RootContent | undefined;
}

const readNode = (node: RootContent, where: Where): SignOff[] => {
  switch (node.type) {
    case 'table':
      return readTable(node, where.section);
    case 'list':
      return where.inside ? readList(node, where) : [];
    case 'paragraph': {
      const own = splitLines(node);
      const after = where.next?.type === 'paragraph' ? splitLines(where.next).slice(0, 1) : [];
      return readLines([...own, ...after], own.length, where);
    }
    default:
      return [];
  }
};

/** A bullet with a date alone belongs to the one above it. */
const readList = (list: List, { section, lines }: Where): SignOff[] => {
  const signoffs: SignOff[] = [];
  for (const entry of list.children) {
    if (hasTaskBelow(entry)) continue;
    const last = signoffs.at(-1);
    const first = entry.children[0];
    const line = first?.type === 'paragraph' ? splitLines(first)[0] : undefined;
    const key = line ? (readBoldProperty(line) ?? readProperty(line))?.key : undefined;
    if (last && line && key && isKey(key, 'date') && last.date === null && readField(last, line)) {
      last.signed = last.name !== null;
      lines.add(line.line);
      continue;
    }
    const read = readEntry(entry, section);
    for (const signoff of read) lines.add(signoff.line);
    signoffs.push(...read);
  }
  return signoffs;
};

/** "Approved By: ____" and, in sign-off sections, any role with a blank; a `Date:` line belongs to the line above it. */
const readLines = (lines: TextLine[], own: number, { inside, ...where }: Where): SignOff[] => {
  const signoffs: SignOff[] = [];
  let last: SignOff | null = null;
  const leads = where.next?.type === 'list';
  const countersigned = lines.slice(0, own).some(isBlankSignature);
  for (const [index, line] of lines.entries()) {
    const property = readBoldProperty(line) ?? readProperty(line);
    const key = property?.key ?? '';
    if (property && leads && /[:：]\s*$/u.test(line.text)) {
      last = null;
    } else if (property && (isSigningKey(key) || (inside && isSignerKey(key)))) {
      if (index >= own) break;
      last = {
        ...readSignOffLine(
          `${key}: ${line.text.slice(line.text.indexOf(key) + key.length).replace(/^\**\s*[:：]\s*/u, '')}`,
          line.line,
        ),
        role: stripLeadingEmoji(key) || key,
      };
      takeSigner(last);
      signoffs.push(last);
    } else if (property && last && keepField(last, key, property.value)) {
      // A line of its own, already taken in.
    } else if (
      index < own &&
      (inside || countersigned) &&
      property &&
      (hasBlank(line.text) || line.nodes[0]?.type === 'strong') &&
      namesRole(key) &&
      !isKey(key, 'name')
    ) {
      last = { ...readSignOffLine(line.text, line.line) };
      takeName(last);
      signoffs.push(last);
    } else if (index < own && inside && last === null && isKey(key, 'name') && own > 1) {
      last = blankSignOff(where.section.title, line.line);
      readField(last, line);
      signoffs.push(last);
    } else if (last && property?.value && isKey(key, 'role')) {
      last.role = property.value;
    } else {
      last = null;
    }
    if (!last) continue;
    last.signed = last.name !== null;
    where.lines.add(line.line);
  }
  return signoffs;
};

/** "Signature: ____": the roles beside it are asked to sign. */
const isBlankSignature = (line: TextLine): boolean => {
  const property = readBoldProperty(line) ?? readProperty(line);
  return property !== null && isKey(property.key, 'signature') && hasBlank(line.text);
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
  const signing = isSigningKey(signoff.role) || isSignerKey(signoff.role);
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
