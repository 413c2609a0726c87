/** Criteria of a decision, and flags: lines that are bad when they hold. Neither has a state of its own. */
import type { ListItem, RootContent } from 'mdast';
import type { Criterion } from '../model/checklist.ts';
import type { DraftItem } from './draft.ts';
import { splitLines, toText } from './plain-text.ts';
import { thresholdsOf } from './read-item-thresholds.ts';
import { readBox, readMark } from './read-box.ts';
import { isTask, type OutlineSection } from './read-outline.ts';

/** Plain list entries of sections with the role; tasks of the same sections are items and come from there. */
export const readCriteria = (
  sections: OutlineSection[],
  items: DraftItem[],
  role: 'criteria' | 'flags',
): Criterion[] => {
  const plain = sections
    .filter((section) => section.role === role)
    .flatMap((section) => section.nodes.flatMap((node) => readNode(node, section)));
  const ticked = role === 'flags' ? items.filter((item) => item.flag).map(({ text, thresholds, section, line }) => ({ text, thresholds, section, line })) : [];
  return [...plain, ...ticked].sort((a, b) => a.line - b.line);
};

const readNode = (node: RootContent, section: OutlineSection): Criterion[] =>
  node.type === 'list' ? node.children.filter((entry) => !isTask(entry)).flatMap((entry) => readEntry(entry, section)) : [];

const readEntry = (entry: ListItem, section: OutlineSection): Criterion[] => {
  const first = entry.children[0];
  const line = first?.type === 'paragraph' ? splitLines(first)[0] : undefined;
  if (!line || line.text === '') return [];
  const text = readMark(line.text)?.rest ?? readBox(line.text)?.rest ?? line.text;
  const alarm = section.role === 'flags';
  const thresholds = thresholdsOf(line.nodes, { line: line.line, quantity: section.title, alarm });
  return [{ text, thresholds, section: section.path, line: line.line }, ...below(entry, section)];
};

const below = (entry: ListItem, section: OutlineSection): Criterion[] =>
  entry.children.slice(1).flatMap((node) => (toText(node) === '' ? [] : readNode(node, section)));
