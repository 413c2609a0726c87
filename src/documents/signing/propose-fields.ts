import { isBlank } from '../items/read-properties.ts';
import { phrasePattern } from '../words/match-phrase.ts';
import { isKey, PROPERTY_KEYS } from '../words/property-keys.ts';
import type { Block } from './sign-line.ts';

/** Fields with a label, a blank behind the role, or new fields below it: the caller takes the first that reads back. */
export const proposeFields = (block: Block): string[][] => {
  const { lines, signoff, by, mark, datedMark } = block;
  const fields = lines.flatMap((line, at) => findFields(line, at, signoff.role));
  const [role] = fields.filter(({ kind }) => kind === 'role');
  const blank =
    role !== undefined && (isBlank(role.value) || role.value.includes(signoff.name ?? '\0'))
      ? [role]
      : [];
  const names = [
    ...fields.filter(({ kind }) => kind === 'name'),
    ...blank,
    ...fields.filter(({ kind }) => kind === 'signature'),
  ];
  const dates = fields.filter(({ kind }) => kind === 'date');
  const fill = (name: Field, text: string, date: Field | null, own: string): string[] =>
    lines.map((line, at) => {
      const filling = [
        ...(name.at === at ? [{ ...name, text }] : []),
        ...(date?.at === at ? [{ ...date, text: by.date }] : []),
      ].sort((a, b) => b.from - a.from);
      const filled = filling.reduce(
        (all, { from, to, text: one }) =>
          all.slice(0, from) + spaced(all, from, one) + all.slice(to),
        line,
      );
      return name.at === at ? filled.replace(/\s*$/, (tail) => ` ${own}${tail}`) : filled;
    });
  return [
    ...names.flatMap((name) => [
      ...dates.map((date) => fill(name, by.name, date, mark)),
      ...(name.kind === 'role' ? [fill(name, `${by.name}, ${by.date}`, null, mark)] : []),
      fill(name, by.name, null, datedMark),
    ]),
    ...addFields(block),
  ];
};

interface Field {
  kind: 'name' | 'date' | 'signature' | 'role';
  /** Index of its line. */
  at: number;
  /** Where its value begins and ends. */
  from: number;
  to: number;
  value: string;
}

const KEYS = phrasePattern(
  (['name', 'date', 'signature'] as const).flatMap((kind) => PROPERTY_KEYS[kind]),
).source;

/** Labels of a line with what stands behind each, up to the next label or the end. */
const findFields = (line: string, at: number, role: string): Field[] => {
  const body = line.replace(/<!--.*?-->/g, (comment) => ' '.repeat(comment.length));
  const words = role.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const label = new RegExp(`(${words}|${KEYS})([*_]{0,3})[ \\t]*[:：](\\*{0,3})[ \\t]*`, 'giu');
  const labels = [...body.matchAll(label)];
  return labels.map((match, index): Field => {
    const from = match.index + match[0].length;
    const until = labels[index + 1]?.index ?? body.length;
    const value = body.slice(from, until).replace(/[\s*,;|]+$/u, '');
    return { kind: kindOf(match[1] ?? '', role), at, from, to: from + value.length, value };
  });
};

const kindOf = (label: string, role: string): Field['kind'] => {
  if (label === role) return 'role';
  return isKey(label, 'date') ? 'date' : isKey(label, 'name') ? 'name' : 'signature';
};

const spaced = (line: string, from: number, text: string): string =>
  from > 0 && /[:：*_]/u.test(line[from - 1] ?? '') ? ` ${text}` : text;

/** A role without a place for a name gets the fields that others have. */
const addFields = ({ lines, by, mark }: Block): string[][] => {
  const [first = '', ...rest] = lines;
  const [, indent = '', marker = ''] = /^(\s*)((?:[-*+]|\d+[.)])\s+)/.exec(first) ?? [];
  if (marker === '') return [];
  const inner = indent + ' '.repeat(marker.trimEnd().length + 1);
  const added = [`${inner}- Name: ${by.name} ${mark}`, `${inner}- Date: ${by.date}`];
  const own = rest.findIndex((line) => !(line.startsWith(inner) && line.trim() !== ''));
  const below = own < 0 ? rest.length : own;
  return [
    [first, ...rest.slice(0, below), ...added, ...rest.slice(below)],
    [first, ...added, ...rest],
  ];
};
