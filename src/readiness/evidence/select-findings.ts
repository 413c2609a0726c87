import type { Binding, Selector } from '../../model/binding.ts';
import type { SeveritySource } from '../../model/evidence.ts';
import { createNameMatcher } from '../../model/match-name.ts';
import type { RunRecord } from '../../model/record.ts';
import { decide, type Part, toolMatches } from './decide-part.ts';
import { looksFor } from './scan-categories.ts';

type Matcher = (name: string) => boolean;

const LOUDNESS: ReadonlySet<SeveritySource> = new Set(['level', 'default', 'none']);

const GRAVITY = ['critical', 'high', 'medium', 'low', 'info'] as const;

/**
 * The open findings of a record's scans, from the severity on that a binding names. No scan is no answer,
 * and a scan for other things is none: a linter that finds nothing says nothing of vulnerabilities.
 */
export const selectFindings = (
  { most }: Binding,
  selector: Extract<Selector, { kind: 'findings' }>,
  record: RunRecord,
): Part | null => {
  const scans = record.reports.flatMap((report, at) =>
    report.findings !== null &&
    toolMatches(selector.tool, report) &&
    looksFor(selector.categories, record, at)
      ? [at]
      : [],
  );
  if (scans.length === 0) return null;
  const [ruleFits, pathFits] = [selector.rule, selector.path].map(createNameMatcher) as [
    Matcher,
    Matcher,
  ];
  const limit = GRAVITY.indexOf(selector.atLeast as (typeof GRAVITY)[number]);
  const open = record.findings.filter(
    (one) =>
      one.report !== null &&
      scans.includes(one.report) &&
      one.state === 'open' &&
      (selector.categories.length === 0 || selector.categories.includes(one.category)) &&
      ruleFits(one.rule) &&
      (selector.path === null || pathFits(one.location?.path ?? '')),
  );
  const count = (list: typeof open): number => list.reduce((sum, one) => sum + one.count, 0);
  const isAll = limit < 0 || selector.atLeast === 'info';
  const grave = open.filter(({ severity }) => {
    const rank = GRAVITY.indexOf(severity as (typeof GRAVITY)[number]);
    return isAll || (rank >= 0 && rank <= limit);
  });
  // A level is how loud a tool is: it may be worse than it says.
  const doubtful = open.filter(
    (one) =>
      !grave.includes(one) && (one.severity === 'unknown' || LOUDNESS.has(one.severitySource)),
  );
  const bad = count(grave);
  const said = bad === 0 ? 'no findings' : `${bad} ${bad === 1 ? 'finding' : 'findings'}`;
  const examined = scans.some((at) =>
    (record.reports[at]?.scope ?? []).some((one) => one.count > 0),
  );
  const doubt =
    bad + count(doubtful) > most
      ? `${count(doubtful)} more without a severity that can be believed`
      : !examined && selector.categories.some((one) => one === 'vulnerability')
        ? 'the report does not say what was looked at'
        : null;
  return decide(record, scans, {
    isBad: bad > most,
    sentence: `${said}${isAll ? '' : ` of severity ${selector.atLeast} or above`}`,
    doubt,
  });
};
