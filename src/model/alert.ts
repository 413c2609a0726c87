/** An alert, as a rule file of Prometheus or Loki defines it. */
import type { Severity } from './checklist.ts';

export interface AlertRule {
  name: string;
  group: string | null;
  /** The rule's own language, as written. */
  expression: string;
  /** How long it must hold before it fires ("5m"), or null. */
  holds: string | null;
  /** The label as written, and what it means here. */
  severity: { written: string; rank: Severity | null } | null;
  labels: Record<string, string>;
  summary: string | null;
  description: string | null;
  runbookUrl: string | null;
  path: string;
  line: number;
}

/** A rule with what answers it. */
export interface JudgedAlert extends AlertRule {
  /** Ids of its runbooks in its own system. */
  runbooks: string[];
  /** Ids of the checklist items that name it. */
  items: string[];
  /** `leads`: to one of ours. `elsewhere`: off this site, where nothing is checked. */
  url: 'none' | 'leads' | 'dead' | 'elsewhere';
}
