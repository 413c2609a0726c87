import { PROBLEMS } from '../../model/problem-catalogue.ts';
import type { RecordedReport, RunRecord } from '../../model/record.ts';

/** What the evidence of one record shows of one binding. */
export interface Part {
  /** `unproven`: it came, and yet shows nothing. */
  state: 'passes' | 'fails' | 'unproven';
  sentence: string;
  sources: Sources;
  /** Tests that passed, by what they are called: the records of a run are counted together. null: no tests. */
  passed: ReadonlyMap<string, number> | null;
}

/** Where evidence came from: a later run with one of these had to bring it again. */
export interface Sources {
  formats: readonly string[];
  paths: readonly string[];
  /** Words of the commands, joined. */
  commands: readonly string[];
}

/** What passes in a run that failed, or in a report that cannot be believed, proves nothing. */
const isVoid = (record: RunRecord, reports: readonly (number | null)[]): string | null => {
  const failed = record.envelope.command;
  if (failed !== null && failed.exitCode !== 0)
    return `the command ended with exit code ${failed.exitCode}`;
  for (const at of reports) {
    const report = at === null ? undefined : record.reports[at];
    if (report === undefined || report.complete) continue;
    const code = report.problems.find((one) => PROBLEMS[one.code]?.voids)?.code;
    const why = code === undefined ? 'it is not complete' : lower(PROBLEMS[code].title);
    return `\`${report.path}\` proves nothing: ${why}`;
  }
  return null;
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const toolMatches = (tool: string | null, report: RecordedReport | undefined): boolean => {
  if (tool === null) return true;
  const wanted = plain(tool);
  return [report?.tool?.name, report?.format].some((name) => {
    const own = plain(name ?? '');
    return own !== '' && (own === wanted || own.startsWith(`${wanted} `));
  });
};

export const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/ (?:json|xml|text)$/, '')
    .trim();

const sourcesOf = (record: RunRecord, reports: Iterable<number | null>): Sources => {
  const found = [...new Set(reports)].flatMap((at) => {
    const report = at === null ? undefined : record.reports[at];
    return report === undefined ? [] : [report];
  });
  const { command } = record.envelope;
  return {
    formats: [...new Set(found.flatMap(({ format }) => (format === null ? [] : [format])))],
    paths: found.map(({ path }) => path),
    commands: command === null ? [] : [command.argv.join(' ')],
  };
};

export const uniteSources = (all: readonly Sources[]): Sources => ({
  formats: all.flatMap(({ formats }) => formats),
  paths: all.flatMap(({ paths }) => paths),
  commands: all.flatMap(({ commands }) => commands),
});

export const decide = (
  record: RunRecord,
  reports: readonly (number | null)[],
  part: {
    isBad: boolean;
    sentence: string;
    doubt?: string | null;
    passed?: Part['passed'];
  },
): Part => {
  const { sentence, passed = null } = part;
  const shared = { sources: sourcesOf(record, reports), passed };
  if (part.isBad) return { ...shared, state: 'fails', sentence };
  const why = part.doubt ?? isVoid(record, reports);
  return why === null
    ? { ...shared, state: 'passes', sentence }
    : { ...shared, state: 'unproven', sentence: `${sentence}; ${why}` };
};
