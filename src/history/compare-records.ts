import { compareText } from '../model/compare-text.ts';
import type { Outcome } from '../model/evidence.ts';
import type { RunRecord, StoredRecord } from '../model/record.ts';
import type {
  CheckChange,
  ClaimChange,
  MeasureChange,
  RecordChanges,
} from '../model/record-view.ts';

/** What turned between two records of one project. What only one of them could know is left out. */
export const compareRecords = (
  before: StoredRecord,
  after: StoredRecord,
): Omit<RecordChanges, 'since'> => {
  const tests = compareTests(before.record, after.record);
  return {
    ...tests,
    measures: compareMeasures(before.record, after.record),
    checks: compareChecks(before.record, after.record),
    claims: compareClaims(before.record, after.record),
    missing: compareFormats(before.record, after.record),
  };
};

interface NamedTest {
  name: string;
  outcome: Outcome;
}

const compareTests = (before: RunRecord, after: RunRecord) => {
  const then = gatherTests(before);
  const now = gatherTests(after);
  const changes = {
    broken: [] as string[],
    mended: [] as string[],
    gone: [] as string[],
    added: [] as string[],
  };
  for (const [key, { name, outcome }] of now.tests) {
    const was = then.tests.get(key);
    if (was === undefined) {
      // Where passing tests were too many to name, a name that is new may be old.
      if (isBad(outcome)) changes.broken.push(name);
      else if (then.isWhole && before.reports.every(({ complete }) => complete))
        changes.added.push(name);
    } else if (isBad(outcome) && !isBad(was.outcome)) changes.broken.push(name);
    else if (isBad(was.outcome) && outcome === 'passed') changes.mended.push(name);
  }
  // What a report that cannot be believed leaves out is not gone.
  const isWhole = now.isWhole && after.reports.every(({ complete }) => complete);
  for (const [key, { name, outcome }] of then.tests)
    if (!now.tests.has(key) && (isWhole || isBad(outcome))) changes.gone.push(name);
  return changes;
};

const isBad = (outcome: Outcome): boolean => outcome === 'failed' || outcome === 'errored';

const gatherTests = ({
  suites,
}: RunRecord): { tests: Map<string, NamedTest>; isWhole: boolean } => {
  const tests = new Map<string, NamedTest>();
  let isWhole = true;
  for (const { file, suite, passed, more, others } of suites) {
    if (more > 0) isWhole = false;
    const above = [file ?? '', ...suite].join('\u0000');
    for (const name of passed)
      tests.set(`${above}\u0000${name}\u0000`, { name, outcome: 'passed' });
    for (const { name, variant, outcome } of others)
      tests.set(`${above}\u0000${name}\u0000${variant ?? ''}`, { name, outcome });
  }
  return { tests, isWhole };
};

const compareMeasures = (before: RunRecord, after: RunRecord): MeasureChange[] => {
  const then = new Map(before.measures.map((one) => [identifyMeasure(one), one]));
  return after.measures.flatMap((one) => {
    const was = then.get(identifyMeasure(one));
    if (was === undefined || was.value === one.value) return [];
    const { name, statistic, subject, unit, value } = one;
    return [{ name, statistic, subject, unit, before: was.value, after: value }];
  });
};

const identifyMeasure = ({
  name,
  statistic,
  subject,
  unit,
}: RunRecord['measures'][number]): string => [name, statistic, subject ?? '', unit].join('\u0000');

const compareChecks = (before: RunRecord, after: RunRecord): CheckChange[] => {
  const identify = ({ name, group }: RunRecord['checks'][number]): string =>
    `${group ?? ''}\u0000${name}`;
  const then = new Map(before.checks.map((one) => [identify(one), one.conclusion]));
  return after.checks.flatMap((one) => {
    const was = then.get(identify(one));
    if (was === undefined || was === one.conclusion) return [];
    return [{ name: one.name, before: was, after: one.conclusion }];
  });
};

const compareClaims = (before: RunRecord, after: RunRecord): ClaimChange[] => {
  const then = new Map(before.claims.map((one) => [one.id, one]));
  const now = new Map(after.claims.map((one) => [one.id, one]));
  const turned = after.claims.flatMap(({ id, text, claim }) => {
    const was = then.get(id)?.claim ?? null;
    return was === claim ? [] : [{ id, text, before: was, after: claim }];
  });
  const gone = before.claims
    .filter(({ id }) => !now.has(id))
    .map(({ id, text, claim }) => ({ id, text, before: claim, after: null }));
  return [...turned, ...gone];
};

const compareFormats = (before: RunRecord, after: RunRecord): string[] => {
  const now = listFormats(after);
  return listFormats(before).filter((format) => !now.includes(format));
};

const listFormats = ({ reports }: RunRecord): string[] =>
  [...new Set(reports.map(({ format }) => format).filter((format) => format !== null))].sort(
    compareText,
  );
