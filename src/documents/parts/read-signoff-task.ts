/** A task of a sign-off section as the approval it asks for. */
import type { ListItem } from 'mdast';
import type { SignOff } from '../../model/checklist.ts';
import type { TitleLine } from '../items/describe-item.ts';
import { addBlock, type Draft } from '../items/draft.ts';
import { hasBlank, readBoldProperty, readProperty, readValue } from '../items/read-properties.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { isKey } from '../words/property-keys.ts';
import { isRole } from './names-role.ts';

/** Does this task ask for somebody's approval, rather than for work? */
export const isSignOffTask = (entry: ListItem, title: TitleLine): boolean => {
  const { role } = splitRole(title.text);
  return (
    isRole(role) ||
    (fieldLines(entry, title).some(isField) && !/\p{Extended_Pictographic}/u.test(title.text))
  );
};

export const addSignOff = (
  draft: Draft,
  section: OutlineSection,
  { entry, title }: { entry: ListItem; title: TitleLine },
): void => {
  const signoff = readSignOffLine(title.text, title.line);
  const named: SignOff = { ...signoff, group: groupOf(section), ticked: title.claim === 'done' };
  for (const line of fieldLines(entry, title)) readField(named, line);
  draft.signoffs.push({ ...named, signed: named.name !== null });
  addBlock(draft, section, { kind: 'signoff', index: draft.signoffs.length - 1 });
};

/** The heading right above, when a heading higher up is the sign-off section. */
export const groupOf = (section: OutlineSection): string | null =>
  section.parent?.role === 'signoff' && !section.parent.documentTitle ? section.title : null;

const fieldLines = (entry: ListItem, title: TitleLine): TextLine[] => {
  const below = entry.children.slice(1).flatMap((node) => {
    if (node.type === 'paragraph') return splitLines(node);
    if (node.type !== 'list') return [];
    return node.children.flatMap((child) =>
      child.children[0]?.type === 'paragraph' ? splitLines(child.children[0]) : [],
    );
  });
  return [...title.rest, ...below];
};

const isField = (line: TextLine): boolean => {
  const key = (readBoldProperty(line) ?? readProperty(line))?.key;
  return key !== undefined && (isKey(key, 'name') || isKey(key, 'date') || isKey(key, 'signature'));
};

/** Takes a `Name:`, `Date:` or `Signature:` line into a sign-off; tells whether it was one. */
export const readField = (signoff: SignOff, line: TextLine): boolean => {
  const property = readBoldProperty(line) ?? readProperty(line);
  if (!property) return false;
  return keepField(signoff, property.key, property.value);
};

export const keepField = (signoff: SignOff, key: string, value: string | null): boolean => {
  const name = isKey(key, 'name');
  const date = isKey(key, 'date');
  if (!name && !date && !isKey(key, 'signature')) return false;
  signoff.fields.push(key);
  if (name) signoff.name ??= value;
  else if (date) signoff.date ??= value;
  else signoff.name ??= value;
  return true;
};

const splitRole = (text: string): { role: string; statement: string | null } => {
  const match = /^(.{1,60}?)\s*(?:[:：]|\s[–—-])\s*(.*)$/su.exec(text);
  return { role: (match?.[1] ?? text).trim(), statement: match?.[2]?.trim() || null };
};

/** An approval asked for and not given. */
export const blankSignOff = (role: string, line: number): SignOff => ({
  role,
  statement: null,
  group: null,
  name: null,
  date: null,
  fields: [],
  signed: false,
  ticked: false,
  line,
});

const LABELLED = /(?:^|\s)(\p{L}[\p{L} ]{1,20}?)\s*[:：]\s*/gu;

/**
 * "Tech Lead: code quality", "Lead: ____ Date: ____", "Lead: A. Person Date: 2026-01-02". What stands
 * behind the role is a name where a blank or a labelled field shows that a name belongs there.
 */
export const readSignOffLine = (text: string, line: number): SignOff => {
  const { role, statement } = splitRole(text);
  const signoff = blankSignOff(role, line);
  if (statement === null) return signoff;
  const labels = [...statement.matchAll(LABELLED)].filter((match) =>
    ['name', 'date', 'signature'].some((kind) => isKey(match[1] ?? '', kind as 'name')),
  );
  const first = statement.slice(0, labels[0]?.index ?? statement.length).trim();
  labels.forEach((label, index) => {
    const end = labels[index + 1]?.index ?? statement.length;
    keepField(
      signoff,
      label[1] ?? '',
      readValue(statement.slice(label.index + label[0].length, end)),
    );
  });
  if (labels.length > 0 || hasBlank(first)) {
    if (first !== '') signoff.name ??= readValue(first);
  } else {
    signoff.statement = first === '' ? null : first;
  }
  return signoff;
};

/** The text of a whole entry, for readers that need no structure. */
export const entryText = (entry: ListItem): string => toText(entry.children.slice(0, 1));
