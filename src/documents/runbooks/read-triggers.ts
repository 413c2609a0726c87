/** When a runbook is for, and when it is not: bullets under "When to roll back:", what follows "Use this when". */
import type { RootContent } from 'mdast';
import { toText } from '../markdown/plain-text.ts';
import { patternOf, type Words } from '../words/pattern.ts';
import { EXCLUSION_STARTS, TRIGGER_LEADS, TRIGGER_STARTS } from '../words/trigger-phrases.ts';

export const readTriggers = (nodes: readonly RootContent[]): string[] =>
  nodes.flatMap((node, index) => {
    if (node.type === 'paragraph') return readSentence(toText(node), START);
    const before = nodes[index - 1];
    if (node.type !== 'list' || node.ordered || before?.type !== 'paragraph') return [];
    const lead = toText(before);
    return LEAD.test(lead) && !EXCLUDED.test(lead) ? listEntries(node) : [];
  });

/** Most runbooks have none. */
export const readExclusions = (nodes: readonly RootContent[]): string[] =>
  nodes.flatMap((node, index) => {
    if (node.type === 'paragraph') return readSentence(toText(node), EXCLUDED);
    const before = nodes[index - 1];
    if (node.type !== 'list' || before?.type !== 'paragraph') return [];
    return EXCLUDED.test(toText(before)) ? listEntries(node) : [];
  });

/** The entries of every list: for a part that says when the runbook is for. */
export const listEntries = (node: RootContent): string[] =>
  node.type === 'list'
    ? node.children.map((entry) => toText(entry.children.slice(0, 1))).filter((text) => text !== '')
    : [];

const readSentence = (text: string, start: RegExp): string[] => {
  const [, found = ''] = start.exec(text) ?? [];
  return found === '' ? [] : [found];
};

const LEAD = new RegExp(patternOf(TRIGGER_LEADS), 'iu');
const startOf = (words: Words): RegExp =>
  new RegExp(`^(?:${patternOf(words)})[\\s:：]+([^.\\n:：]*)`, 'iu');
const START = startOf(TRIGGER_STARTS);
const EXCLUDED = startOf(EXCLUSION_STARTS);
