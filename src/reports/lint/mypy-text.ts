import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { cleanText, shorten } from '../text/clean-text.ts';
import { compareCount } from './add-lint.ts';
import { isMypyError, isMypySummary, type MypyTotals, readMypyLine } from './mypy-lines.ts';

/** What mypy prints. Only its last line says that it came to the end, and how many files it checked. */
export const MYPY_TEXT: TextFormat = {
  id: 'mypy-text',
  name: 'mypy output',
  tools: ['mypy'],
  specification: 'https://mypy.readthedocs.io/en/stable/command_line.html',
  yields: ['finding', 'scope'],
  syntax: 'text',
  recognise: (head) => {
    const lines = cleanText(head).split(/\r?\n/);
    const first = lines.find((line) => line.trim() !== '') ?? '';
    // mypy writes text among JSON lines too, where it cannot go on.
    return !/^\s*[{[<]/.test(first) && (isMypyError(first) || lines.some(isMypySummary));
  },
  read: (draft) => readMypyText(draft),
};

const readMypyText = (draft: Draft): TextReader => {
  const totals: MypyTotals = { errors: 0, summed: null };
  let noise: { found: string; line: number } | null = null;
  draft.setTool('mypy');
  draft.speaksOfFindings();
  return {
    line: (raw, line) => {
      const text = cleanText(raw).trimEnd();
      // With --pretty, the source follows, indented.
      if (text === '' || /^\s/.test(text) || readMypyLine(text, line, { draft, totals })) return;
      noise ??= { found: `\`${shorten(text, 60)}\``, line };
    },
    end: () => {
      if (noise !== null) draft.problem('report-noise', { found: noise.found }, noise.line);
      if (totals.summed === null)
        return draft.problem('run-incomplete', { found: 'an end without the summary of mypy' });
      if (totals.summed.files !== null) draft.addScope('files', totals.summed.files);
      compareCount(draft, 'errors', totals.summed.errors, totals.errors);
    },
  };
};
