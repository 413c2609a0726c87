/** When a runbook is for: bullets under "When to roll back:", and what follows "Use this when". */
import type { RootContent } from 'mdast';
import { toText } from '../markdown/plain-text.ts';
import { patternOf } from '../words/pattern.ts';
import { TRIGGER_LEADS, TRIGGER_STARTS } from '../words/trigger-phrases.ts';

export const readTriggers = (nodes: readonly RootContent[]): string[] =>
  nodes.flatMap((node, index) => {
    if (node.type === 'paragraph') return readSentence(toText(node));
    const before = nodes[index - 1];
    if (node.type !== 'list' || node.ordered || before?.type !== 'paragraph') return [];
    return LEAD.test(toText(before)) ? listEntries(node) : [];
  });

/** The entries of every list: for a part that says when the runbook is for. */
export const listEntries = (node: RootContent): string[] =>
  node.type === 'list'
    ? node.children.map((entry) => toText(entry.children.slice(0, 1))).filter((text) => text !== '')
    : [];

const readSentence = (text: string): string[] => {
  const [, found = ''] = START.exec(text) ?? [];
  return found === '' ? [] : [found];
};

const LEAD = new RegExp(patternOf(TRIGGER_LEADS), 'iu');
const START = new RegExp(`^(?:${patternOf(TRIGGER_STARTS)})[\\s:：]+([^.\\n:：]*)`, 'iu');
