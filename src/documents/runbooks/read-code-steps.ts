import type { Code, Paragraph } from 'mdast';
import type { RunbookStep } from '../../model/checklist.ts';
import { cut, toText } from '../markdown/plain-text.ts';
import { renderBlocks, renderInline } from '../markdown/render-html.ts';
import type { Renderer } from './renderer.ts';
import { addToStep, codeOf, newStep } from './step-parts.ts';

const NUMBERED = /^\s*(?:#|\/\/|--)\s*(?:step\s*)?\d+[.):]\s*(.+)$/iu;
const COMMENT = /^\s*(?:#(?!!)|\/\/|--)\s*(.+)$/u;

/**
 * Steps as comments of one block: numbered ones where there are any, else a comment that opens a
 * paragraph of commands. A block without either is one step.
 * @param title the paragraph right before it
 */
export const readCodeSteps = (
  code: Code,
  title: Paragraph | null,
  render: Renderer,
): RunbookStep[] => {
  const lines = code.value.split('\n');
  const numbered = lines.some((line) => NUMBERED.test(line));
  const starts = lines.flatMap((line, index) => {
    const found = numbered
      ? NUMBERED.exec(line)?.[1]
      : opensParagraph(lines, index)
        ? COMMENT.exec(line)?.[1]
        : undefined;
    return found ? [{ index, title: found }] : [];
  });
  if (starts.length === 0) return [readOneStep(code, title, render)];
  return starts.map(({ index, title }, at) => {
    const end = starts[at + 1]?.index ?? lines.length;
    const step = newStep(
      title,
      renderInline([{ type: 'text', value: title }]),
      lineOf(code) + index,
    );
    // What stands before the first comment is needed for all that follows.
    if (at === 0) addLines(step, code, { from: 0, to: index });
    addLines(step, code, { from: index + 1, to: end });
    return step;
  });
};

const readOneStep = (code: Code, title: Paragraph | null, render: Renderer): RunbookStep => {
  const [first = ''] = code.value.split('\n');
  const step =
    title === null
      ? newStep(cut(first), '', lineOf(code))
      : newStep(toText(title), render.inline(title.children), lineOf(code));
  addToStep(step, { kind: 'code', code: codeOf(code, 'command') });
  return step;
};

const addLines = (
  step: RunbookStep,
  code: Code,
  { from, to }: { from: number; to: number },
): void => {
  const lines = code.value.split('\n').slice(from, to);
  const skipped = lines.findIndex((line) => line.trim() !== '');
  if (skipped < 0) return;
  const kept = lines.slice(skipped);
  const text = kept.join('\n').trimEnd();
  // Nothing but comments is advice, and nothing that anybody could run.
  if (kept.every((line) => line.trim() === '' || COMMENT.test(line)))
    addToStep(step, { kind: 'prose', html: renderComments(kept) });
  else
    addToStep(step, {
      kind: 'code',
      code: {
        language: code.lang ?? null,
        text,
        line: lineOf(code) + from + skipped,
        role: 'command',
      },
    });
};

const renderComments = (lines: readonly string[]): string =>
  renderBlocks(
    lines.flatMap((line) => {
      const value = COMMENT.exec(line)?.[1];
      return value === undefined
        ? []
        : [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }];
    }),
  );

/** Of the first line of the code, below its fence. */
const lineOf = ({ position }: Code): number => (position?.start.line ?? 0) + 1;

const opensParagraph = (lines: string[], index: number): boolean =>
  COMMENT.test(lines[index] ?? '') &&
  !/^\s*#\s*(?:or|and|then)\s*$/iu.test(lines[index] ?? '') &&
  (index === 0 || (lines[index - 1] ?? '').trim() === '');
