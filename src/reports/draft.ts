/** What the reader of a report fills in. Counting, limits and what a report says against itself live here, once for all formats. */
import type { Attestation, Check, Finding, Measure, Scope, TestCase } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';
import {
  compareProblems,
  PROBLEMS,
  type ProblemCode,
  problem,
} from '../model/problem-catalogue.ts';
import type { Report, TestTotals } from '../model/report.ts';
import { createCaseLedger } from './case-ledger.ts';
import { createFindingLedger } from './finding-ledger.ts';
import { judgeTotals } from './judge-totals.ts';
import { cleanText, LONGEST_NAME, shorten } from './text/clean-text.ts';
import { toCount, toNumber, toWebAddress } from './values.ts';

/** What a format need not say is left out. */
export type CaseInput = Pick<TestCase, 'name' | 'outcome'> & Partial<Omit<TestCase, 'kind'>>;
export type MeasureInput = Omit<Measure, 'kind' | 'value' | 'subject' | 'count'> & {
  /** What is no finite number is the problem `value-missing`. */
  value: unknown;
  subject?: string | null;
  count?: number | null;
};
export type FindingInput = Pick<
  Finding,
  'category' | 'rule' | 'title' | 'severity' | 'severitySource' | 'rawSeverity'
> &
  Partial<Omit<Finding, 'kind'>>;
export type CheckInput = Pick<Check, 'name' | 'conclusion'> & Partial<Omit<Check, 'kind'>>;

export interface Draft {
  /** The file speaks of tests: none at all is a problem then. */
  speaksOfTests: () => void;
  addCase: (input: CaseInput) => void;
  /** Totals of a file that does not list its tests. */
  countUnlisted: (totals: TestTotals) => void;
  /** Adds to what the file says of itself. */
  declare: (totals: Partial<TestTotals>) => void;
  addMeasure: (input: MeasureInput) => void;
  /** The file is a scan: having found nothing is a result. */
  speaksOfFindings: () => void;
  addFinding: (input: FindingInput) => void;
  addCheck: (input: CheckInput) => void;
  /** Adds to what was looked at. */
  addScope: (what: Scope['what'], count: number) => void;
  addAttestation: (attestation: Omit<Attestation, 'kind'>) => void;
  /** The first tool that is named stays. */
  setTool: (name: string, version?: string | null) => void;
  /** Instants from `toInstant`; of several the earliest start and the latest end stay. */
  addTimes: (times: { startedAt?: string | null; finishedAt?: string | null }) => void;
  setRun: (run: Partial<Pick<Report, 'commit' | 'branch' | 'runUrl'>>) => void;
  /** @param line 0 speaks of the file as a whole */
  problem: (code: ProblemCode, values?: Problem['values'], line?: number) => void;
  finish: (format: string | null) => Report;
}

