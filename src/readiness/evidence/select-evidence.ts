import type { Binding, ProofReport, Selector } from '../../model/binding.ts';
import { createNameMatcher } from '../../model/match-name.ts';
import type { RunRecord } from '../../model/record.ts';
import { DRILL_GROUP } from '../../model/runbook-view.ts';
import { isSigned } from '../../model/signature.ts';
import { decide, type Part, plain, toolMatches, uniteSources } from './decide-part.ts';
import type { EvidenceRun } from './gather-runs.ts';
import { isSameCommand } from './read-tool-command.ts';
import { selectFindings } from './select-findings.ts';
import { selectMeasure } from './select-measure.ts';
import { selectTests } from './select-tests.ts';

/** What one run says of one binding. */
export interface Selected extends Omit<Part, 'passed'> {
  /** The record that decided. */
  recordId: string;
  at: string;
  /** The first that it was read from; null where it was given by hand. */
  report: ProofReport | null;
  commit: string | null;
  /** Somebody who is named as a signer vouches for each record that it was read from. */
  signed: boolean;
}

/** The evidence of a run that a binding selects, and what it shows; null where the run has none. */
export const selectEvidence = (binding: Binding, run: EvidenceRun): Selected | null => {
  const found = run.records.flatMap(({ id, stored }) => {
    const one = selectOf(binding, stored.record);
    return one === null ? [] : [{ ...one, recordId: id, stored }];
  });
  const [first] = found;
  if (first === undefined) return null;
  // One failure anywhere in the run decides.
  const worst =
    found.find(({ state }) => state === 'fails') ??
    found.find(({ state }) => state === 'unproven') ??
    first;
  const { recordId, stored } = worst;
  const { record } = stored;
  const { state, sentence } = isEnough(binding, found)
    ? worst
    : {
        state: 'unproven' as const,
        sentence: `${worst.sentence}; at least ${binding.least} must pass`,
      };
  const sources = uniteSources(found.map((one) => one.sources));
  return {
    state,
    sentence,
    recordId,
    at: record.envelope.at,
    report: findReport(record, worst.sources.paths),
    commit: record.envelope.commit,
    signed: found.every((one) => isSigned(one.stored.signatures)),
    sources,
  };
};

/** Of tests the records of a run count together: its jobs may each have run a part of them. */
const isEnough = ({ least }: Binding, found: readonly Part[]): boolean => {
  const tests = found.flatMap(({ passed }) => (passed === null ? [] : [passed]));
  if (tests.length === 0 || found.some(({ state }) => state !== 'passes')) return true;
  const most = new Map<string, number>();
  for (const passed of tests)
    for (const [name, count] of passed) most.set(name, Math.max(count, most.get(name) ?? 0));
  return [...most.values()].reduce((sum, count) => sum + count, 0) >= least;
};

const findReport = ({ reports }: RunRecord, [path]: readonly string[]): ProofReport | null => {
  const index = reports.findIndex((one) => one.path === path);
  const report = reports[index];
  return report === undefined ? null : { index, path: report.path, sha256: report.sha256 };
};

const selectOf = (binding: Binding, record: RunRecord): Part | null => {
  const { selector } = binding;
  switch (selector.kind) {
    case 'tests':
      return selectTests(binding, selector, record);
    case 'measure':
      return selectMeasure(binding, selector, record);
    case 'findings':
      return selectFindings(binding, selector, record);
    case 'check':
      return selectCheck(selector, record) ?? selectRunner(binding, selector, record);
    case 'command':
      return selectCommand(binding, selector, record);
  }
};

const selectCheck = (
  selector: Extract<Selector, { kind: 'check' }>,
  record: RunRecord,
): Part | null => {
  const [nameFits, groupFits] = [selector.name, selector.group].map(createNameMatcher) as [
    Matcher,
    Matcher,
  ];
  const checks = record.checks.filter(
    ({ name, group }) => nameFits(name) && (selector.group === null || groupFits(group ?? '')),
  );
  const [first] = checks;
  if (first === undefined) return null;
  const bad = checks.find(({ conclusion }) => FAILED.has(conclusion));
  const vague = checks.find(({ conclusion }) => conclusion !== 'success');
  const shown = bad ?? vague ?? first;
  return decide(
    record,
    checks.map(({ report }) => report),
    {
      isBad: bad !== undefined,
      sentence: `${shown.name}: ${shown.conclusion}`,
      doubt: vague === undefined ? null : 'only success counts',
    },
  );
};

/** A drill that a runner of documents reports: tests of the runbook's own file, of which some may be for a person. */
const selectRunner = (
  binding: Binding,
  { name, group }: Extract<Selector, { kind: 'check' }>,
  record: RunRecord,
): Part | null =>
  group !== DRILL_GROUP || name === null
    ? null
    : selectTests(
        { ...binding, allowsSkipped: true },
        {
          kind: 'tests',
          file: `runbooks/${name}.md`,
          suite: null,
          name: null,
          variant: null,
          tool: null,
        },
        record,
      );

const FAILED: ReadonlySet<string> = new Set(['failure', 'error', 'timed-out', 'cancelled']);

const selectCommand = (
  binding: Binding,
  { argv, tool }: Extract<Selector, { kind: 'command' }>,
  record: RunRecord,
): Part | null => {
  const { command } = record.envelope;
  const shown = tool === null ? null : selectToolReport(binding, tool, record);
  if (command === null || !isSameCommand(argv, command.argv)) return shown;
  // Some scanners end with 0 whatever they find; a linter's warnings are its own affair.
  if (tool !== null && shown?.state === 'fails' && !LINTERS.has(plain(tool))) return shown;
  return decide(record, [null, ...record.reports.keys()], {
    isBad: command.exitCode !== 0,
    sentence: `\`${command.argv.join(' ')}\`: exit code ${command.exitCode}`,
  });
};

/** What the report of a tool shows where nobody says what it must: no finding of weight, no failing test. */
const selectToolReport = (binding: Binding, tool: string, record: RunRecord): Part | null => {
  const isScan = record.reports.some((one) => one.findings !== null && toolMatches(tool, one));
  if (isScan) {
    const every = { kind: 'findings', tool, categories: [], rule: null, path: null } as const;
    if (LINTERS.has(plain(tool)))
      return selectFindings(binding, { ...every, atLeast: 'info' }, record);
    const grave = selectFindings(binding, { ...every, atLeast: 'high' }, record);
    if (grave?.state !== 'passes') return grave;
    // Whether the command would have passed with lesser ones is its own affair.
    const all = selectFindings(binding, { ...every, atLeast: 'info' }, record);
    return all?.state === 'fails'
      ? {
          ...all,
          state: 'unproven',
          sentence: `${all.sentence}, none of them high; nobody says which may stay`,
        }
      : all;
  }
  return selectTests(
    binding,
    { kind: 'tests', file: null, suite: null, name: null, variant: null, tool },
    record,
  );
};

/** Of these every finding counts. */
const LINTERS: ReadonlySet<string> = new Set([
  'ruff',
  'mypy',
  'eslint',
  'tsc',
  'biome',
  'pyright',
  'hadolint',
  'shellcheck',
  'golangci lint',
]);

type Matcher = (name: string) => boolean;
