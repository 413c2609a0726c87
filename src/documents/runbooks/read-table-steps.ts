import type { Paragraph, Table, TableCell } from 'mdast';
import type { RunbookStep } from '../../model/checklist.ts';
import { toText } from '../markdown/plain-text.ts';
import { patternOf } from '../words/pattern.ts';
import { ACTION_HEADS, SYMPTOM_HEADS } from '../words/runbook-parts.ts';
import type { Renderer } from './renderer.ts';
import { addToStep, newStep } from './step-parts.ts';

/** A table of symptoms and what to do about each: a step for each row. Empty for any other table. */
export const readTableSteps = (table: Table, render: Renderer): RunbookStep[] => {
  const [head, ...rows] = table.children;
  const titles = head?.children.map((cell) => toText(cell)) ?? [];
  const symptom = titles.findIndex((title) => SYMPTOM.test(title));
  const action = titles.findIndex((title, at) => at !== symptom && ACTION.test(title));
  if (symptom < 0 || action < 0) return [];
  return rows.flatMap((row) => {
    const cell = row.children[symptom];
    if (cell === undefined || toText(cell) === '') return [];
    const step = newStep(toText(cell), render.inline(cell.children), row.position?.start.line ?? 1);
    row.children.forEach((other, at) => {
      if (at === symptom || toText(other) === '') return;
      const lead = at === action ? '' : (titles[at] ?? '');
      addToStep(step, { kind: 'prose', html: render.blocks([composeCell(lead, other)]) });
    });
    return [step];
  });
};

const composeCell = (lead: string, cell: TableCell): Paragraph => ({
  type: 'paragraph',
  children: [
    ...(lead === ''
      ? []
      : [
          { type: 'strong' as const, children: [{ type: 'text' as const, value: `${lead}:` }] },
          { type: 'text' as const, value: ' ' },
        ]),
    ...cell.children,
  ],
});

const SYMPTOM = new RegExp(`^${patternOf(SYMPTOM_HEADS)}`, 'iu');
const ACTION = new RegExp(`^${patternOf(ACTION_HEADS)}`, 'iu');
