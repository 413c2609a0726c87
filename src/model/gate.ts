import type { GateSettings } from './binding.ts';

/** The gate: the rules for GO, each with its answer. */
export const GATE_RULES = [
  'something',
  'records',
  'critical',
  'contradictions',
  'verified',
  'age',
  'signoffs',
  'streams',
  'items',
  'separation',
  'readable',
] as const;
export type GateRule = (typeof GATE_RULES)[number];

export interface JudgedRule {
  rule: GateRule;
  /** "No critical item is unverified." */
  title: string;
  passed: boolean;
  /** What was found. */
  why: string;
  /** Ids of the items that stand in the way. */
  items: readonly string[];
}

/** A level with its rules, each with its answer. */
export interface JudgedLevel {
  name: string;
  /** Its own rules hold. */
  met: boolean;
  /** They hold, and so do those of every level below it. */
  reached: boolean;
  rules: readonly JudgedRule[];
}

export interface Gate {
  verdict: 'GO' | 'NO-GO';
  /** What its rules came from. */
  asked: GateSettings;
  rules: readonly JudgedRule[];
}
