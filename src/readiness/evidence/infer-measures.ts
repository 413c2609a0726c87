import { type Binding, DEFAULT_VALIDITY } from '../../model/binding.ts';
import type { Item, Threshold } from '../../model/checklist.ts';
import type { EvidenceRun } from './gather-runs.ts';

/**
 * Bindings of a coverage or a latency that an item asks for, where the records hold exactly one
 * measure it can mean. Which one is meant is never guessed.
 */
export const inferMeasures = (
  item: Item,
  path: string,
  runs: readonly EvidenceRun[],
): Binding[] => {
  if (!item.leaf || item.flag) return [];
  return item.thresholds.flatMap((threshold) => {
    if (threshold.kind === 'alarm') return [];
    const names = namesOf(threshold, item);
    const name = names === null ? null : findOnly(names, runs);
    if (name === null) return [];
    const { comparator, value, unit, statistic } = threshold;
    return [
      {
        source: 'inferred' as const,
        selector: { kind: 'measure' as const, name, statistic: null, subject: null, tool: null },
        expectation: { comparator, value, unit, statistic },
        validity: DEFAULT_VALIDITY,
        least: 1,
        most: 0,
        allowsSkipped: true,
        allowsFlaky: true,
        place: { file: path, line: item.line, column: 1 },
        reason: `asks for \`${threshold.text}\`, and \`${name}\` is the only measure of that kind`,
      },
    ];
  });
};

const COVERAGE = /\bcoverage\b|\bcouverture\b|\btestabdeckung\b|カバレッジ|覆盖率|커버리지/i;
/** Of code by its tests: a coverage of anything else has the same word. */
const OF_TESTS =
  /\b(?:tests?|code|unit|line|branch|function|statement|pytest|jest|vitest)\b|--cov\b/i;
const OTHER_COVERAGE =
  /\b(?:api|endpoints?|monitoring|alert(?:ing)?|log(?:ging)?|docs?|documentation|feature|insurance|requirements?|backups?|runbook|on-?call|browser|device|mutation|security|audit|trace|tracing)\s+coverage\b|\bcoverage\s+(?:of|for)\b/i;
const KINDS: readonly [RegExp, string][] = [
  [/\bbranch(?:es)?\b/i, 'coverage.branches'],
  [/\bfunctions?\b/i, 'coverage.functions'],
  [/\bstatements?\b/i, 'coverage.statements'],
];

const LATENCY =
  /\b(?:latenc(?:y|ies)|response times?|api (?:response|endpoints?|calls?|requests?|answers?)|endpoints?|requests?|responds?)\b/i;
/** Times of other things than answers. */
const OTHER_TIME =
  /\b(?:page|load(?:s|ed|ing)? time|startup|start-up|boot|deploy\w*|build|backup|restore|recover\w*|rto|rpo|failover|cold start|query|queries|database|db|cache|queue|job|batch|webhook|e-?mail|first (?:byte|paint|contentful)|lcp|tti|timeout|ttl|retention|interval|lag|propagation|alert\w*|page[rd]\w*|on-?call|acknowledge\w*|escalat\w*)\b/i;
const LATENCY_NAMES = ['http_req_duration', 'latency'];
const TIMES = new Set(['ns', 'µs', 'ms', 's', 'min']);

const namesOf = (threshold: Threshold, item: Item): readonly string[] | null => {
  const said = `${threshold.quantity} ${threshold.text} ${item.text}`;
  if (threshold.unit === '%' && COVERAGE.test(said)) {
    if (!OF_TESTS.test(said) || OTHER_COVERAGE.test(said)) return null;
    return [KINDS.find(([pattern]) => pattern.test(said))?.[1] ?? 'coverage.lines'];
  }
  const isTime = threshold.unit !== null && TIMES.has(threshold.unit);
  if (!isTime || threshold.statistic === null) return null;
  return LATENCY.test(said) && !OTHER_TIME.test(said) ? LATENCY_NAMES : null;
};

/** The one of these names that the latest run with any of them has. */
const findOnly = (names: readonly string[], runs: readonly EvidenceRun[]): string | null => {
  for (const { records } of runs) {
    const found = new Set(
      records.flatMap(({ stored }) =>
        stored.record.measures
          .filter(({ name, subject }) => subject === null && names.includes(name))
          .map(({ name }) => name),
      ),
    );
    if (found.size > 0) return found.size === 1 ? ([...found][0] ?? null) : null;
  }
  return null;
};
