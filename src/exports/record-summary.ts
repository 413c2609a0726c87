import type { Measure } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';
import { renderHint, renderMessage } from '../model/problem-catalogue.ts';
import type { RecordedReport, RunRecord } from '../model/record.ts';
import type { FindingTotals, TestTotals } from '../model/report.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { renderRecorded } from './recorded-problem.ts';

/** What was recorded, for the terminal and for the summary of a CI job. */
export const renderRecordSummary = (
  record: RunRecord,
  path: string,
  problems: readonly Problem[],
): { text: string; markdown: string } => {
  const { envelope, reports } = record;
  const run = [
    envelope.at,
    envelope.commit === null ? null : `commit ${envelope.commit.slice(0, 10)}`,
    envelope.branch === null ? null : `branch ${envelope.branch}`,
    envelope.environment,
    envelope.command === null ? null : `exit code ${envelope.command.exitCode}`,
  ].filter((part) => part !== null);
  const rows = reports.map((report, index) => ({
    path: report.path,
    said: describeReport(report, record, index),
    problems: report.problems.map((one) => renderRecorded(one)),
  }));
  const given = describeGiven(record);
  const own = problems.map((one) => `${renderMessage(one)} ${renderHint(one)}`);
  const width = Math.max(0, ...rows.map((row) => row.path.length));
  const text = [
    path,
    `  ${record.project}: ${run.join(', ')}`,
    ...rows.flatMap((row) => [
      `  ${row.path.padEnd(width)}  ${row.said}`,
      ...row.problems.map((said) => `    ${said}`),
    ]),
    ...(given === '' ? [] : [`  ${given}`]),
    ...own.map((said) => `  ${said}`),
    '',
  ].join('\n');
  const markdown = [
    `### Recorded: ${escapeMarkdown(record.project)}`,
    '',
    escapeMarkdown(run.join(', ')),
    '',
    '| report | what it says |',
    '| --- | --- |',
    ...rows.map(
      (row) => `| ${cell(row.path)} | ${[row.said, ...row.problems].map(cell).join('<br>')} |`,
    ),
    ...(given === '' ? [] : [`| given | ${cell(given)} |`]),
    '',
    ...own.map((said) => `- ${escapeMarkdown(said)}`),
  ].join('\n');
  return { text, markdown };
};

const cell = (text: string): string => escapeMarkdown(text).replaceAll('|', '\\|');

/** "2 tests: 1 passed, 1 failed; coverage.lines 81.2 %; 3 findings: 1 high, 2 low". */
export const describeReport = (
  report: RecordedReport,
  record: RunRecord,
  index: number,
): string => {
  const measures = record.measures.filter((one) => one.report === index);
  const checks = record.checks.filter((one) => one.report === index);
  const parts = [
    report.format,
    report.tests === null ? null : describeTests(report.tests),
    report.findings === null ? null : describeFindings(report.findings),
    measures.length === 0 ? null : describeMeasures(measures),
    checks.length === 0 ? null : describeChecks(checks),
    report.complete ? null : 'proves nothing',
  ];
  return parts.filter((part) => part !== null).join('; ') || 'nothing that could be read';
};

const describeGiven = ({ measures, checks }: RunRecord): string =>
  [
    describeMeasures(measures.filter(({ report }) => report === null)),
    describeChecks(checks.filter(({ report }) => report === null)),
  ]
    .filter((part) => part !== '')
    .join('; ');

export const describeTests = ({ total, ...counts }: TestTotals): string => {
  const parts = (['passed', 'failed', 'errored', 'skipped', 'todo', 'flaky'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => `${counts[key]} ${key}`);
  return `${total} ${total === 1 ? 'test' : 'tests'}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
};

export const describeFindings = ({ suppressed, ...open }: FindingTotals): string => {
  const keys = ['critical', 'high', 'medium', 'low', 'info', 'unknown'] as const;
  const total = keys.reduce((sum, key) => sum + open[key], 0);
  const parts = keys.filter((key) => open[key] > 0).map((key) => `${open[key]} ${key}`);
  const said =
    total === 0
      ? 'no findings'
      : `${total} ${total === 1 ? 'finding' : 'findings'}: ${parts.join(', ')}`;
  return suppressed > 0 ? `${said}, ${suppressed} suppressed` : said;
};

const MOST_MEASURES = 4;

const describeMeasures = (measures: readonly Omit<Measure, 'kind'>[]): string => {
  const said = measures.slice(0, MOST_MEASURES).map(describeMeasure);
  const more = measures.length - said.length;
  return [...said, ...(more > 0 ? [`${more} measures more`] : [])].join(', ');
};

export const describeMeasure = ({
  name,
  statistic,
  value,
  unit,
  subject,
}: Omit<Measure, 'kind' | 'count'>): string => {
  const what = statistic === 'value' ? name : `${name} ${statistic}`;
  const of = subject === null ? '' : ` (${subject})`;
  return `${what}${of} ${renderValue(value, unit)}`;
};

/** Ratios as percent; never rounded up to 100 %. */
export const renderValue = (value: number, unit: Measure['unit']): string => {
  if (unit === 'ratio') return `${floorTo(value * 100, 2)} %`;
  if (unit === 'none' || unit === 'count' || unit === 'score') return `${round(value)}`;
  return `${round(value)} ${unit === 'count/s' ? '/s' : unit}`;
};

const floorTo = (value: number, digits: number): number => {
  const factor = 10 ** digits;
  return Math.floor(Number((value * factor).toPrecision(12))) / factor;
};

const round = (value: number): number => Number(value.toPrecision(6));

const describeChecks = (checks: readonly { conclusion: string }[]): string => {
  const counts = new Map<string, number>();
  for (const { conclusion } of checks) counts.set(conclusion, (counts.get(conclusion) ?? 0) + 1);
  const parts = [...counts].map(([conclusion, count]) => `${count} ${conclusion}`);
  return checks.length === 0
    ? ''
    : `${checks.length} ${checks.length === 1 ? 'check' : 'checks'}: ${parts.join(', ')}`;
};
