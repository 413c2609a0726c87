import type { Finding } from '../model/evidence.ts';
import type { FindingTotals } from '../model/report.ts';
import type { Draft, FindingInput } from './draft.ts';
import { cleanText, LONGEST_NAME, relativePath, shorten } from './text/clean-text.ts';

/** Findings kept one by one; beyond, only those of the severities that gates ask for. */
const MOST_FINDINGS = 20_000;

/** Counts findings as they come, with where their severities come from. */
export const createFindingLedger = () => {
  let totals: FindingTotals | null = null;
  const findings: Finding[] = [];
  let fromLevel = 0;
  let unknown = 0;

  const begin = (): FindingTotals =>
    (totals ??= { critical: 0, high: 0, medium: 0, low: 0, info: 0, unknown: 0, suppressed: 0 });

  const add = (input: FindingInput): void => {
    const { state = 'open', count = 1, location = null, package: owner = null } = input;
    const sums = begin();
    sums[state === 'suppressed' ? 'suppressed' : input.severity] += count;
    if (state === 'open' && GRADED.has(input.category)) {
      if (input.severitySource === 'level') fromLevel += count;
      if (input.severity === 'unknown') unknown += count;
    }
    const isGrave = input.severity === 'critical' || input.severity === 'high';
    if (findings.length >= MOST_FINDINGS && !isGrave) return;
    findings.push({
      kind: 'finding',
      ...input,
      rule: shortName(input.rule),
      title: shortName(input.title),
      state,
      count,
      location:
        location === null
          ? null
          : { path: shortName(relativePath(location.path)), line: location.line },
      rawSeverity: shortText(input.rawSeverity),
      package:
        owner === null
          ? null
          : {
              name: shortName(owner.name),
              version: shortText(owner.version),
              fixedIn: shortText(owner.fixedIn),
            },
    });
  };

  const finish = (problem: Draft['problem']) => {
    if (fromLevel > 0) problem('severity-from-level', { count: fromLevel });
    if (unknown > 0) problem('severity-unknown', { count: unknown });
    return { findings, totals };
  };
  return { begin: () => void begin(), add, finish };
};

/** What is found here is judged by its severity; a lint rule or a type error has only a level by nature. */
const GRADED: ReadonlySet<Finding['category']> = new Set([
  'vulnerability',
  'code',
  'dynamic',
  'misconfiguration',
  'tls',
]);

const shortText = (text: string | null): string | null => (text === null ? null : shortName(text));
const shortName = (text: string): string => shorten(cleanText(text).trim(), LONGEST_NAME);
