/** How evidence is worded: on pages, in the terminal, in summaries. */
import type { Measure } from './evidence.ts';
import type { RecordedReport, RunRecord } from './record.ts';
import type { FindingTotals, TestTotals } from './report.ts';

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

export const describeMeasures = (measures: readonly Omit<Measure, 'kind'>[]): string => {
  const said = measures.slice(0, MOST_MEASURES).map(describeMeasure);
  const more = measures.length - said.length;
  return [...said, ...(more > 0 ? [`${more} more`] : [])].join(', ');
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

export const describeChecks = (checks: readonly { conclusion: string }[]): string => {
  const counts = new Map<string, number>();
  for (const { conclusion } of checks) counts.set(conclusion, (counts.get(conclusion) ?? 0) + 1);
  const parts = [...counts].map(([conclusion, count]) => `${count} ${conclusion}`);
  return checks.length === 0
    ? ''
    : `${checks.length} ${checks.length === 1 ? 'check' : 'checks'}: ${parts.join(', ')}`;
};
