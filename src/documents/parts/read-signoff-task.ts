/** A task of a sign-off section as the approval it asks for. */
import type { ListItem } from 'mdast';
import type { SignOff } from '../../model/checklist.ts';
import type { TitleLine } from '../items/describe-item.ts';
import { addBlock, type Draft } from '../items/draft.ts';
import { readBox, readMark, readStateWord } from '../items/read-box.ts';
import { hasBlank, readBoldProperty, readProperty, readValue } from '../items/read-properties.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { phrasePattern } from '../words/match-phrase.ts';
import { isKey, PROPERTY_KEYS } from '../words/property-keys.ts';
import { LABEL_QUALIFIERS } from '../words/sign-off-roles.ts';
import { isName, isRole } from './names-role.ts';

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
  const date = isKey(key, 'date');
  if (!date && !isKey(key, 'name') && !isKey(key, 'signature')) return false;
  signoff.fields.push(key);
  if (date) signoff.date ??= isVoid(value) ? null : value;
  else signoff.name ??= readSigner(value);
  return true;
};

/** "N/A", "TBD", "Pending" and a dash stand where something is to be filled in. */
const isVoid = (value: string | null): boolean => {
  if (value === null || !/[\p{L}\p{N}]/u.test(value)) return true;
  const state = readStateWord(value);
  return state === 'open' || state === 'not-applicable';
};

/** Who signed. A blank, a box and a state word name nobody; "✅ Ann Lee" and "Approved - Ann Lee" do. */
const readSigner = (value: string | null): string | null => {
  if (value === null) return null;
  const mark = readBox(value) ?? readMark(value);
  if (mark && mark.claim !== 'done') return null;
  const text = (mark?.rest ?? value).trim();
  const state = readStateWord(text);
  const tail = state === 'done' ? (STATED_NAME.exec(text)?.[1] ?? '') : text;
  if (state !== null && !(state === 'done' && isName(tail))) return null;
  return /\p{L}{2}|\p{Lo}/u.test(tail) && readValue(tail) !== null && !hasBlank(tail) ? tail : null;
};

const STATED_NAME = /(?:[,;:(–—]|\s-\s)\s*([^()]+?)\)?$/u;

const DATED =
  /^(.{1,60}?)[\s,;(–—-]+(?:(?:on|am|le|el)\s)?(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}\.?\s\p{L}{3,10}\.?,?\s\d{4}|\p{L}{3,10}\.?\s\d{1,2},?\s\d{4}|\d{4}年\d{1,2}月\d{1,2}日)\)?$/u;

/** "Ann Lee, 2026-02-02" → name and date. */
const splitDate = (text: string): { name: string; date: string | null } => {
  const match = DATED.exec(text);
  return { name: (match?.[1] ?? text).replace(/[\s,;–—-]+$/u, ''), date: match?.[2] ?? null };
};

/** Behind a key such as "Approved by" stands who signed, however written. */
export const takeSigner = (signoff: SignOff): void => {
  const { name, date } = splitDate(signoff.statement ?? '');
  signoff.name ??= readSigner(name);
  signoff.date ??= date;
  signoff.statement = null;
};

/** Behind a role a statement can stand as well: only what is a name becomes one. */
export const takeName = (signoff: SignOff): void => {
  if (isName(splitDate(signoff.statement ?? '').name)) takeSigner(signoff);
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
  digest: null,
  line,
});

const KINDS = ['name', 'date', 'signature'] as const;
const LABEL = new RegExp(
  `(${phrasePattern(KINDS.flatMap((kind) => PROPERTY_KEYS[kind])).source})\\s*[:：]\\s*`,
  'giu',
);
const QUALIFIED = new RegExp(`${phrasePattern(LABEL_QUALIFIERS).source}\\s$`, 'iu');

interface Label {
  key: string;
  value: string | null;
  index: number;
}

/** The fields of a line. "Final approval: when tested" states something, "Due date:" is another date. */
const findLabels = (text: string): Label[] => {
  if (!/[:：]/u.test(text)) return [];
  const found = [...text.matchAll(LABEL)].filter(
    ({ index }) => !QUALIFIED.test(text.slice(0, index)),
  );
  return found
    .map(({ 0: whole, 1: key = '', index }, at) => {
      const end = found[at + 1]?.index ?? text.length;
      const value = text.slice(index + whole.length, end).replace(/[\s,;|]+$/u, '');
      return { key, value: readValue(value), index };
    })
    .filter(
      ({ key, value }) =>
        value === null || isKey(key, 'date') || isKey(key, 'name') || isName(value),
    );
};

/**
 * "Tech Lead: code quality", "Lead: ____ Date: ____", "Lead: A. Person Date: 2026-01-02". What stands
 * behind the role is a name where it looks like one and a date or a field shows that a name belongs there.
 */
export const readSignOffLine = (text: string, line: number): SignOff => {
  const { role, statement } = splitRole(text);
  const signoff = blankSignOff(role, line);
  if (statement === null) return signoff;
  const labels = findLabels(statement);
  for (const { key, value } of labels) keepField(signoff, key, value);
  const first = statement.slice(0, labels[0]?.index).replace(/[\s,;|(–—-]+$/u, '');
  if (isVoid(readValue(first))) return signoff;
  signoff.statement = first;
  const named = labels.some(({ key }) => isKey(key, 'name'));
  if (!named && (labels.length > 0 || splitDate(first).date !== null)) takeName(signoff);
  return signoff;
};

/** The text of a whole entry, for readers that need no structure. */
export const entryText = (entry: ListItem): string => toText(entry.children.slice(0, 1));
