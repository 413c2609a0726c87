import type { Binding, Selector } from '../../model/binding.ts';
import { describeTests } from '../../model/evidence-wording.ts';
import { createNameMatcher } from '../../model/match-name.ts';
import type { RunRecord } from '../../model/record.ts';
import { decide, type Part, toolMatches } from './decide-part.ts';
import { createFileMatcher } from './match-file.ts';

/** The tests of a record that a binding names: all of them must pass. Whether they are enough is for the run to say. */
export const selectTests = (
  { least, allowsSkipped, allowsFlaky }: Binding,
  selector: Extract<Selector, { kind: 'tests' }>,
  record: RunRecord,
): Part | null => {
  const isInFile = createFileMatcher(selector.file);
  const [suiteFits, nameFits, variantFits] = [selector.suite, selector.name, selector.variant].map(
    createNameMatcher,
  ) as [Matcher, Matcher, Matcher];
  const counts = { total: 0, passed: 0, failed: 0, errored: 0, skipped: 0, todo: 0, flaky: 0 };
  const reports = new Set<number>();
  const cases = new Map<string, number>();
  const count = (name: string, more: number): void => {
    cases.set(name, (cases.get(name) ?? 0) + more);
  };
  // Where one is enough nobody asks which.
  const nameOf = least === 1 ? () => '' : nameCase;
  for (const suite of record.suites) {
    if (!toolMatches(selector.tool, record.reports[suite.report])) continue;
    if (!isInFile(suite)) continue;
    const isSuite = selector.suite === null || suite.suite.some(suiteFits);
    if (!isSuite) continue;
    const before = counts.total;
    if (selector.variant === null) {
      const passed = suite.passed.filter(nameFits);
      const more = selector.name === null ? suite.more : 0;
      counts.total += passed.length + more;
      counts.passed += passed.length + more;
      for (const name of passed) count(nameOf(suite, name), 1);
      count(nameOf(suite, MORE), more);
    }
    for (const { name, variant, outcome, flaky } of suite.others) {
      if (!nameFits(name) || !variantFits(variant ?? '')) continue;
      counts.total += 1;
      counts[outcome === 'not-run' ? 'skipped' : outcome] += 1;
      if (flaky) counts.flaky += 1;
      if (outcome === 'passed') count(nameOf(suite, `${name}\u0000${variant ?? ''}`), 1);
    }
    if (counts.total > before) reports.add(suite.report);
  }
  if (counts.total === 0) return null;
  const doubt =
    !allowsSkipped && counts.skipped + counts.todo > 0
      ? 'none may be skipped'
      : !allowsFlaky && counts.flaky > 0
        ? 'none may be flaky'
        : null;
  return decide(record, [...reports], {
    isBad: counts.failed + counts.errored > 0,
    sentence: describeTests(counts),
    doubt,
    passed: cases,
  });
};

/** What a test that ran in several records of a run is the same by. */
const nameCase = ({ file, suite }: RunRecord['suites'][number], name: string): string =>
  [file, ...suite, name].join('\u0000');

/** Those whose names were not kept. */
const MORE = '\u0000more';

type Matcher = (name: string) => boolean;