export const createDraft = (path: string): Draft => {
  const problems: Problem[] = [];
  const cases = createCaseLedger();
  const findings = createFindingLedger();
  const measures: Measure[] = [];
  const checks: Check[] = [];
  const scope = new Map<Scope['what'], number>();
  const attestations: Attestation[] = [];
  const run: Pick<Report, 'commit' | 'branch' | 'runUrl'> = {
    commit: null,
    branch: null,
    runUrl: null,
  };
  const times: { startedAt: string | null; finishedAt: string | null } = {
    startedAt: null,
    finishedAt: null,
  };
  let declared: Partial<TestTotals> | null = null;
  let tool: Report['tool'] = null;

  const name = (text: string): string => shorten(cleanText(text), LONGEST_NAME);
  const shortText = (text: string | null | undefined): string | null =>
    text === null || text === undefined ? null : name(text);

  /** Some counts are the file's own words. */
  const isCount = (count: number, of: string): boolean => {
    const isOne = toCount(count) !== null;
    if (!isOne)
      draft.problem('report-shape', { expected: 'a count', path: name(of), found: String(count) });
    return isOne;
  };

  const draft: Draft = {
    speaksOfTests: cases.begin,
    addCase: cases.add,
    countUnlisted: cases.countUnlisted,
    declare: (totals) => {
      declared ??= {};
      for (const key of Object.keys(totals) as (keyof TestTotals)[]) {
        declared[key] = (declared[key] ?? 0) + (totals[key] ?? 0);
      }
    },
    addMeasure: ({ value, subject = null, count = null, ...rest }) => {
      const number = toNumber(value);
      if (number === null) {
        draft.problem('value-missing', { name: rest.name, found: describeValue(value) });
        return;
      }
      measures.push({
        kind: 'measure',
        ...rest,
        name: name(rest.name),
        value: number,
        subject: subject === null ? null : name(subject),
        count: count !== null && isCount(count, rest.name) ? count : null,
      });
    },
    speaksOfFindings: findings.begin,
    addFinding: (input) => {
      if (isCount(input.count ?? 1, input.rule)) findings.add(input);
    },
    addCheck: (input) => {
      const { conclusion, url = null } = input;
      checks.push({
        kind: 'check',
        name: name(input.name),
        group: shortText(input.group),
        conclusion,
        url: toWebAddress(url),
        expected: shortText(input.expected),
        actual: shortText(input.actual),
      });
    },
    addScope: (what, count) => {
      if (isCount(count, what)) scope.set(what, (scope.get(what) ?? 0) + count);
    },
    addAttestation: (attestation) => {
      attestations.push({ kind: 'attestation', ...attestation });
    },
    setTool: (toolName, version = null) => {
      tool ??= { name: name(toolName), version: version === null ? null : name(version) };
    },
    addTimes: ({ startedAt = null, finishedAt = null }) => {
      if (startedAt !== null && (times.startedAt === null || startedAt < times.startedAt))
        times.startedAt = startedAt;
      if (finishedAt !== null && (times.finishedAt === null || finishedAt > times.finishedAt))
        times.finishedAt = finishedAt;
    },
    setRun: (known) => {
      run.commit ??= known.commit ?? null;
      run.branch ??= shortText(known.branch);
      run.runUrl ??= toWebAddress(known.runUrl);
    },
    problem: (code, values = {}, line = 0) => {
      problems.push(problem(code, { file: path, line, column: line === 0 ? 0 : 1 }, values));
    },
    finish: (format) => {
      const counted = cases.finish(draft.problem);
      const found = findings.finish(draft.problem);
      if (counted.tests !== null) judgeTotals(counted.tests, declared, draft.problem);
      for (const [what, count] of scope) if (count === 0) draft.problem('scope-zero', { what });
      if (
        times.startedAt !== null &&
        times.finishedAt !== null &&
        times.finishedAt < times.startedAt
      )
        draft.problem('clock-backwards', { start: times.startedAt, end: times.finishedAt });
      const isEmpty =
        counted.tests === null &&
        found.totals === null &&
        [measures, checks, attestations].every(({ length }) => length === 0);
      // Whatever is wrong already says why there is nothing.
      if (isEmpty && !problems.some(({ code }) => PROBLEMS[code].severity === 'error'))
        draft.problem('report-empty', { found: 'one without a single result' });
      problems.sort(compareProblems);
      return {
        path,
        format,
        tool,
        tests: counted.tests,
        declared,
        cases: counted.cases,
        rollups: counted.rollups,
        measures,
        findings: found.findings,
        findingTotals: found.totals,
        checks,
        scope: [...scope].map(([what, count]) => ({ kind: 'scope', what, count })),
        attestations,
        complete: !problems.some(({ code }) => PROBLEMS[code].voids),
        ...times,
        ...run,
        problems,
      };
    },
  };
  return draft;
};

const describeValue = (value: unknown): string =>
  value === undefined ? 'nothing' : shorten(JSON.stringify(value) ?? String(value), 60);
