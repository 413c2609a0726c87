import type { FindingCategory, Measure } from '../../model/evidence.ts';
import { FINDING_CATEGORIES } from '../../model/evidence.ts';
import type { Recorded } from '../../model/record.ts';
import type { EvidenceRun } from '../evidence/gather-runs.ts';
import { looksFor } from '../evidence/scan-categories.ts';
import { readTerms } from './terms.ts';

/** Something with a name that evidence could be selected by. */
export interface Named {
  name: string;
  terms: ReadonlySet<string>;
}

/** All that the records of a project have to offer, each once. */
export interface Catalogue {
  files: readonly Named[];
  tests: readonly Named[];
  checks: readonly Named[];
  measures: readonly (Recorded<Measure> & { terms: ReadonlySet<string> })[];
  scans: readonly { tool: string; categories: readonly FindingCategory[] }[];
  /** Words of the commands, joined. */
  commands: readonly string[];
}

export const gatherCatalogue = (runs: readonly EvidenceRun[]): Catalogue => {
  const files = new Set<string>();
  const tests = new Set<string>();
  const checks = new Set<string>();
  const commands = new Set<string>();
  const measures = new Map<string, Recorded<Measure>>();
  const scans = new Map<string, Set<FindingCategory>>();
  for (const { records } of runs)
    for (const { stored } of records) {
      const { record } = stored;
      for (const { file, suite, passed, others } of record.suites) {
        if (file !== null) files.add(file.replaceAll('\\', '/'));
        else if (suite[0] !== undefined && /[./\\]/.test(suite[0])) files.add(suite[0]);
        for (const name of passed) tests.add(name);
        for (const { name } of others) tests.add(name);
      }
      for (const { name } of record.checks) checks.add(name);
      for (const one of record.measures) {
        const key = [one.name, one.statistic, one.subject, one.unit].join('\u0000');
        if (!measures.has(key)) measures.set(key, one);
      }
      if (record.envelope.command !== null) commands.add(record.envelope.command.argv.join(' '));
      for (const [at, report] of record.reports.entries()) {
        if (report.findings === null) continue;
        const tool = report.tool?.name ?? report.format ?? '';
        const known = scans.get(tool) ?? new Set();
        for (const one of FINDING_CATEGORIES) if (looksFor([one], record, at)) known.add(one);
        scans.set(tool, known);
      }
    }
  const named = (names: Iterable<string>): Named[] =>
    [...names].sort().map((name) => ({ name, terms: readTerms(name) }));
  return {
    files: named(files),
    tests: named(tests),
    checks: named(checks),
    commands: [...commands].sort(),
    measures: [...measures.keys()]
      .sort()
      .flatMap((key) => measures.get(key) ?? [])
      .map((one) => ({ ...one, terms: readTerms(`${one.name} ${one.subject ?? ''}`) })),
    scans: [...scans].map(([tool, categories]) => ({ tool, categories: [...categories] })),
  };
};
