/** Smoke tests: what to try after a deployment, and what should be seen. */
import type { ListItem, Table } from 'mdast';
import type { SmokeTest } from '../../model/checklist.ts';
import { readProperty, readValue } from '../items/read-properties.ts';
import { splitLines, toText } from '../markdown/plain-text.ts';
import { isTask, type OutlineSection } from '../outline/read-outline.ts';
import { stripLeadingEmoji } from '../outline/strip-decoration.ts';
import { isKey } from '../words/property-keys.ts';

export const readSmokeTests = (sections: OutlineSection[]): SmokeTest[] =>
  sections
    .filter((section) => section.role === 'smoke-tests')
    .flatMap((section) =>
      section.nodes.flatMap((node) => {
        if (node.type === 'table') return readTable(node, section);
        return node.type === 'list'
          ? node.children.flatMap((entry) => readEntry(entry, section))
          : [];
      }),
    );

/** Test | URL | Expected result: one a row. */
const readTable = (table: Table, section: OutlineSection): SmokeTest[] => {
  const [head, ...rows] = table.children;
  const heads = (head?.children ?? []).map((cell) => toText(cell));
  const find = (kind: 'url' | 'expected') => heads.findIndex((text) => isKey(text, kind));
  const [url, expected] = [find('url'), find('expected')];
  const title = heads.findIndex(
    (text, index) => index !== url && index !== expected && /\p{L}/u.test(text),
  );
  if (expected < 0) return [];
  return rows.flatMap((row) => {
    const cell = (index: number) => (row.children[index] ? toText(row.children[index]) : '');
    const wanted = readValue(cell(expected));
    return wanted === null
      ? []
      : [
          {
            title: cell(title) || cell(url),
            url: readValue(cell(url)),
            checks: [{ action: null, expected: wanted }],
            section: section.path,
            line: row.position?.start.line ?? section.line,
          },
        ];
  });
};

const readEntry = (entry: ListItem, section: OutlineSection): SmokeTest[] => {
  if (isTask(entry)) return [];
  const first = entry.children[0];
  const lines = first?.type === 'paragraph' ? splitLines(first) : [];
  const below = entry.children
    .slice(1)
    .flatMap((node) => (node.type === 'list' ? node.children : []))
    .flatMap((child) =>
      child.children[0]?.type === 'paragraph' ? splitLines(child.children[0]) : [],
    );
  const test: SmokeTest = {
    title: stripLeadingEmoji(lines[0]?.text ?? ''),
    url: null,
    checks: [],
    section: section.path,
    line: entry.position?.start.line ?? section.line,
  };
  let action: string | null = null;
  for (const line of [...lines.slice(1), ...below]) {
    const property = readProperty(line);
    if (property?.value && isKey(property.key, 'url')) test.url ??= property.value;
    else if (property?.value && isKey(property.key, 'expected')) {
      test.checks.push({ action, expected: property.value });
      action = null;
    } else action = action === null ? line.text : `${action}; ${line.text}`;
  }
  if (test.checks.length > 0) return [test];
  const arrow = /^(.+?)\s*(?:→|=>|➜)\s*(.+)$/su.exec(toText(first ?? { type: 'text', value: '' }));
  if (!arrow?.[1] || !arrow[2]) return [];
  return [
    {
      ...test,
      title: arrow[1],
      url: /(?:https?:\/\/|\/)\S+/.exec(arrow[1])?.[0] ?? null,
      checks: [{ action: null, expected: arrow[2] }],
    },
  ];
};
