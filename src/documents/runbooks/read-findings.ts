/** What the text of a runbook alone shows to be missing or wrong. */
import type { Nodes, RootContent } from 'mdast';
import type { RunbookFindings, RunbookPart } from '../../model/checklist.ts';
import { toLines, toMaskedText } from '../markdown/plain-text.ts';
import { findExposed } from './find-exposed.ts';
import { countWords, readGrade } from './read-grade.ts';

/** @param anchors what a link inside the file may lead to */
export const readFindings = (
  nodes: readonly RootContent[],
  parts: readonly RunbookPart[],
  anchors: string[],
): RunbookFindings => {
  const lines = nodes.filter((node) => node.type !== 'code').flatMap((node) => toLines(node));
  const text = nodes.map((node) => toMaskedText(node)).join('\n');
  return {
    words: countWords(text),
    grade: readGrade(lines),
    unfinished: nodes.flatMap(findUnfinished),
    empty: parts.flatMap(({ title, line, blocks }, at) =>
      title !== '' && blocks.length === 0 && parts[at + 1]?.depth !== 3
        ? [{ text: title, line }]
        : [],
    ),
    exposed: nodes.flatMap(collectExposed),
    links: nodes.flatMap(collectLinks),
    anchors,
  };
};

/** Words that stand where something is still to be written. */
const UNFINISHED =
  /\b(?:TODO|TBD|TBC|FIXME|WIP|XXX)\b|\b(?:lorem ipsum|coming soon|to be (?:done|written|defined|determined|added|completed)|placeholder text|work in progress|under construction|à compléter|à définir|noch zu schreiben|wird noch ergänzt|por definir|por completar|a definir|a completar)\b|(?:未記入|準備中|作成中|要記入|待补充|待完善|待定|작성 중|미정)/gi;

const findUnfinished = (node: RootContent): RunbookFindings['unfinished'] => {
  if (node.type === 'code') return [];
  const found = [...toMaskedText(node).matchAll(UNFINISHED)].map(([text]) => text);
  return [...new Set(found)].map((text) => ({ text, line: node.position?.start.line ?? 1 }));
};

const collectExposed = (node: Nodes): RunbookFindings['exposed'] => {
  if (node.type === 'code') return findExposed(node.value, (node.position?.start.line ?? 0) + 1);
  if (node.type === 'inlineCode') return findExposed(node.value, node.position?.start.line ?? 1);
  return 'children' in node ? node.children.flatMap((child) => collectExposed(child)) : [];
};

const collectLinks = (node: Nodes): RunbookFindings['links'] => {
  const own = node.type === 'link' ? [{ url: node.url, line: node.position?.start.line ?? 1 }] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(collectLinks)] : own;
};
