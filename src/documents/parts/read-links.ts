/** Links of a document, and the environment variables it names. */
import type { Code, RootContent } from 'mdast';
import type { Checklist, Link } from '../../model/checklist.ts';
import { toText } from '../markdown/plain-text.ts';
import type { OutlineSection } from '../outline/read-outline.ts';

/** Every link outside the table of contents, in order. */
export const readLinks = (sections: OutlineSection[]): Link[] =>
  sections
    .filter((section) => section.role !== 'contents')
    .flatMap((section) => {
      const links: Link[] = [];
      for (const node of section.nodes) gatherLinks(node, links);
      return links;
    });

/** Every node of a document is asked: none makes a list of its own. */
const gatherLinks = (node: RootContent, links: Link[]): void => {
  if (node.type === 'text') return;
  if (node.type === 'link')
    links.push({ text: toText(node), url: node.url, line: node.position?.start.line ?? 1 });
  else if ('children' in node) for (const child of node.children) gatherLinks(child, links);
};

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]{2,})=(.*)$/u;
const LEAST_ASSIGNMENTS = 1;

/** `KEY=value` lines of code blocks; `note` is the comment that stands above them ("Optional but recommended"). */
export const readEnv = (sections: OutlineSection[]): Checklist['env'] =>
  sections.flatMap((section) =>
    section.nodes.flatMap((node) => (node.type === 'code' ? assignmentsOf(node) : [])),
  );

const assignmentsOf = (code: Code): Checklist['env'] => {
  const lines = code.value.split('\n');
  const filled = lines.filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  if (
    filled.filter((line) => ASSIGNMENT.test(line)).length <
    Math.max(LEAST_ASSIGNMENTS, filled.length * 0.6)
  )
    return [];
  let note: string | null = null;
  return lines.flatMap((line, index) => {
    const comment = /^\s*#\s*(.+)$/u.exec(line)?.[1];
    if (comment) note = comment;
    const name = ASSIGNMENT.exec(line)?.[1];
    return name ? [{ name, note, line: (code.position?.start.line ?? 0) + 1 + index }] : [];
  });
};
