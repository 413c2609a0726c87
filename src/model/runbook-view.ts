/** What a runbook is worth at the moment of looking. */
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problem-catalogue.ts';
import type { Runbook } from './runbook.ts';

/** P180D: a drill twice a year, unless the runbook says otherwise. */
export const DRILL_VALIDITY = 180 * 86_400_000;

/** The group of checks that are drills. */
export const DRILL_GROUP = 'exercise';

export interface Exercise {
  state: 'fresh' | 'lapsed' | 'failed' | 'never';
  /** ISO 8601; null: never. */
  at: string | null;
  by: string | null;
  /** The last moment that it counts; null where it does not. */
  until: string | null;
  /** The record that shows it; null where only the front matter says so. */
  recordId: string | null;
}

/** One thing that a runbook needs, and whether it has it. */
export interface RunbookCheck {
  title: string;
  /** What it is called where it is missing. */
  code: ProblemCode;
  passed: boolean;
}

export interface JudgedRunbook extends Runbook {
  /** Its own owner, else the system's. */
  keeper: string | null;
  exercise: Exercise;
  /** Those that apply to it, in the order in which a reader needs them. */
  checks: RunbookCheck[];
  /** Ids of the items it serves. */
  items: string[];
  /** Rules of its system that lead to it. */
  rules: string[];
  /** How to undo what it does: a part of its own, or another runbook of its system; null: not written. */
  wayBack: { kind: 'here' } | { kind: 'runbook'; id: string; title: string } | null;
  problems: Problem[];
}
