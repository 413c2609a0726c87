import { type Binding, DEFAULT_VALIDITY } from '../../model/binding.ts';
import type { Item, Threshold } from '../../model/checklist.ts';
import type { EvidenceRun } from './gather-runs.ts';
import { COVERAGE_WORDS, FILLER_WORDS, LATENCY_WORDS } from './measure-words.ts';

/**
 * Bindings of a coverage or a latency that an item asks for and does not narrow by a single word. The
 * figure need not have come: then its binding is missing. `ambiguous`: the records hold several
 * figures of that kind, and which one is meant is never guessed.
 */
export const inferMeasures = (
  item: Item,
  path: string,
  runs: readonly EvidenceRun[],
): Binding[] | 'ambiguous' => {
  if (!item.leaf || item.flag) return [];
  const bindings: Binding[] = [];
  for (const threshold of item.thresholds) {
    const names = threshold.kind === 'alarm' ? null : namesOf(threshold, item);
    if (names === null) continue;
    const found = findNames(names, runs);
    if (found.length > 1) return 'ambiguous';
    const [name = names[0] ?? ''] = found;
    const { comparator, value, unit, statistic } = threshold;
    bindings.push({
      source: 'inferred',
      selector: { kind: 'measure', name, statistic: null, subject: null, tool: null },
      expectation: { comparator, value, unit, statistic },
      validity: DEFAULT_VALIDITY,
      least: 1,
      most: 0,
      allowsSkipped: true,
      allowsFlaky: true,
      place: { file: path, line: item.line, column: 1 },
      reason: `asks for \`${threshold.text}\`, and \`${name}\` is the only measure of that kind`,
    });
  }
  return bindings;
};

const COVERAGE_KINDS: readonly [RegExp, string][] = [
  [/\bbranch(?:es)?\b/, 'coverage.branches'],
  [/\bfunctions?\b/, 'coverage.functions'],
  [/\bstatements?\b/, 'coverage.statements'],
  [/\blines?\b/, 'coverage.lines'],
];
const LATENCY_NAMES = ['http_req_duration', 'latency'];
const TIMES = new Set(['ns', 'µs', 'ms', 's', 'min']);

const namesOf = (threshold: Threshold, item: Item): readonly string[] | null => {
  const words = readWords(item.text);
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  const isAtLeast = threshold.comparator === '>' || threshold.comparator === '>=';
  if (threshold.unit === '%' && isAtLeast && has(/^coverage$/)) {
    if (!words.every((word) => COVERAGE_WORDS.has(word) || FILLER_WORDS.has(word))) return null;
    // Coverage of what is not said: of requirements, of endpoints, of alerts.
    if (
      !has(
        /^(?:tests?|code|unit|line|lines|branch|branches|functions?|statements?|pytest|jest|vitest)$/,
      )
    )
      return null;
    const said = words.join(' ');
    const kinds = COVERAGE_KINDS.filter(([pattern]) => pattern.test(said));
    if (kinds.length > 1) return null;
    return [kinds[0]?.[1] ?? 'coverage.lines'];
  }
  const isTime = threshold.unit !== null && TIMES.has(threshold.unit);
  const isAtMost = threshold.comparator === '<' || threshold.comparator === '<=';
  if (!isTime || !isAtMost || threshold.statistic === null) return null;
  if (!words.every((word) => LATENCY_WORDS.has(word) || FILLER_WORDS.has(word))) return null;
  return has(/^(?:latency|latencies|response|responses|responds?|answers?)$/) && has(API)
    ? LATENCY_NAMES
    : null;
};

/** What answers: a latency without it may be of a disk. */
const API = /^(?:api|apis|http|endpoints?|requests?|response|responses)$/;

/** The words of an item without its figures and statistics. */
const readWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/\bp\d+(?:\.\d+)?\b|\b\d+(?:\.\d+)?(?:st|nd|rd|th)\b/g, ' ')
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => /\p{L}/u.test(word) && !/^\d+(?:ms|s|sec|µs)$/.test(word));

/** Those of these names that the records have. */
const findNames = (names: readonly string[], runs: readonly EvidenceRun[]): string[] => {
  const found = new Set<string>();
  for (const { records } of runs)
    for (const { stored } of records)
      for (const { name, subject } of stored.record.measures)
        if (subject === null && names.includes(name)) found.add(name);
  return [...found].sort();
};
