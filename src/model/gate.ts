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

export interface Gate {
  verdict: 'GO' | 'NO-GO';
  rules: readonly JudgedRule[];
}
