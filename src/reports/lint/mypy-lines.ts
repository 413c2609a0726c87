import type { Draft } from '../draft.ts';
import { addLint, readLintLevel } from './add-lint.ts';

/** `path:line[:column]: error: text  [code]`; a line is not always known. Notes explain an error and are none. */
const LINE = /^(\S.*?)(?::(\d+)(?::\d+){0,3})?: (error|note): (.*?)(?: {2}\[([a-z][a-z\d-]*)\])?$/;
const FOUND =
  /^Found (\d+) errors? in \d+ files? \((?:checked (\d+) source files?|errors prevented further checking)\)$/;
/** Exact to the last letter, so that a part of it is none. */
const SUCCESS = /^Success: no issues found in (?:(1) source file|(?!1 )(\d+) source files)$/;

export const isMypySummary = (text: string): boolean => FOUND.test(text) || SUCCESS.test(text);

/** As mypy writes it and no compiler of another language: a Python file, and a code of letters. */
export const isMypyError = (text: string): boolean => {
  const [, path = '', , level, , code] = LINE.exec(text) ?? [];
  return /\.(?:pyi?|ipynb)$/.test(path) && (level === 'note' || code !== undefined);
};

/** Adds what a line of mypy's own text says; false where it is no such line. */
export const readMypyLine = (
  text: string,
  line: number,
  { draft, totals }: { draft: Draft; totals: MypyTotals },
): boolean => {
  const success = SUCCESS.exec(text);
  const found = FOUND.exec(text);
  if (success !== null) addSummary(totals, 0, success[1] ?? success[2]);
  else if (found !== null) {
    addSummary(totals, Number(found[1]), found[2]);
    if (found[2] === undefined)
      draft.problem('run-incomplete', { found: '`errors prevented further checking`' }, line);
  } else if (text.startsWith('mypy: '))
    draft.problem('tool-failed', { found: text.slice(0, 200) }, line);
  else return addError(text, { draft, totals });
  return true;
};

/** As counted, and as mypy sums up; a file may hold several runs. */
export interface MypyTotals {
  errors: number;
  summed: { errors: number; files: number | null } | null;
}

const addSummary = (totals: MypyTotals, errors: number, files: string | undefined): void => {
  totals.summed ??= { errors: 0, files: null };
  totals.summed.errors += errors;
  if (files !== undefined) totals.summed.files = (totals.summed.files ?? 0) + Number(files);
};

const addError = (
  text: string,
  { draft, totals }: { draft: Draft; totals: MypyTotals },
): boolean => {
  const match = LINE.exec(text);
  if (match === null) return false;
  const [, path, line, level, title = '', rule] = match;
  if (level === 'note') return true;
  totals.errors += 1;
  addLint(draft, { category: 'type', rule, title, path, line, severity: readLintLevel(level) });
  return true;
};
