/** A problem is a value: what is wrong, where, and with what words. The wording lives in `problem-catalogue.ts`. */
import type { ProblemCode } from './problem-catalogue.ts';

/** 1-based; a column counts UTF-16 units. `line` 0 speaks of the file as a whole. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

export interface Problem {
  code: ProblemCode;
  place: Place;
  /** What fills the wording's `{name}` slots. */
  values: Record<string, string | number>;
  /** A second place where it helps: the first of two equal ids. */
  related?: Place;
}

export const PROBLEM_SEVERITIES = ['error', 'warning', 'note'] as const;
export type ProblemSeverity = (typeof PROBLEM_SEVERITIES)[number];

export interface ProblemKind {
  severity: ProblemSeverity;
  /** One line, for lists and SARIF. */
  title: string;
  /** "Expected A, got B", with `{slots}`. */
  message: string;
  /** The one thing to do. */
  hint: string;
  /** A paragraph for `explain` and the problem's page. */
  explanation: string;
  /** Nothing that was read from the same report proves anything. */
  voids?: true;
  /** What the item's own row says of it, with `{slots}`: only conflicts have it. */
  atItem?: string;
}

/** A part of the catalogue; its codes are known to the compiler. */
export const defineProblems = <const Code extends string>(
  catalogue: Record<Code, ProblemKind>,
): Readonly<Record<Code, ProblemKind>> => catalogue;
