import type { Outcome, TestCase } from '../model/evidence.ts';
import type { CaseRollup, TestTotals } from '../model/report.ts';
import type { CaseInput, Draft } from './draft.ts';
import {
  cleanText,
  LONGEST_MESSAGE,
  LONGEST_NAME,
  relativePath,
  shorten,
} from './text/clean-text.ts';

/** Passed cases kept one by one; the others are counted by file. */
export const MOST_PASSED = 50_000;
/** Messages of so many cases are kept; names of all that did not pass are. */
const MOST_MESSAGES = 5_000;

interface CountedCases {
  tests: TestTotals | null;
  cases: TestCase[];
  rollups: CaseRollup[];
}

/** Counts test cases as they come, in memory that does not grow with those that pass. */
export const createCaseLedger = () => {
  let tests: TestTotals | null = null;
  let unlisted: TestTotals | null = null;
  const cases: TestCase[] = [];
  const rollups = new Map<string, number>();
  const seen = new Map<number, string>();
  const conflicts = new Map<string, Set<Outcome>>();
  let passedKept = 0;
  let messagesKept = 0;
  let cut = 0;

  const begin = (): TestTotals => (tests ??= noTests());

  const shortName = (text: string): string => {
    const clean = cleanText(text);
    if (clean.length > LONGEST_NAME) cut += 1;
    return shorten(clean, LONGEST_NAME);
  };

  const add = (input: CaseInput): void => {
    count(begin(), input);
    const suite = (input.suite ?? []).map(shortName);
    const file = input.file ? shortName(relativePath(input.file)) : null;
    const name = shortName(input.name);
    const { outcome, variant = null, flaky = false, attempts = 1, duration = null } = input;
    if (name !== '')
      noteOutcome([file ?? '', ...suite, name, variant ?? ''].join('\u0000'), name, outcome);
    if (outcome === 'passed' && !flaky) {
      if (passedKept >= MOST_PASSED) {
        const group = file ?? suite[0] ?? '';
        rollups.set(group, (rollups.get(group) ?? 0) + 1);
        return;
      }
      passedKept += 1;
    }
    let message: string | null = null;
    if (input.message && messagesKept < MOST_MESSAGES) {
      message = shorten(cleanText(input.message).trim(), LONGEST_MESSAGE);
      messagesKept += 1;
    }
    cases.push({
      kind: 'case',
      suite,
      name,
      file,
      variant,
      outcome,
      flaky,
      attempts,
      duration,
      message,
    });
  };

  /** Two results of one test contradict each other where one passed and another did not. */
  const noteOutcome = (key: string, name: string, outcome: Outcome): void => {
    const hash = hashText(key);
    const before = seen.get(hash) as Outcome | undefined;
    if (before === undefined) seen.set(hash, outcome);
    else if (isPass(before) !== isPass(outcome) && (isFailure(before) || isFailure(outcome))) {
      const outcomes = conflicts.get(name) ?? new Set();
      conflicts.set(name, outcomes.add(before).add(outcome));
    }
  };

  const finish = (problem: Draft['problem']): CountedCases => {
    for (const [name, outcomes] of [...conflicts].slice(0, MOST_CONFLICTS)) {
      problem('case-conflict', { name, outcomes: [...outcomes].sort().join(' and ') });
    }
    if (cut > 0) problem('report-text-cut', { limit: LONGEST_NAME, count: cut });
    if (unlisted !== null && tests === null) {
      problem('tests-not-listed', { count: unlisted.total });
      if (unlisted.total === 0) problem('tests-none');
      return { tests: unlisted, cases, rollups: [] };
    }
    if (tests !== null && tests.total === 0) problem('tests-none');
    const started = cases.some(({ outcome }) => outcome !== 'not-run');
    if (tests !== null && tests.total > 0 && !started && rollups.size === 0)
      problem('tests-not-run', { count: tests.total });
    const rolled = [...rollups].map(([name, passed]) => ({ name, passed }));
    return { tests, cases, rollups: rolled };
  };

  const countUnlisted = (totals: TestTotals): void => {
    unlisted = totals;
  };
  return { begin: () => void begin(), add, countUnlisted, finish };
};

const MOST_CONFLICTS = 100;

export const noTests = (): TestTotals => ({
  total: 0,
  passed: 0,
  failed: 0,
  errored: 0,
  skipped: 0,
  todo: 0,
  flaky: 0,
});

const count = (totals: TestTotals, { outcome, flaky }: CaseInput): void => {
  totals.total += 1;
  totals[outcome === 'not-run' ? 'skipped' : outcome] += 1;
  if (flaky) totals.flaky += 1;
};

const isPass = (outcome: Outcome): boolean => outcome === 'passed';
const isFailure = (outcome: Outcome): boolean => outcome === 'failed' || outcome === 'errored';

/** 53 bits of a text (cyrb53): a million names collide once in ten thousand reports, and cost 40 bytes each. */
const hashText = (text: string): number => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
};
