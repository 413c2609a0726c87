import type { InlineCode, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { RunbookStep } from '../../model/checklist.ts';
import { splitLines, toText } from '../markdown/plain-text.ts';
import type { Renderer } from './renderer.ts';
import {
  addHazards,
  addSpans,
  addToStep,
  canRun,
  codeOf,
  isExpectation,
  newStep,
} from './step-parts.ts';

/** A step for each entry of a list. */
export const readListSteps = (list: List, render: Renderer): RunbookStep[] =>
  list.children.map((entry) => readEntry(entry, render));

const readEntry = (entry: ListItem, render: Renderer): RunbookStep => {
  const [first, ...rest] = entry.children;
  const isTitled = first?.type === 'paragraph';
  const { title, below } = isTitled ? splitTitle(first) : { title: [], below: [] };
  const step = newStep(
    first === undefined ? '' : toText(isTitled ? title : first),
    render.inline(title),
    entry.position?.start.line ?? 1,
  );
  for (const node of [...below, ...(isTitled ? rest : entry.children)]) addNode(step, node, render);
  addSpans(step, entry);
  return step;
};

/** What stands below the title of a step. */
export const addNode = (step: RunbookStep, node: RootContent, render: Renderer): void => {
  if (node.type === 'code') {
    const before = step.body.at(-1);
    const isOutput = before?.kind === 'expected';
    addToStep(step, { kind: 'code', code: codeOf(node, isOutput ? 'output' : 'command') });
  } else if (isOnlyCommand(node)) {
    addToStep(step, { kind: 'code', code: codeOf(node.children[0], 'command') });
  } else {
    const kind = isExpectation(toText(node)) ? 'expected' : 'prose';
    addToStep(step, { kind, html: render.blocks([node]) });
    for (const code of collectBlocks(node)) addToNested(step, code);
  }
};

/** A paragraph that is nothing but a command is printed as one. */
const isOnlyCommand = (node: RootContent): node is Paragraph & { children: [InlineCode] } =>
  node.type === 'paragraph' &&
  node.children.length === 1 &&
  node.children[0]?.type === 'inlineCode' &&
  canRun(node);

/** It is printed with the prose around it. */
const addToNested = (step: RunbookStep, code: ReturnType<typeof codeOf>): void => {
  step.code.push(code);
  addHazards(step, code.text, code.line);
};

const collectBlocks = (node: RootContent): ReturnType<typeof codeOf>[] =>
  node.type === 'code'
    ? [codeOf(node, 'command')]
    : 'children' in node
      ? node.children.flatMap((child) => collectBlocks(child))
      : [];

/** A line below the title that says what to expect is no part of it; a wrapped sentence is. */
const splitTitle = (paragraph: Paragraph): { title: PhrasingContent[]; below: Paragraph[] } => {
  const lines = splitLines(paragraph);
  const at = lines.findIndex(({ text }, index) => index > 0 && isExpectation(text));
  if (at < 0) return { title: paragraph.children, below: [] };
  const join = (some: typeof lines): PhrasingContent[] =>
    some.flatMap(({ nodes }, index) =>
      index === 0 ? nodes : [{ type: 'text' as const, value: ' ' }, ...nodes],
    );
  return {
    title: join(lines.slice(0, at)),
    below: [{ type: 'paragraph', children: join(lines.slice(at)) }],
  };
};
