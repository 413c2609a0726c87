/** What stands in one part of a runbook, as prose and steps in the order of the document. */
import type { Code, List, Paragraph, RootContent } from 'mdast';
import type { RunbookBlock, RunbookStep } from '../../model/checklist.ts';
import { toText } from '../markdown/plain-text.ts';
import { readCodeSteps } from './read-code-steps.ts';
import { readListSteps } from './read-list-steps.ts';
import { readTableSteps } from './read-table-steps.ts';
import type { Renderer } from './renderer.ts';
import { addSpans, addToStep, canRun, codeOf, isExpectation, newStep } from './step-parts.ts';

interface Draft {
  render: Renderer;
  blocks: RunbookBlock[];
  /** Seen, and not yet known whether a step follows that they introduce. */
  pending: RootContent[];
  /** The last step of a numbered list: code below it is its own, however it is indented. */
  numbered: RunbookStep | undefined;
}

/**
 * What is a step beside numbered entries and blocks of code. `prose`: bullets with a command that can be run;
 * `steps`: all bullets, as things to do one after the other; `sentences`: those, and sentences with a command
 * that can be run; `told`: neither.
 */
type Reading = 'prose' | 'steps' | 'sentences' | 'told';

/** Nothing is left out: what belongs to no step is prose. Steps have no numbers yet. */
export const readBlocks = (
  nodes: readonly RootContent[],
  reading: Reading,
  render: Renderer,
): RunbookBlock[] => {
  const draft: Draft = { render, blocks: [], pending: [], numbered: undefined };
  for (const node of nodes) {
    if (node.type === 'list' && isSteps(node, reading)) addList(draft, node);
    else if (node.type === 'table' && addTable(draft, node)) continue;
    else if (node.type === 'code') addCode(draft, node);
    else if (reading === 'sentences' && isOrder(node)) addSentence(draft, node);
    else draft.pending.push(node);
  }
  flush(draft);
  return draft.blocks;
};

const isSteps = (list: List, reading: Reading): boolean =>
  list.ordered === true ||
  reading === 'steps' ||
  reading === 'sentences' ||
  (reading === 'prose' && canRun(list));

const isOrder = (node: RootContent): node is Paragraph =>
  node.type === 'paragraph' && canRun(node) && !isExpectation(toText(node));

const addSentence = (draft: Draft, node: Paragraph): void => {
  flush(draft);
  const step = newStep(toText(node), draft.render.inline(node.children), lineOf(node));
  addSpans(step, node);
  addSteps(draft, [step]);
};

const addList = (draft: Draft, list: List): void => {
  flush(draft);
  addSteps(draft, readListSteps(list, draft.render));
  draft.numbered = list.ordered === true ? lastStep(draft) : undefined;
};

const addTable = (draft: Draft, node: RootContent): boolean => {
  const steps = node.type === 'table' ? readTableSteps(node, draft.render) : [];
  if (steps.length === 0) return false;
  flush(draft);
  addSteps(draft, steps);
  return true;
};

const addCode = (draft: Draft, node: Code): void => {
  const before = draft.pending.at(-1);
  const title = before?.type === 'paragraph' ? before : null;
  if (title !== null && isExpectation(toText(title))) {
    addOutput(draft, node);
    return;
  }
  if (draft.numbered !== undefined) {
    const body = draft.pending.splice(0);
    if (body.length > 0)
      addToStep(draft.numbered, { kind: 'prose', html: draft.render.blocks(body) });
    addToStep(draft.numbered, { kind: 'code', code: codeOf(node, 'command') });
    return;
  }
  const steps = readCodeSteps(node, title, draft.render);
  if (title !== null && steps.length === 1 && steps[0]?.title === toText(title))
    draft.pending.pop();
  flush(draft);
  addSteps(draft, steps);
};

/** What one should see after the step before it; without one it only shows something. */
const addOutput = (draft: Draft, node: Code): void => {
  const lead = draft.pending.pop() as Paragraph;
  flush(draft);
  const step = draft.numbered ?? lastStep(draft);
  const code = codeOf(node, 'output');
  if (step === undefined) {
    draft.blocks.push(proseOf([lead], draft.render), { kind: 'code', code, line: lineOf(node) });
    return;
  }
  addToStep(step, { kind: 'expected', html: draft.render.blocks([lead]) });
  addToStep(step, { kind: 'code', code });
};

/** A sentence about what one sees belongs to the step right before it. */
const flush = (draft: Draft): void => {
  const nodes = draft.pending.splice(0);
  const step = lastStep(draft);
  while (step !== undefined && nodes[0]?.type === 'paragraph' && isExpectation(toText(nodes[0])))
    addToStep(step, { kind: 'expected', html: draft.render.blocks(nodes.splice(0, 1)) });
  if (nodes.length > 0) draft.blocks.push(proseOf(nodes, draft.render));
};

const addSteps = (draft: Draft, steps: readonly RunbookStep[]): void => {
  for (const step of steps) draft.blocks.push({ kind: 'step', step });
};

const lastStep = ({ blocks }: Draft): RunbookStep | undefined => {
  const last = blocks.at(-1);
  return last?.kind === 'step' ? last.step : undefined;
};

const proseOf = (nodes: RootContent[], render: Renderer): RunbookBlock => ({
  kind: 'prose',
  html: render.blocks(nodes),
  line: lineOf(nodes[0]),
});

const lineOf = (node: RootContent | undefined): number => node?.position?.start.line ?? 1;
