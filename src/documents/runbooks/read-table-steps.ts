import type { Paragraph, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { RunbookStep, StepBody } from '../../model/checklist.ts';
import { toText } from '../markdown/plain-text.ts';
import { patternOf, type Words } from '../words/pattern.ts';
import {
  ACTION_HEADS,
  COMMAND_HEADS,
  EXPECTED_LEADS,
  STEP_HEADS,
  SYMPTOM_HEADS,
} from '../words/step-words.ts';
import type { Renderer } from './renderer.ts';
import { addSpans, addToStep, canRun, codeOf, newStep } from './step-parts.ts';

/**
 * A step for each row of a table of symptoms and what to do about each, or of steps with their commands.
 * Empty for any other table.
 */
export const readTableSteps = (table: Table, render: Renderer): RunbookStep[] => {
  const columns = findColumns(table);
  if (columns === null) return [];
  return table.children.slice(1).flatMap((row) => readRow(row, columns, render));
};

/** What one sees when a row of such a table is the right one. */
export const listSymptoms = (node: RootContent): string[] => {
  const columns = node.type === 'table' ? findColumns(node) : null;
  if (node.type !== 'table' || columns?.kind !== 'symptoms') return [];
  return node.children
    .slice(1)
    .map((row) => textOf(row.children[columns.title]))
    .filter((text) => text !== '');
};

interface Columns {
  kind: 'symptoms' | 'steps';
  heads: string[];
  /** Of what the step is called. */
  title: number;
  /** Of what is done, which needs no lead. */
  action: number;
}

const findColumns = (table: Table): Columns | null => {
  const [head, ...rows] = table.children;
  const heads = head?.children.map((cell) => textOf(cell)) ?? [];
  const symptom = heads.findIndex((title) => SYMPTOM.test(title));
  const action = heads.findIndex((title, at) => at !== symptom && ACTION.test(title));
  if (symptom >= 0 && action >= 0) return { kind: 'symptoms', heads, title: symptom, action };
  // Tables of steps without a command are plans, and lists of who does what.
  if (!rows.some(canRun)) return null;
  const command = heads.findIndex((title) => COMMAND.test(title));
  const step = heads.findIndex((title, at) => at !== command && STEP.test(title));
  if (step < 0 && command < 0) return null;
  return { kind: 'steps', heads, title: step < 0 ? command : step, action: command };
};

const readRow = (row: TableRow, columns: Columns, render: Renderer): RunbookStep[] => {
  const line = row.position?.start.line ?? 1;
  const titled = row.children[columns.title];
  const named = textOf(titled) === '' ? row.children[columns.action] : titled;
  if (named === undefined || textOf(named) === '') return [];
  const step = newStep(textOf(named), render.inline(named.children), line);
  row.children.forEach((cell, at) => {
    const head = columns.heads[at] ?? '';
    if (cell === named || textOf(cell) === '' || COUNT.test(head)) return;
    const lead = at === columns.action ? '' : head;
    for (const body of readCell(cell, lead, render)) addToStep(step, body);
  });
  addSpans(step, row);
  return [step];
};

const readCell = (cell: TableCell, lead: string, render: Renderer): StepBody[] => {
  const [first] = cell.children;
  // Nothing but a command: it is printed as one, with all that belongs to it.
  if (lead === '' && cell.children.length === 1 && first?.type === 'inlineCode' && canRun(first))
    return [{ kind: 'code', code: codeOf(first, 'command') }];
  const html = render.blocks([composeCell(lead, cell)]);
  return [{ kind: EXPECTED.test(lead) ? 'expected' : 'prose', html }];
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

const textOf = (cell: TableCell | undefined): string => (cell === undefined ? '' : toText(cell));

const startOf = (words: Words): RegExp => new RegExp(`^${patternOf(words)}`, 'iu');

const SYMPTOM = startOf(SYMPTOM_HEADS);
const ACTION = startOf(ACTION_HEADS);
const STEP = startOf(STEP_HEADS);
const COMMAND = startOf(COMMAND_HEADS);
const EXPECTED = startOf(EXPECTED_LEADS);
/** The page has its own numbers. */
const COUNT = /^(?:#|no\.?|nr\.?|n°|№)?$/i;
