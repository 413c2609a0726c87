import type { FindingSeverity, SeveritySource } from '../model/evidence.ts';
import { lookUp } from './values.ts';

/** A severity with where it comes from. */
export interface ReadSeverity {
  severity: FindingSeverity;
  severitySource: SeveritySource;
  rawSeverity: string | null;
}

const WORDS: Readonly<Record<string, FindingSeverity>> = {
  blocker: 'critical',
  critical: 'critical',
  fatal: 'critical',
  high: 'high',
  important: 'high',
  major: 'high',
  medium: 'medium',
  moderate: 'medium',
  low: 'low',
  minor: 'low',
  negligible: 'info',
  info: 'info',
  informational: 'info',
  information: 'info',
  none: 'unknown',
  unknown: 'unknown',
  undefined: 'unknown',
};

const readWord = (words: Readonly<Record<string, FindingSeverity>>, raw: string): FindingSeverity =>
  lookUp(words, raw.toLowerCase()) ?? 'unknown';

/** A severity the tool states in words; what is no word of severity is unknown. */
export const readSeverityWord = (raw: unknown): ReadSeverity => {
  const word = typeof raw === 'string' ? raw.trim() : '';
  const severity = readWord(WORDS, word);
  return {
    severity,
    severitySource: severity === 'unknown' ? 'none' : 'native',
    rawSeverity: word === '' ? null : word,
  };
};

/** CVSS and `security-severity` scores, by the bounds of CVSS 3: 9, 7, 4, above 0. */
export const readSeverityScore = (score: number, raw: string = String(score)): ReadSeverity => ({
  severity:
    score >= 9
      ? 'critical'
      : score >= 7
        ? 'high'
        : score >= 4
          ? 'medium'
          : score > 0
            ? 'low'
            : 'info',
  severitySource: 'cvss',
  rawSeverity: raw,
});

/** How loud a tool is. Weak: see the problem `severity-from-level`. */
export const readSeverityLevel = (level: string): ReadSeverity => {
  const known: Readonly<Record<string, FindingSeverity>> = {
    error: 'high',
    warning: 'medium',
    warn: 'medium',
    note: 'low',
    style: 'low',
    info: 'info',
    none: 'info',
  };
  return {
    severity: readWord(known, level),
    severitySource: 'level',
    rawSeverity: level,
  };
};

export const NO_SEVERITY: ReadSeverity = {
  severity: 'unknown',
  severitySource: 'none',
  rawSeverity: null,
};

const ORDER: readonly FindingSeverity[] = ['critical', 'high', 'medium', 'low', 'info', 'unknown'];

/** Of several that rate one thing; unknown only where all are. */
export const findWorst = (severities: readonly ReadSeverity[]): ReadSeverity =>
  severities.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))[0] ??
  NO_SEVERITY;
