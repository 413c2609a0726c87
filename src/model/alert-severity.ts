import type { Severity } from './checklist.ts';

/** What teams write into the label `severity` of an alert, and into a runbook for it. */
const RANKS: Readonly<Record<Severity, readonly string[]>> = {
  critical: ['critical', 'crit', 'page', 'emergency', 'disaster', 'fatal', 'p0', 's1', 'sev1'],
  high: ['high', 'error', 'major', 'p1', 's2', 'sev2'],
  medium: ['medium', 'warning', 'warn', 'ticket', 'minor', 'p2', 's3', 'sev3'],
  low: ['low', 'info', 'notice', 'none', 'p3', 'p4', 's4', 'sev4'],
};

const KNOWN: ReadonlyMap<string, Severity> = new Map(
  Object.entries(RANKS).flatMap(([severity, words]) =>
    words.map((word): [string, Severity] => [word, severity as Severity]),
  ),
);

/** null where a team’s own word is none of the usual ones. */
export const rankAlertSeverity = (written: string): Severity | null =>
  KNOWN.get(written.trim().toLowerCase()) ?? null;
