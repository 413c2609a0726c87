import type { RootContent } from 'mdast';
import type { RunbookStep } from '../../model/checklist.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { slug } from '../outline/strip-decoration.ts';
import { patternOf } from '../words/pattern.ts';
import { STEP_STARTS } from '../words/step-words.ts';
import { addNode } from './read-list-steps.ts';
import type { Renderer } from './renderer.ts';
import { addSpans, newStep } from './step-parts.ts';

/** "Step 2: restart it": a section that is one step, with all that stands below it. */
export const isStepHeading = (heading: string): boolean => STEP.test(heading);

export const readHeadingStep = (section: OutlineSection, render: Renderer): RunbookStep => {
  const { title, heading, line } = section;
  const step = newStep(title, render.inline([{ type: 'text', value: title }]), line);
  step.anchor = slug(heading) || null;
  const nodes = collectNodes(section);
  for (const node of nodes) addNode(step, node, render);
  for (const node of nodes) addSpans(step, node);
  return step;
};

/** Smaller headings below it are lines of the step. */
const collectNodes = ({ nodes, children }: OutlineSection): RootContent[] => [
  ...nodes,
  ...children.flatMap((child): RootContent[] => [
    {
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value: child.heading }] }],
    },
    ...collectNodes(child),
  ]),
];

const STEP = new RegExp(`^\\P{L}*${patternOf(STEP_STARTS)}\\s*\\d+`, 'iu');
