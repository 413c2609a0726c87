/**
 * Every problem a user can cause: permanent code, severity and wording. Pages, `check`,
 * `explain` and SARIF are rendered from this table. Add an entry to one of its parts and use its code; nothing else.
 */
import { COMMAND_PROBLEMS } from './command-problems.ts';
import { compareText } from './compare-text.ts';
import { DOCUMENT_PROBLEMS } from './document-problems.ts';
import { EVIDENCE_PROBLEMS } from './evidence-problems.ts';
import type { Place, Problem } from './problem.ts';
import { RECORD_PROBLEMS } from './record-problems.ts';
import { REPORT_FILE_PROBLEMS } from './report-file-problems.ts';
import { REPORT_PROBLEMS } from './report-problems.ts';
import { RUNBOOK_PROBLEMS } from './runbook-problems.ts';
import { SIGNATURE_PROBLEMS } from './signature-problems.ts';
import { SIGNOFF_PROBLEMS } from './signoff-problems.ts';

export const PROBLEMS = {
  ...DOCUMENT_PROBLEMS,
  ...COMMAND_PROBLEMS,
  ...REPORT_FILE_PROBLEMS,
  ...REPORT_PROBLEMS,
  ...RECORD_PROBLEMS,
  ...EVIDENCE_PROBLEMS,
  ...RUNBOOK_PROBLEMS,
  ...SIGNATURE_PROBLEMS,
  ...SIGNOFF_PROBLEMS,
};

export type ProblemCode = keyof typeof PROBLEMS;

const fill = (template: string, values: Problem['values']): string =>
  template.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));

/** The sentence of a problem with its values filled in. */
export const renderMessage = (problem: Problem): string =>
  fill(PROBLEMS[problem.code].message, problem.values);

/** What the row of an item says of a conflict it is part of; null where the problem is no conflict. */
export const renderAtItem = (problem: Problem): string | null => {
  const { atItem } = PROBLEMS[problem.code];
  return atItem === undefined ? null : fill(atItem, problem.values);
};

/** The one thing to do about it. */
export const renderHint = (problem: Problem): string =>
  fill(PROBLEMS[problem.code].hint, problem.values);

/** Order of problems everywhere: file, line, column, code, words. */
export const compareProblems = (a: Problem, b: Problem): number =>
  compareText(a.place.file, b.place.file) ||
  a.place.line - b.place.line ||
  a.place.column - b.place.column ||
  compareText(a.code, b.code) ||
  compareText(renderMessage(a), renderMessage(b));

export const problem = (
  code: ProblemCode,
  place: Place,
  values: Problem['values'] = {},
): Problem => ({ code, place, values });
