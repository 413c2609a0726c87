import { z } from 'zod';
import type { Draft } from '../draft.ts';
import type { JsonLinesFormat, JsonLinesReader } from '../format.ts';
import { cleanText, shorten } from '../text/clean-text.ts';
import { hasKeys } from '../values.ts';
import { addLint, compareCount, readLintLevel } from './add-lint.ts';
import { type MypyTotals, readMypyLine } from './mypy-lines.ts';

/**
 * `mypy --output json`. It has no summary, so that neither its end nor what was checked is known; what
 * keeps mypy from going on it still writes as text, with the summary of the text.
 */
export const MYPY_JSON: JsonLinesFormat = {
  id: 'mypy-json',
  name: 'mypy JSON',
  tools: ['mypy'],
  specification: 'https://mypy.readthedocs.io/en/stable/command_line.html#cmdoption-mypy-O',
  yields: ['finding'],
  syntax: 'json-lines',
  recognise: ([first]) =>
    hasKeys(first, 'file', 'line', 'column', 'message', 'hint', 'code', 'severity'),
  read: (draft) => readMypyJson(draft),
};

const MESSAGE = z.looseObject({
  file: z.string(),
  line: z.number(),
  message: z.string(),
  code: z.string().nullish(),
  severity: z.string(),
});
const SHAPE = { expected: 'a message of mypy', path: 'the line', found: 'something else' };

const readMypyJson = (draft: Draft): JsonLinesReader => {
  const totals: MypyTotals = { errors: 0, summed: null };
  let noise: { found: string; line: number } | null = null;
  draft.setTool('mypy');
  draft.speaksOfFindings();
  return {
    value: (value, at) => {
      const parsed = MESSAGE.safeParse(value);
      if (!parsed.success) return draft.problem('report-shape', SHAPE, at);
      const { file, line, message, code, severity } = parsed.data;
      // Notes explain an error, and are none.
      if (severity === 'note') return;
      totals.errors += 1;
      addLint(draft, {
        category: 'type',
        rule: code,
        title: message,
        path: file,
        line,
        severity: readLintLevel(severity),
      });
    },
    other: (raw, line) => {
      const text = cleanText(raw).trimEnd();
      if (readMypyLine(text, line, { draft, totals })) return;
      noise ??= { found: `\`${shorten(text.trim(), 60)}\``, line };
    },
    end: () => {
      if (noise !== null) draft.problem('report-noise', { found: noise.found }, noise.line);
      if (totals.summed?.files) draft.addScope('files', totals.summed.files);
      compareCount(draft, 'errors', totals.summed?.errors, totals.errors);
    },
  };
};
